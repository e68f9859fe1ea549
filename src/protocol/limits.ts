/** Bytes of a message header: length and type, four each (guide, Messaging Conventions). */
export const HEADER_SIZE = 8;
/** What a reader accepts before it calls the stream corrupt (BEHAVIOUR 1.1, inferred). */
export const MAX_ACCEPTED_FRAME = 65_536;

/** Bytes of a named variable's name and value, their NUL included. */
export const NAME_LIMIT = 33;
export const VALUE_LIMIT = 211;

export const NULL_CALL_ID = 0xffffffff;
export const NULL_PERIPHERAL_ID = 0xffffffff;
export const NULL_SERVICE = 0xffffffff;
export const NULL_SKILL_GROUP = 0xffffffff;
/** A figure of a queue that the peripheral does not know (BEHAVIOUR 4.1). */
export const NULL_STATISTIC = 0xffffffff;
export const NULL_CALLTYPE = 0xffff;
/** The "none" of the short enumerations and of LineHandle. */
export const NONE = 0xffff;
/** The "none" of monitors, sessions, campaigns and priorities. */
export const ZERO = 0;
/** OPEN_REQ.IdleTimeout of a client that sends no heartbeats. */
export const NO_HEARTBEAT = 0xffffffff;

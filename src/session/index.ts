export type { CallLimits } from './call-limits';
export { systemClock, type Clock } from './clock';
export type { Connection, ConnectionHandlers, Driver, ServerAddress } from './driver';
export {
  ControlFailed,
  InvalidOption,
  InvalidRequest,
  OpenRefused,
  RequestError,
  RequestRefused,
  RequestTimedOut,
  SessionEnded,
  SessionLost,
  WaitTimedOut,
  type EndReason,
  type Facts,
  type FailureKind,
  type Reaction,
} from './errors';
export type { Side } from './machine/failover';
export type { Counters, Phase, Problem, ProblemKind } from './machine/machine-state';
export type { MaskOption, SessionOptions } from './options';
export type { AnyName, ClientRequestName, PeekFilter, Predicate, RequestOptions, WaitOptions } from './request-types';
export { Session } from './session';
export type { Gap, MessageInfo, SessionEvents, TraceLine } from './session-events';
export { knownCauseOf, type ErrorReport, type SessionState, type StandbyState } from './state';
export type { RegisterVariables } from './register-variables';
export type { SyncContext, SyncStep } from './sync';
export { tcpDriver } from './tcp-driver';
export { connectCauses, type ConnectCause, type KnownCause } from './connect-errors';

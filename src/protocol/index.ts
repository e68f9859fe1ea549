export { decodeMessage, requestedVersion } from './decode';
export type { Direction, MessageKind, MessageRow } from './define-message';
export { encodeMessage, type EncodableMessage } from './encode';
export type { Enumeration, Value } from './enumeration';
export * as enums from './enums';
export { DecodeError, EncodeError, FramingError, ProtocolError } from './errors';
export { fieldProblems, type FieldProblem } from './field-problems';
export { fromFlow, maskNames, toFlow } from './flow-view';
export { FrameReader } from './framing';
export { layoutFor, type Layout } from './layout';
export * from './limits';
export { bitSince, definedBits, documentedBits } from './mask-bits';
export type {
  ConfirmationNameOf,
  ConfirmationOf,
  EventName,
  FieldsOf,
  Message,
  MessageName,
  MessageOf,
  RequestFields,
  RequestName,
  UnknownField,
  UnknownMessage,
} from './message-types';
export { peekMessage, type Peek } from './peek';
export { confirmationOf, isRequestName, rowNamed, rowOfType, rows, rowsOfKind } from './registry';
export type { Charset, TextOptions } from './text';
export { maskedValue, SECRET_FIELDS, traceLine, type CallerData } from './trace';
export { NEWEST_VERSION, OLDEST_SESSION_VERSION, OLDEST_VERSION } from './versions';

/** Every error that this library throws about bytes or messages. `code` is stable; the text is for people. */
export abstract class ProtocolError extends Error {
  abstract readonly code: string;
}

/** The caller's mistake: the message cannot be written, nothing was sent. */
export class EncodeError extends ProtocolError {
  readonly code = 'CTI_INVALID_MESSAGE';
  override readonly name = 'EncodeError';
  constructor(
    readonly messageName: string,
    readonly field: string | undefined,
    readonly reason: string,
  ) {
    super(`${messageName}${field === undefined ? '' : `.${field}`}: ${reason}`);
  }
}

/** One frame that does not fit its message's layout. The stream goes on behind it. `offset` counts from the frame's first byte. */
export class DecodeError extends ProtocolError {
  readonly code = 'CTI_MALFORMED_MESSAGE';
  override readonly name = 'DecodeError';
  constructor(
    readonly messageName: string,
    readonly field: string,
    readonly offset: number,
    readonly reason: string,
  ) {
    super(`${messageName}.${field} at offset ${offset}: ${reason}`);
  }
}

/** The stream is not GED-188 (or no longer in step): the connection must be reset. */
export class FramingError extends ProtocolError {
  readonly code = 'CTI_MALFORMED_STREAM';
  override readonly name = 'FramingError';
  constructor(
    readonly declaredLength: number,
    readonly limit: number,
    /** Whole frames of the same chunk that came before. */
    readonly completed: readonly Buffer[] = [],
  ) {
    super(
      `MessageHeader.MessageLength at offset 0: ${declaredLength} bytes announced, at most ${limit} are accepted; ` +
        'this is no CTI Server stream, or it has lost step: reset the connection',
    );
  }
}

/** What went wrong, as flows get it in `msg.error`. */
export interface Cause {
  readonly kind: 'refused' | 'failed' | 'timeout' | 'disconnected' | 'invalid';
  readonly [fact: string]: unknown;
}

/** An error for `done(err)`: Catch nodes copy message, code and cause. */
export class FlowError extends Error {
  /** Empty, because Catch nodes show `String(error)`, which would put the class before the text. */
  override readonly name = '';
  constructor(
    message: string,
    readonly code: string,
    override readonly cause: Cause,
  ) {
    super(message);
  }
}

/** Any error as one that flows can read: ours keep their facts, anything else is a fault in the node's configuration. */
export function toFlowError(error: unknown, request: string | undefined): FlowError {
  if (error instanceof FlowError) return error;
  const { message, code, kind } = error as { message?: string; code?: string; kind?: Cause['kind'] };
  if (kind === undefined) {
    return new FlowError(message ?? String(error), 'CTI_INVALID_REQUEST', {
      kind: 'invalid',
      ...(request ? { request } : undefined),
    });
  }
  return new FlowError(message ?? String(error), code ?? 'CTI_ERROR', {
    kind,
    ...(request ? { request } : undefined),
    ...factsOf(error as object),
  });
}

function factsOf(error: object): Record<string, unknown> {
  const facts = (error as { facts?: Record<string, unknown> }).facts;
  return Object.fromEntries(
    Object.entries(facts ?? error).filter(
      ([key, value]) => !['name', 'code', 'kind', 'message', 'stack', 'cause'].includes(key) && isPlain(value),
    ),
  );
}

const isPlain = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);

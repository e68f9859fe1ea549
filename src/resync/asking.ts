import { enums, type Message } from '../protocol';
import type { SyncContext } from '../session';

export type Ask = SyncContext['request'];

/** What a request in mid-session needs. */
export type OpenContext = Pick<SyncContext, 'request' | 'publish' | 'version' | 'now'>;

const cf = enums.ControlFailureCode.of;
const GONE: ReadonlySet<unknown> = new Set([
  cf.CF_INVALID_CSTA_CALL_IDENTIFIER,
  cf.CF_INVALID_CSTA_CONNECTION_IDENTIFIER,
]);
/** After so many requests without an answer the rest of a step is given up: the others would wait in vain too. */
const MOST_UNANSWERED = 3;

interface Failure {
  readonly kind?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** The server does not know this call or connection (any more): the peripheral says so (BEHAVIOUR 4.2), or the server itself. */
export function isGone(error: unknown): boolean {
  const { FailureCode, Status } = (error as Failure).facts ?? {};
  return GONE.has(FailureCode) || Status === enums.StatusCode.of.E_CTI_INVALID_CALLID;
}

/** The server answered, and did not do it. */
export const isRefusal = (error: unknown): boolean =>
  (error as Failure).kind === 'refused' || (error as Failure).kind === 'failed';

/** Requests of one step, at most so many at a time. What fails is collected and thrown at the end, in one error. */
export class Asking {
  private unanswered = 0;
  private readonly failures = new Set<string>();
  private failed = 0;
  private skipped = 0;

  constructor(
    readonly ask: Ask,
    private readonly window: number,
  ) {}

  /** Does the work for each of the items, in their order. */
  async each<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
    const queue = items[Symbol.iterator]();
    const worker = async (): Promise<void> => {
      for (let next = queue.next(); !next.done; next = queue.next()) {
        if (this.unanswered >= MOST_UNANSWERED) this.skipped++;
        else await work(next.value).catch((error: unknown) => this.note(error));
      }
    };
    await Promise.all(Array.from({ length: this.window }, worker));
  }

  note(error: unknown): void {
    if ((error as Failure).kind === 'timeout') this.unanswered++;
    if ((error as Failure).kind === 'disconnected') this.unanswered = MOST_UNANSWERED;
    this.failed++;
    this.failures.add(error instanceof Error ? error.message : String(error));
  }

  /** @throws Error that says how many requests failed, with the first of the reasons */
  finish(): void {
    if (this.failed === 0) return;
    const rest = this.skipped > 0 ? `; ${this.skipped} more were not asked for` : '';
    throw new Error(`${this.failed} of the requests failed (${[...this.failures].slice(0, 3).join('; ')})${rest}`);
  }
}

/** The fields of a message under these names, without what is absent. */
export function pick(source: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => source[name] !== undefined).map((name) => [name, source[name]]));
}

export const eventOf = (name: string, fields: Readonly<Record<string, unknown>>): Message => ({
  MonitorID: 0,
  ...fields,
  name,
});

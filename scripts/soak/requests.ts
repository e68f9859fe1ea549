import { RequestError, type Clock, type Session } from '../../src/session';
import type { Message } from '../../src/protocol';

const RETRY_MS = 2000;
const MOST_TRIES = 40;

/** Sends requests and keeps books on how each of them ended. */
export class Requests {
  readonly ends: Record<string, number> = {
    confirmed: 0,
    refused: 0,
    failed: 0,
    timeout: 0,
    disconnected: 0,
    other: 0,
  };
  /** What went wrong, by request and text, for the closing report. */
  readonly reasons = new Map<string, number>();
  asked = 0;
  /** Settlements beyond the first of a request. */
  repeated = 0;
  private readonly open = new Map<number, { readonly name: string; readonly since: number }>();

  constructor(
    private readonly session: Session,
    private readonly clock: Clock,
  ) {}

  get unsettled(): number {
    return this.open.size;
  }

  /** The age of the oldest request without an end, in milliseconds. */
  get oldestMs(): number {
    const [first] = this.open.values();
    return first ? this.clock.now() - first.since : 0;
  }

  /** @returns the confirmation, or the kind of the failure */
  async ask(name: string, fields: Record<string, unknown>): Promise<Message | string> {
    const number = ++this.asked;
    this.open.set(number, { name, since: this.clock.now() });
    try {
      const answer = await this.session.request(name, fields);
      this.settle(number, 'confirmed');
      return answer;
    } catch (error) {
      const kind = error instanceof RequestError ? error.kind : 'other';
      this.settle(number, kind);
      const reason = `${name} ${error instanceof Error ? error.message.replaceAll(/\d{6,}/g, 'n') : String(error)}`;
      if (kind !== 'disconnected') this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
      return kind;
    }
  }

  /** Asks again while there is no session, as a desktop does whose user presses the button again. */
  async insist(name: string, fields: Record<string, unknown>): Promise<Message | string> {
    for (let tries = 1; ; tries++) {
      const end = await this.ask(name, fields);
      if (end !== 'disconnected' || tries === MOST_TRIES) return end;
      await new Promise<void>((resolve) => void this.clock.setTimeout(resolve, RETRY_MS));
    }
  }

  private settle(number: number, kind: string): void {
    if (!this.open.delete(number)) this.repeated++;
    this.ends[kind] = (this.ends[kind] ?? 0) + 1;
  }
}

import { enums, type Message } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { ClientSession } from './client-session';
import { Refusal } from './refusals';

const status = enums.StatusCode.of;
const { EXCLUSIVE, ROUND_ROBIN, PARALLEL } = enums.ServerMode.of;
/** How long a server of other clients' requests may take (inferred). */
const ANSWER_WITHIN_MS = 15_000;
/** How many services one client may offer (inferred). */
const MOST_OFFERS = 100;

interface Offer {
  readonly id: number;
  readonly name: string;
  readonly mode: number;
  readonly session: ClientSession;
}
type Settle = (answer: Message | Refusal) => void;

/** Services that clients offer to other clients, and what these have asked for (BEHAVIOUR 4.5). */
export class OfferedServices {
  /** Who has waited longest for a request stands first. */
  private offers: Offer[] = [];
  private readonly asked = new Map<
    number,
    { readonly by: ClientSession; readonly settle: Settle; readonly timer: unknown }
  >();
  private lastId = 0;
  private lastInvokeId = 0;

  constructor(
    private readonly acd: Acd,
    private readonly send: (session: ClientSession, message: Message) => void,
  ) {}

  /** @throws Refusal where another server's mode does not allow it */
  register(session: ClientSession, name: string, mode: number): number {
    if (![EXCLUSIVE, ROUND_ROBIN, PARALLEL].includes(mode)) throw Refusal.byServer(status.E_CTI_INVALID_SERVICE);
    const others = this.offers.filter((offer) => offer.name === name);
    if (others.some((offer) => offer.mode !== mode || mode === EXCLUSIVE))
      throw Refusal.byServer(status.E_CTI_SERVICE_CONFLICT);
    if (this.offers.filter((offer) => offer.session === session).length >= MOST_OFFERS)
      throw Refusal.byServer(status.E_CTI_UNSPECIFIED_FAILURE);
    const id = ++this.lastId;
    this.offers.push({ id, name, mode, session });
    return id;
  }

  isOffered(name: string, by: ClientSession): boolean {
    return this.offers.some((offer) => offer.name === name && offer.session === by);
  }

  /** @throws Refusal for a service that the session does not offer */
  unregister(session: ClientSession, id: number): void {
    const left = this.offers.filter((offer) => offer.id !== id || offer.session !== session);
    if (left.length === this.offers.length) throw Refusal.byServer(status.E_CTI_INVALID_SERVICE);
    this.offers = left;
  }

  /**
   * Hands a request on; `settle` gets every answer, more than one where servers work in parallel, or the refusal when none comes.
   * @throws Refusal where nobody offers the service: no number is printed for that, so status 17 (inferred)
   */
  ask(name: string, request: Message, settle: Settle): void {
    const offers = this.offers.filter((offer) => offer.name === name);
    const [first] = offers;
    if (!first) throw Refusal.byServer(status.E_CTI_UNSPECIFIED_FAILURE);
    if (first.mode === ROUND_ROBIN) this.offers = [...this.offers.filter((offer) => offer !== first), first];
    const servers = first.mode === PARALLEL ? offers : [first];
    let waiting = servers.length;
    let hasAnswer = false;
    const each: Settle = (answer) => {
      waiting--;
      const isNone = answer instanceof Refusal;
      // Who stays silent is of no interest while others answer.
      if (isNone && (hasAnswer || waiting > 0)) return;
      hasAnswer ||= !isNone;
      settle(answer);
    };
    for (const { session } of servers) {
      const InvokeID = ++this.lastInvokeId;
      const timer = this.acd.after(ANSWER_WITHIN_MS, () => this.settle(InvokeID, tooLate()));
      this.asked.set(InvokeID, { by: session, settle: each, timer });
      this.send(session, { ...request, InvokeID });
    }
  }

  /** What a server answers. @returns whether that was asked for */
  answered(session: ClientSession, answer: Message): boolean {
    const InvokeID = Number(answer['InvokeID']);
    if (this.asked.get(InvokeID)?.by !== session) return false;
    this.settle(InvokeID, answer);
    return true;
  }

  /** A session is over: so are its services, and nobody waits for it. */
  forget(session: ClientSession): void {
    this.offers = this.offers.filter((offer) => offer.session !== session);
    for (const [InvokeID, { by }] of Array.from(this.asked)) if (by === session) this.settle(InvokeID, tooLate());
  }

  private settle(InvokeID: number, answer: Message | Refusal): void {
    const waiting = this.asked.get(InvokeID);
    if (!waiting) return;
    this.asked.delete(InvokeID);
    this.acd.cancel(waiting.timer);
    waiting.settle(answer);
  }
}

const tooLate = (): Refusal => Refusal.byServer(status.E_CTI_UNSPECIFIED_FAILURE);

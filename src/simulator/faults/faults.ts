import type { ClientSession } from '../server/client-session';
import { answeredAtOnce } from '../server/replies';
import type { CtiServer } from '../server/cti-server';
import type { Interference } from '../server/interference';
import type { Refusal } from '../server/refusals';
import type { Answers, AnswerPlan, FaultKind } from './fault';
import { faultKinds, type Fault } from './kinds';

const kinds = new Map(faultKinds.map((kind) => [kind.name, kind]));
/** Left alone unless a fault names them. */
const spared = answeredAtOnce;

interface Active {
  readonly fault: Fault;
  readonly kind: FaultKind;
  left: number;
  isOn: boolean;
  /** Until it begins, or ends. */
  timer: unknown;
  end: (() => void) | undefined;
}

/** What is wrong with a server at the moment. */
export class Faults implements Interference {
  private readonly active = new Set<Active>();

  constructor(
    private readonly server: CtiServer,
    private readonly random: () => number,
  ) {}

  /** Those that last, in the order in which they began. */
  get list(): readonly Fault[] {
    return [...this.active].map(({ fault }) => fault);
  }

  /** @returns ends it; without effect when it has ended */
  begin(fault: Fault): () => void {
    const kind = kinds.get(fault.fault)!;
    const { afterMs = 0 } = fault as { afterMs?: number };
    const { times: left = Infinity } = fault as Answers;
    const one: Active = { fault, kind, left, isOn: false, timer: undefined, end: undefined };
    this.active.add(one);
    if (afterMs > 0) one.timer = this.server.acd.after(afterMs, () => this.start(one));
    else this.server.acd.perform(() => this.start(one));
    return () => this.end(one);
  }

  private start(one: Active): void {
    const { fault, kind } = one;
    one.timer = undefined;
    one.isOn = true;
    try {
      one.end = kind.begin?.({ server: this.server, random: this.random }, fault);
    } catch (error) {
      this.active.delete(one);
      throw error;
    }
    // What is done once is over already.
    if (kind.begin !== undefined && one.end === undefined) this.active.delete(one);
    const { forMs } = fault as { forMs?: number };
    if (forMs !== undefined && this.active.has(one)) one.timer = this.server.acd.after(forMs, () => this.end(one));
  }

  private end(one: Active): void {
    if (!this.active.delete(one)) return;
    this.server.acd.cancel(one.timer);
    if (!one.isOn || one.end === undefined) return;
    this.server.acd.perform(() => one.end?.());
    // Two of a kind: the one that is left goes on.
    const same = [...this.active].findLast(({ kind, isOn }) => isOn && kind === one.kind);
    if (same) same.end = same.kind.begin?.({ server: this.server, random: this.random }, same.fault);
  }

  clear(): void {
    for (const one of this.active) this.end(one);
  }

  connected(session: ClientSession): void {
    for (const { kind, fault, isOn } of this.active) if (isOn) kind.connected?.(session, fault);
  }

  planAnswer(session: ClientSession, request: string, delayMs: number): readonly number[] {
    const plan: AnswerPlan = { delaysMs: [delayMs] };
    for (const one of this.active) {
      if (one.kind.answer && this.strikes(one, session, request)) one.kind.answer(plan, one.fault, this.random);
    }
    return plan.delaysMs;
  }

  refusalOf(session: ClientSession, request: string): Refusal | undefined {
    for (const one of this.active) {
      if (one.kind.refusal && this.strikes(one, session, request)) return one.kind.refusal(one.fault);
    }
    return undefined;
  }

  private strikes(one: Active, session: ClientSession, request: string): boolean {
    const { request: names, clientId, chance = 1 } = one.fault as Answers;
    if (!one.isOn) return false;
    if (clientId !== undefined && clientId !== session.clientId) return false;
    if (names === undefined ? spared.includes(request) : ![names].flat().includes(request)) return false;
    if (chance < 1 && this.random() >= chance) return false;
    if (--one.left <= 0) this.end(one);
    return true;
  }
}

import { enums } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { Agent } from '../acd/model/agent';
import { changeState, logIn, reasons } from '../acd/agent-states';
import { answer } from '../acd/answering';
import type { Connection } from '../acd/model/call';
import { clearConnection } from '../acd/clearing';
import type { OutsideCall } from '../outside-call';
import { seededRandom } from '../random';
import { exponential, logNormal } from './distributions';
import type { LoadSettings } from './options';

const { AVAILABLE, NOT_READY } = enums.AgentState.of;
const { ALERTING } = enums.LocalConnectionState.of;
/** Agents log in in groups, this often. */
const LOGIN_EVERY_MS = 20;
/** How often the caller hangs up, and not the agent. */
const CALLER_HANGS_UP = 0.6;

/** Where a load stands. Calls are counted since it began. */
export interface LoadReport {
  /** Logged in by the load. */
  readonly agents: number;
  readonly offered: number;
  readonly answered: number;
  readonly ended: number;
  /** Gave up in a queue. */
  readonly abandoned: number;
  /** Busy, failed, or led nowhere. */
  readonly refused: number;
  /** Not offered since too many calls were in progress. */
  readonly held: number;
  /** Calls now. */
  readonly inProgress: number;
  /** How late the latest arrival was since the last look, ms: more than a moment says that the machine cannot keep up. */
  readonly lateMs: number;
}

type Dial = (call: { from: string; to: string }) => OutsideCall;

/** A busy hour: agents log in, callers come, are served, and hang up, at times drawn from distributions. */
export class Load {
  private readonly random: () => number;
  private readonly own = new Set<Agent>();
  private readonly counts = { offered: 0, answered: 0, ended: 0, abandoned: 0, refused: 0, held: 0 };
  private inProgress = 0;
  private lateMs = 0;
  private nextAt = 0;
  private readonly endsAt: number;
  private timer: unknown;
  private isOver = false;
  private finish: () => void = () => {};
  /** Resolves when the last call is over. */
  readonly finished: Promise<void>;

  constructor(
    private readonly acd: Acd,
    private readonly dial: Dial,
    private readonly settings: LoadSettings,
  ) {
    this.random = seededRandom(settings.seed);
    this.finished = new Promise((resolve) => (this.finish = resolve));
    const waiting = [...acd.agents.values()].slice(0, settings.agents);
    const loginMs = (waiting.length / settings.loginsPerSecond) * 1000;
    this.nextAt = acd.now() + loginMs + this.interval();
    this.endsAt = settings.minutes === 0 ? Infinity : acd.now() + loginMs + settings.minutes * 60_000;
    this.bringIn(waiting, 0, acd.now());
    this.waitForNext();
  }

  /** Where it stands; `lateMs` begins anew. */
  report(): LoadReport {
    const { counts, inProgress, lateMs } = this;
    this.lateMs = 0;
    return { agents: this.own.size, ...counts, inProgress, lateMs };
  }

  /** No more calls are offered; those in progress go on to their end. */
  stop(): void {
    this.isOver = true;
    this.acd.cancel(this.timer);
    this.settleIfOver();
  }

  private bringIn(agents: readonly Agent[], from: number, startedAt: number): void {
    const elapsed = this.acd.now() - startedAt + LOGIN_EVERY_MS;
    const to = Math.min(agents.length, Math.ceil((elapsed / 1000) * this.settings.loginsPerSecond));
    this.acd.perform(() => {
      for (const agent of agents.slice(from, to)) this.logIn(agent);
    });
    if (to < agents.length && !this.isOver) {
      this.acd.after(LOGIN_EVERY_MS, () => this.bringIn(agents, to, startedAt));
    }
  }

  /** Agents who are logged in already, and phones that are taken, are somebody else's. */
  private logIn(agent: Agent): void {
    const device = this.acd.devices.get(agent.config.extension);
    if (agent.isLoggedIn || !device || device.agent || !device.inService) return;
    this.own.add(agent);
    logIn(this.acd, agent, device);
    changeState(this.acd, agent, AVAILABLE);
  }

  private interval(): number {
    return exponential(this.random, 1000 / this.settings.callsPerSecond);
  }

  private waitForNext(): void {
    this.timer = this.acd.after(Math.min(this.nextAt, this.endsAt) - this.acd.now(), () => this.arrivals());
  }

  /** All that are due, so that a late timer makes calls late but not fewer. */
  private arrivals(): void {
    const now = this.acd.now();
    this.lateMs = Math.max(this.lateMs, now - this.nextAt);
    while (this.nextAt <= now && this.nextAt < this.endsAt) {
      this.nextAt += this.interval();
      if (this.inProgress < this.settings.maxCalls) this.offer();
      else this.counts.held++;
    }
    if (this.nextAt < this.endsAt) return this.waitForNext();
    this.isOver = true;
    this.settleIfOver();
  }

  private settleIfOver(): void {
    if (this.isOver && this.inProgress === 0) this.finish();
  }

  private offer(): void {
    const { dialedNumbers } = this.settings;
    const to = dialedNumbers[Math.floor(this.random() * dialedNumbers.length)] ?? '';
    const from = `0${Math.floor(100_000_000 + this.random() * 900_000_000)}`;
    this.counts.offered++;
    this.inProgress++;
    const call = this.dial({ from, to });
    let patience: unknown;
    let served: Agent | undefined;
    call.on('state', (state) => {
      this.acd.cancel(patience);
      patience = undefined;
      if (state === 'queued') {
        patience = this.after(exponential(this.random, this.settings.patienceSeconds), () => {
          this.counts.abandoned++;
          call.hangUp();
        });
      } else if (state === 'ringing') {
        served = this.pickUp(call);
      } else if (state === 'answered') {
        this.counts.answered++;
        this.talk(call);
      } else if (call.isOver) {
        this.inProgress--;
        if (state === 'refused') this.counts.refused++;
        else this.counts.ended++;
        if (served) this.wrapUp(served);
        this.settleIfOver();
      }
    });
  }

  private after(seconds: number, change: () => void): unknown {
    return this.acd.after(seconds * 1000, change);
  }

  private draw(meanSeconds: number): number {
    return logNormal(this.random, meanSeconds, this.settings.variation);
  }

  private pickUp({ callId }: OutsideCall): Agent | undefined {
    const ringing = this.acd.calls.connectionsWithId(callId).find(({ state }) => state === ALERTING);
    const agent = ringing?.device?.agent;
    if (!ringing || !agent || !this.own.has(agent)) return undefined;
    this.after(this.draw(this.settings.answerSeconds), () => {
      if (ringing.state === ALERTING) answer(this.acd, ringing);
    });
    return agent;
  }

  private talk(call: OutsideCall): void {
    const byCaller = this.random() < CALLER_HANGS_UP;
    this.after(this.draw(this.settings.handlingSeconds), () => {
      const own = byCaller ? undefined : this.ownConnection(call);
      if (own) clearConnection(this.acd, own);
      else call.hangUp();
    });
  }

  private ownConnection({ callId }: OutsideCall): Connection | undefined {
    const connections = this.acd.calls.connectionsWithId(callId);
    return connections.find(({ device }) => device?.agent && this.own.has(device.agent));
  }

  private wrapUp(agent: Agent): void {
    this.after(this.draw(this.settings.wrapupSeconds), () => {
      const missedCall = agent.state === NOT_READY && agent.reason === reasons.ringNoAnswer;
      if (agent.isInWork || missedCall) changeState(this.acd, agent, AVAILABLE);
    });
  }
}

import { enums, type Message, type MessageOf } from '../../src/protocol';
import type { Clock, Session } from '../../src/session';
import type { Simulator } from '../../src/simulator';
import type { Chance } from './chance';
import type { Requests } from './requests';
import { SALES, SUPPORT } from './site';

/** Means in milliseconds, and shares of all calls. */
const TALK_MS = 180_000;
const WRAP_UP_MS = 30_000;
const PATIENCE_MS = 120_000;
const OCCUPANCY = 0.85;
const HELD = 0.1;
const WITH_DATA = 0.3;
const CONSULTED = 0.04;
const ENDED_BY_AGENT = 0.4;
const SWEEP_MS = 30_000;

const { ALERTING } = enums.LocalConnectionState.of;
const { AVAILABLE, LOGIN, WORK_READY, WORK_NOT_READY } = enums.AgentState.of;

interface Parts {
  readonly simulator: Simulator;
  readonly session: Session;
  readonly requests: Requests;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly agents: number;
}

type Named = Record<string, unknown>;

/** Callers who dial, and agents who do with their calls what agents do, by requests of the session. */
export class Load {
  dialed = 0;
  handled = 0;
  abandoned = 0;
  private isOver = false;
  /** The answering agent's connection, by call. */
  private readonly talking = new Map<number, Named>();
  private readonly extensions: ReadonlySet<string>;
  private readonly consults = new Map<number, { readonly held: Named; readonly agent: string }>();

  constructor(private readonly parts: Parts) {
    this.extensions = new Set(parts.simulator.directory().agents.map(({ extension }) => extension));
  }

  async start(): Promise<void> {
    const { session, requests, simulator } = this.parts;
    session.subscribe('CALL_DELIVERED_EVENT', (event) => this.rings(event));
    session.subscribe('CALL_ESTABLISHED_EVENT', (event) => this.established(event));
    session.subscribe('AGENT_STATE_EVENT', (event) => this.agentChanged(event));
    for (const { id, extension } of simulator.directory().agents) {
      const names = { AgentID: id, AgentInstrument: extension };
      const login = { ...names, AgentState: LOGIN, AgentPassword: 'cisco', AgentWorkMode: 0, NumSkillGroups: 0 };
      void requests.insist('SET_AGENT_STATE_REQ', login).then(() => this.makeAvailable(id, extension));
    }
    this.nextCaller();
    this.sweep();
  }

  /** No more callers; those that are there come to their ends. */
  stop(): void {
    this.isOver = true;
  }

  private after(ms: number, what: () => unknown): void {
    this.parts.clock.setTimeout(() => void what(), ms);
  }

  private nextCaller(): void {
    if (this.isOver) return;
    const { chance, agents } = this.parts;
    this.dial();
    const perMs = (agents * OCCUPANCY) / (TALK_MS + WRAP_UP_MS);
    this.after(chance.exponential(1 / perMs), () => this.nextCaller());
  }

  private dial(): void {
    const { simulator, chance } = this.parts;
    const number = ++this.dialed;
    const variables = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`CallVariable${i + 1}`, `${number} ${i}`]),
    );
    const call = simulator.dial({
      from: `+32${10_000_000 + number}`,
      to: chance.isLikely(0.3) ? SALES : SUPPORT,
      variables,
      namedVariables: { 'user.account': `A${number}`, 'user.language': chance.isLikely(0.5) ? 'nl' : 'fr' },
    });
    let wasAnswered = false;
    call.on('state', (state) => {
      if (state === 'queued' && !wasAnswered) {
        this.after(chance.exponential(PATIENCE_MS), () => {
          if (call.state !== 'queued') return;
          this.abandoned++;
          call.hangUp();
        });
      }
      if (state !== 'answered' || wasAnswered) return;
      wasAnswered = true;
      this.handled++;
      this.after(chance.handling(TALK_MS, 5000), () => this.finish(call));
    });
  }

  /** The talk is over: the caller hangs up, or the agent does and the caller follows where that cannot be done. */
  private async finish(call: ReturnType<Simulator['dial']>): Promise<void> {
    const { requests, chance } = this.parts;
    const own = this.talking.get(call.callId);
    this.talking.delete(call.callId);
    if (call.isOver) return;
    if (own && chance.isLikely(ENDED_BY_AGENT)) await requests.ask('CLEAR_CONNECTION_REQ', own);
    call.hangUp();
  }

  private rings(event: MessageOf<'CALL_DELIVERED_EVENT'>): void {
    const { requests, chance } = this.parts;
    const agent = event.AlertingDeviceID;
    if (event.LocalConnectionState !== ALERTING || agent === undefined) return;
    const call = connectionOf(event);
    this.after(chance.between(1000, 7000), () => requests.ask('ANSWER_CALL_REQ', { ...call, AgentInstrument: agent }));
  }

  private established(event: MessageOf<'CALL_ESTABLISHED_EVENT'>): void {
    const { chance } = this.parts;
    const agent = event.AnsweringDeviceID;
    const call = connectionOf(event);
    const { ConnectionCallID: id } = event;
    if (id === undefined) return;
    const consult = this.consults.get(id);
    if (consult) {
      this.consults.delete(id);
      this.after(chance.between(3000, 20_000), () => this.transfer(consult, call));
      return;
    }
    if (agent === undefined || agent === '') return;
    if (this.extensions.has(event.CallingDeviceID ?? '')) {
      // A consult whose confirmation was lost with the session: the two agents notice, and hang up.
      this.after(chance.between(3000, 20_000), () => this.parts.requests.insist('CLEAR_CALL_REQ', call));
      return;
    }
    this.talking.set(id, { ...call, ConnectionDeviceID: agent });
    if (chance.isLikely(WITH_DATA)) this.after(chance.between(5000, 30_000), () => this.setData(call));
    if (chance.isLikely(HELD)) this.after(chance.between(10_000, 60_000), () => this.hold(call, agent));
    else if (chance.isLikely(CONSULTED)) this.after(chance.between(10_000, 60_000), () => this.consult(call, agent));
  }

  private async setData(call: Named): Promise<void> {
    await this.parts.requests.ask('SET_CALL_DATA_REQ', { ...call, CallVariable10: `noted ${this.parts.clock.now()}` });
  }

  private async hold(call: Named, AgentInstrument: string): Promise<void> {
    const { requests, chance } = this.parts;
    const end = await requests.ask('HOLD_CALL_REQ', { ...call, AgentInstrument });
    if (typeof end === 'string') return;
    this.after(chance.between(5000, 40_000), () =>
      requests.insist('RETRIEVE_CALL_REQ', { ...heldOf(call), AgentInstrument }),
    );
  }

  private async consult(held: Named, agent: string): Promise<void> {
    const { requests } = this.parts;
    const active = {
      ActiveConnectionCallID: held['ConnectionCallID'],
      ActiveConnectionDeviceIDType: 0,
      ActiveConnectionDeviceID: agent,
    };
    const end = await requests.ask('CONSULTATION_CALL_REQ', {
      ...active,
      AgentInstrument: agent,
      ConsultType: enums.ConsultType.of.TRANSFER,
      DialedNumber: SUPPORT,
    });
    if (typeof end === 'string') return;
    const id = end['NewConnectionCallID'] as number;
    this.consults.set(id, { held: { ...held, ConnectionDeviceID: agent }, agent });
    // Nobody took it, or what came of it was told while the session was gone: it ends here.
    this.after(90_000, async () => {
      this.consults.delete(id);
      if (!this.isThere(id)) return;
      const call = { ConnectionCallID: id, ConnectionDeviceIDType: 0, ConnectionDeviceID: agent };
      await requests.insist('CLEAR_CALL_REQ', call);
    });
  }

  private isThere(callId: number): boolean {
    return this.parts.simulator.directory().calls.some((call) => call.callId === callId);
  }

  private async transfer({ held, agent }: { held: Named; agent: string }, active: Named): Promise<void> {
    await this.parts.requests.ask('TRANSFER_CALL_REQ', {
      AgentInstrument: agent,
      ActiveConnectionCallID: active['ConnectionCallID'],
      ActiveConnectionDeviceIDType: 0,
      ActiveConnectionDeviceID: agent,
      ...heldOf(held),
      HeldConnectionDeviceID: agent,
    });
  }

  private agentChanged({ AgentState, AgentID, AgentExtension }: MessageOf<'AGENT_STATE_EVENT'>): void {
    if (AgentState !== WORK_READY && AgentState !== WORK_NOT_READY) return;
    if (AgentID === undefined || AgentExtension === undefined) return;
    const { chance } = this.parts;
    this.after(chance.handling(WRAP_UP_MS, 2000), () => this.makeAvailable(AgentID, AgentExtension));
  }

  private makeAvailable(AgentID: string, AgentInstrument: string): Promise<unknown> {
    const wish = { AgentID, AgentInstrument, AgentState: AVAILABLE, AgentWorkMode: 0, EventReasonCode: 0 };
    return this.parts.requests.ask('SET_AGENT_STATE_REQ', wish);
  }

  /** Agents who were taken off because nobody answered for them while the session was gone come back. */
  private sweep(): void {
    if (this.isOver) return;
    this.after(SWEEP_MS, () => {
      for (const { id, extension, state } of this.parts.simulator.directory().agents) {
        if (state === 'NOT_READY') void this.makeAvailable(id, extension);
      }
      this.sweep();
    });
  }
}

const connectionOf = ({ ConnectionCallID, ConnectionDeviceIDType, ConnectionDeviceID }: Message): Named => ({
  ConnectionCallID,
  ConnectionDeviceIDType,
  ConnectionDeviceID,
});

const heldOf = (call: Named): Named => ({
  HeldConnectionCallID: call['ConnectionCallID'],
  HeldConnectionDeviceIDType: call['ConnectionDeviceIDType'],
  HeldConnectionDeviceID: call['ConnectionDeviceID'],
});

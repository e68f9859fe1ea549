import { enums, type Message } from '../../../src/protocol';

const { LOGOUT, AVAILABLE, NOT_READY, TALKING, HOLD, RESERVED, WORK_READY, WORK_NOT_READY } = enums.AgentState.of;
const busy: readonly number[] = [TALKING, HOLD, RESERVED, WORK_READY, WORK_NOT_READY];
const EXTERNAL = 75;
const calledKinds = ['HandledCalls', 'InternalCallsRcvd'];
const legs = ['PrimaryDeviceID', 'SecondaryDeviceID'];

interface Span {
  readonly agent: string;
  readonly state: number;
  readonly from: number;
  to: number;
}
interface Part {
  agent: string | undefined;
  kind: string;
  group: number;
  mode: 'talk' | 'hold' | undefined;
  since: number;
  talk: number;
  hold: number;
  holds: number;
}
interface Entry {
  readonly agent: string;
  readonly group: number;
  readonly at: number;
  readonly amounts: Readonly<Record<string, number>>;
}

/**
 * What somebody writes down who hears all events and knows nothing else: spans of agent states, and calls of agents. Amounts
 * of any interval are then added up from scratch.
 */
export class Ledger {
  private readonly spans: Span[] = [];
  private readonly entries: Entry[] = [];
  private readonly current = new Map<string, Span>();
  private readonly agentAt = new Map<string, string>();
  private readonly parts = new Map<string, Part>();
  private readonly done = new Map<string, Part[]>();
  private readonly serving = new Map<string, number>();
  private readonly workMs = new Map<string, number>();

  constructor(
    private readonly now: () => number,
    private readonly primaryGroup: (agent: string) => number,
  ) {}

  hear(message: Message): void {
    if (message.name === 'AGENT_STATE_EVENT') return this.agent(message);
    const subject = String(message['ConnectionDeviceID']);
    const key = `${String(message['ConnectionCallID'])}/${subject}`;
    switch (message.name) {
      case 'CALL_ORIGINATED_EVENT':
        this.begin(key, message['CalledDeviceType'] === EXTERNAL ? 'AgentOutCalls' : 'InternalCalls', 0);
        break;
      case 'CALL_DELIVERED_EVENT':
        if (message['LocalConnectionState'] === enums.LocalConnectionState.of.ALERTING) {
          const group = message['SkillGroupNumber'] as number | undefined;
          const isHandled = group !== undefined || message['CallingDeviceType'] === EXTERNAL;
          this.begin(key, isHandled ? 'HandledCalls' : 'InternalCallsRcvd', group ?? 0);
        }
        break;
      case 'CALL_ESTABLISHED_EVENT':
        for (const [one, part] of this.parts) {
          if (!one.startsWith(`${String(message['ConnectionCallID'])}/`)) continue;
          // Whoever holds the call meanwhile goes on holding it.
          if (part.mode) continue;
          // A phone that rings in a conference goes on ringing when another one answers.
          if (one !== key && calledKinds.includes(part.kind)) continue;
          part.agent = this.agentAt.get(one.slice(one.indexOf('/') + 1));
          if (part.group === 0 && part.agent !== undefined) part.group = this.serving.get(part.agent) ?? 0;
          this.turn(part, 'talk');
        }
        break;
      case 'CALL_HELD_EVENT':
        this.turnTo(key, 'hold');
        break;
      case 'CALL_RETRIEVED_EVENT':
        this.turnTo(key, 'talk');
        break;
      case 'CALL_CONNECTION_CLEARED_EVENT':
        this.end(key);
        break;
      case 'CALL_DATA_UPDATE_EVENT':
        this.rename(key, `${String(message['NewConnectionCallID'])}/${String(message['NewConnectionDeviceID'])}`);
        break;
      case 'CALL_TRANSFERRED_EVENT':
      case 'CALL_CONFERENCED_EVENT':
        this.join(message);
        break;
    }
  }

  /** Two calls of a device have become one: it leaves both, or stays in one of them. */
  private join(message: Message): void {
    const calls = [message['PrimaryCallID'], message['SecondaryCallID']].map(String);
    const [primary, secondary] = calls.map((call, index) => `${call}/${String(message[legs[index] ?? ''])}`);
    const parties = (message['Parties'] as Record<string, unknown>[]).map((party) => ({
      call: String(party['ConnectedPartyCallID']),
      device: String(party['ConnectedPartyDeviceID']),
    }));
    for (const leg of [primary, secondary]) {
      const stays = parties.some(({ call, device }) => leg === `${call}/${device}`);
      if (leg === undefined) continue;
      if (message.name === 'CALL_CONFERENCED_EVENT' && stays) this.turnTo(leg, 'talk');
      else this.end(leg);
    }
    for (const { call, device } of parties)
      for (const before of calls) this.rename(`${before}/${device}`, `${call}/${device}`);
  }

  private rename(from: string, to: string): void {
    const part = this.parts.get(from);
    if (!part || from === to) return;
    this.parts.delete(from);
    this.parts.set(to, part);
  }

  private begin(key: string, kind: string, group: number): void {
    this.parts.set(key, { agent: undefined, kind, group, mode: undefined, since: 0, talk: 0, hold: 0, holds: 0 });
  }

  private turnTo(key: string, mode: 'talk' | 'hold'): void {
    const part = this.parts.get(key);
    if (part) this.turn(part, mode);
  }

  private turn(part: Part, mode: 'talk' | 'hold' | undefined): void {
    if (part.mode) part[part.mode] += this.now() - part.since;
    if (mode === 'hold') part.holds++;
    part.mode = mode;
    part.since = this.now();
  }

  private end(key: string): void {
    const part = this.parts.get(key);
    this.parts.delete(key);
    if (!part?.mode || part.agent === undefined) return;
    this.turn(part, undefined);
    this.done.set(part.agent, [...(this.done.get(part.agent) ?? []), part]);
    if (!busy.includes(this.current.get(part.agent)?.state ?? LOGOUT)) this.settle(part.agent);
  }

  private agent(message: Message): void {
    const agent = String(message['AgentID']);
    const state = message['AgentState'] as number;
    const extension = String(message['AgentExtension']);
    const before = this.current.get(agent);
    // Told once for each skill group.
    const isRepeat = before?.state === state && before.from === this.now();
    // The group that the agent works for is the first one with the agent's own state.
    if (!isRepeat) this.serving.delete(agent);
    if (busy.includes(state) && message['SkillGroupState'] === state && !this.serving.has(agent))
      this.serving.set(agent, message['SkillGroupNumber'] as number);
    if (isRepeat) return;
    if (before) before.to = this.now();
    if (before && (before.state === WORK_READY || before.state === WORK_NOT_READY)) {
      this.workMs.set(agent, (this.workMs.get(agent) ?? 0) + this.now() - before.from);
    }
    if (state === LOGOUT) this.agentAt.delete(extension);
    else this.agentAt.set(extension, agent);
    const next: Span = { agent, state, from: this.now(), to: Infinity };
    this.spans.push(next);
    this.current.set(agent, next);
    if (!busy.includes(state)) this.settle(agent);
  }

  private settle(agent: string): void {
    const parts = this.done.get(agent) ?? [];
    const handled = parts.filter(({ kind }) => kind === 'HandledCalls').at(-1) ?? parts.at(-1);
    for (const part of parts) {
      const after = part === handled ? (this.workMs.get(agent) ?? 0) : 0;
      const { kind, talk, hold, holds } = part;
      const amounts: Record<string, number> = { [kind]: 1, [`${kind}Time`]: talk + hold + after };
      if (kind === 'HandledCalls' || kind === 'AgentOutCalls') amounts[`${kind}TalkTime`] = talk;
      if (kind === 'HandledCalls') amounts['HandledCallsAfterCallTime'] = after;
      const heldKind = kind === 'HandledCalls' ? 'IncomingCalls' : kind.replace('Rcvd', '');
      amounts[`${heldKind}Held`] = holds;
      amounts[`${heldKind}HeldTime`] = hold;
      this.entries.push({ agent, group: part.group || this.primaryGroup(agent), at: this.now(), amounts });
    }
    this.done.delete(agent);
    this.workMs.delete(agent);
  }

  /** When the agent logged in for the last time. */
  loginOf(agent: string): number {
    const own = this.spans.filter((span) => span.agent === agent);
    const out = own.findLastIndex(({ state }, index) => state === LOGOUT && index < own.length - 1);
    return own[out + 1]?.from ?? 0;
  }

  /** Everything since a moment, of the agents and call groups that are wanted, times in seconds. */
  sums(since: number, isAgent: (agent: string) => boolean, isCall: (entry: Entry) => boolean): Record<string, number> {
    const sums: Record<string, number> = {};
    const add = (name: string, amount: number): void => void (sums[name] = (sums[name] ?? 0) + amount);
    for (const { agent, state, from, to } of this.spans) {
      if (!isAgent(agent) || state === LOGOUT) continue;
      const within = Math.max(0, Math.min(to, this.now()) - Math.max(from, since));
      for (const name of ['LoggedOnTime', 'RoutableTime']) add(name, within);
      if (state === AVAILABLE) for (const name of ['AvailTime', 'ICMAvailableTime']) add(name, within);
      if (state === NOT_READY) add('NotReadyTime', within);
    }
    for (const entry of this.entries) {
      if (entry.at < since || !isCall(entry)) continue;
      for (const [name, amount] of Object.entries(entry.amounts)) add(name, amount);
    }
    const inSeconds = ([name, value]: [string, number]): [string, number] => [
      name,
      name.endsWith('Time') ? Math.floor(value / 1000) : value,
    ];
    return Object.fromEntries(Object.entries(sums).map(inSeconds));
  }
}

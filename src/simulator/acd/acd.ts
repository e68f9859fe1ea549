import { enums, type Message } from '../../protocol';
import type { ContactCentre, LabAgent, LabDialedNumber, LabOutsideRule } from '../lab/contact-centre';
import type { Settings } from '../settings';
import { Agent } from './model/agent';
import { Call, Connection } from './model/call';
import type { CallData } from './model/call-data';
import { CallTable } from './model/call-table';
import type { Figures } from './model/figures';
import { Device, DialingPoint, OutsideParty, type Party } from './model/party';
import { Queue } from './model/queue';
import type { Router } from './model/router';
import { SkillGroup } from './model/skill-group';

const { STATIC, DYNAMIC } = enums.ConnectionDeviceIDType.of;

/** An event of the model, told once; who gets a copy is for the sessions to decide (BEHAVIOUR 2, delivery rule). */
export type Emission = CallEmission | AgentEmission;
export interface CallEmission {
  readonly kind: 'call';
  readonly call: Call;
  readonly message: Message;
  /** Devices whose own clients get a copy. */
  readonly devices: readonly Device[];
  /** What is different in the copy for one device. */
  readonly forDevice?: (device: Device) => Record<string, unknown>;
  /** Of the named variables and arrays, those that changed: sessions before version 22 are told no others. */
  readonly changedNames?: Pick<CallData, 'NamedVariable' | 'NamedArray'>;
  /** Only for clients that may, or may not, still write the data of a call that is over (BEHAVIOUR 7.3). */
  readonly onlyFor?: 'writers of call data' | 'others';
}
export interface AgentEmission {
  readonly kind: 'agent';
  readonly agent: Agent;
  readonly device: Device | undefined;
  readonly message: Message;
  /** Nothing changed but a repeat, which IGNORE_DUPLICATE_AGENT_EVENTS keeps away. */
  readonly isRepeat: boolean;
  /** The state in the other skill groups, one by one, for sessions whose version has no list of them. */
  readonly withoutList?: () => readonly Message[];
}

/** The contact centre: who and what there is. What happens in it is in the other files of this folder. */
export class Acd {
  readonly devices = new Map<string, Device>();
  readonly agents = new Map<string, Agent>();
  readonly skillGroups = new Map<number, SkillGroup>();
  readonly dialedNumbers = new Map<string, LabDialedNumber>();
  /** As it is now; `settings.lab` is how it began. */
  lab: ContactCentre;
  /** PeripheralNumber by extension or dialled number: one that is gone is not given again. */
  readonly deviceNumbers = new Map<string, number>();
  readonly calls = new CallTable();
  readonly queue = new Queue();
  isOnline = true;
  /** Whether the router can be reached (PGStatus bit 2). */
  isControllerUp = true;
  router: Router | undefined;
  /** Rules for numbers outside that came later than the lab's, and count before them. */
  readonly outsideRules: LabOutsideRule[] = [];
  hasOpaqueConnectionIds: boolean;
  /** A new call gets the ID of the one before, if that is over. */
  reusesCallIds = false;
  /** The client whose session is bound to a device, if there is one. */
  clientAt: (device: Device) => { sessionId: number; signature: string } | undefined = () => undefined;
  /** Told when a call is over and forgotten, and no other one has its ID. */
  callIsOver: (call: Call) => void = () => {};
  /** Told when an agent has become AVAILABLE, once what led to it is done. */
  agentIsFree: (agent: Agent) => void = () => {};
  private readonly timers = new Set<object>();
  nextIdleOrder = 1;
  private depth = 0;
  private readonly afterwards: (() => void)[] = [];
  private nextCallId: number;
  private nextRouterCall = 1;
  private routerDay: number | undefined;

  constructor(
    readonly settings: Settings,
    readonly statistics: Figures,
    readonly publish: (emission: Emission) => void,
    readonly complain: (error: unknown) => void,
  ) {
    const { lab } = settings;
    this.lab = lab;
    this.nextCallId = settings.firstCallId;
    this.hasOpaqueConnectionIds = settings.opaqueConnectionIds;
    for (const config of lab.skillGroups) this.skillGroups.set(config.number, new SkillGroup(config));
    for (const { extension } of lab.devices) this.devices.set(extension, new Device(extension));
    for (const config of lab.agents) this.addAgent(config);
    for (const number of lab.dialedNumbers) this.dialedNumbers.set(number.number, number);
  }

  addAgent(config: LabAgent): void {
    if (!this.devices.has(config.extension)) this.devices.set(config.extension, new Device(config.extension));
    const groups = this.groupsOf(config);
    const desk = { ...this.lab.deskSettings, ...config.deskSettings };
    const agent = new Agent(config, groups, desk, this.now());
    for (const group of groups) group.members.push(agent);
    this.agents.set(config.id, agent);
  }

  /** Other data, and other skill groups; those of an agent who is logged in must stay as they are. */
  changeAgent(agent: Agent, config: LabAgent): void {
    agent.config = config;
    if (agent.isLoggedIn) return;
    for (const { members } of agent.skillGroups) members.splice(members.indexOf(agent), 1);
    agent.skillGroups = this.groupsOf(config);
    for (const { members } of agent.skillGroups) members.push(agent);
  }

  private groupsOf({ skillGroups }: LabAgent): SkillGroup[] {
    return skillGroups.flatMap((number) => this.skillGroups.get(number) ?? []);
  }

  get peripheral(): { PeripheralID: number; PeripheralType: number } {
    const { GENERIC, ENTERPRISE_AGENT } = enums.PeripheralType.of;
    return {
      PeripheralID: this.settings.lab.peripheral.id,
      PeripheralType: this.settings.profile === 'ucce' ? ENTERPRISE_AGENT : GENERIC,
    };
  }

  get isUcce(): boolean {
    return this.settings.profile === 'ucce';
  }

  now(): number {
    return this.settings.clock.now();
  }

  /** UTC seconds, as TIME fields have them. */
  nowSeconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /** Runs a change of the model whole; what was put off with `later` follows when the outermost change is done. */
  perform<T>(change: () => T): T {
    this.depth++;
    try {
      return change();
    } finally {
      if (this.depth === 1) {
        for (let next = this.afterwards.shift(); next; next = this.afterwards.shift()) next();
      }
      this.depth--;
    }
  }

  later(change: () => void): void {
    if (this.depth === 0) change();
    else this.afterwards.push(change);
  }

  after(ms: number, change: () => void): unknown {
    const entry: { timer?: unknown } = {};
    this.timers.add(entry);
    entry.timer = this.settings.clock.setTimeout(() => {
      this.timers.delete(entry);
      try {
        this.perform(change);
      } catch (error) {
        this.complain(error);
      }
    }, ms);
    return entry;
  }

  cancel(entry: unknown): void {
    if (entry === undefined || !this.timers.delete(entry as object)) return;
    this.settings.clock.clearTimeout((entry as { timer?: unknown }).timer);
  }

  close(): void {
    for (const entry of this.timers) this.cancel(entry);
  }

  /** @param primary the call that it is made for, if it shares its ID with that one */
  newCall(callType: number, data: CallData, primary?: Call): Call {
    const call = new Call(primary?.id ?? this.newCallId(), callType, data);
    if (primary) call.dynamicIds = primary.dynamicIds;
    this.calls.add(call);
    return call;
  }

  private newCallId(): number {
    const last = this.nextCallId - 1;
    const isFree = last >= this.settings.firstCallId && !this.calls.has(last);
    const id = this.reusesCallIds && isFree ? last : this.nextCallId;
    if (id === this.nextCallId) this.nextCallId = id >= 0xffff_fffe ? 1 : id + 1;
    return id;
  }

  forget(call: Call): void {
    this.calls.delete(call);
    if (!this.calls.has(call.id)) this.callIsOver(call);
  }

  connect(call: Call, party: Party, state: number): Connection {
    const hasNumber = party instanceof Device || party instanceof DialingPoint;
    const isStatic = hasNumber && !this.hasOpaqueConnectionIds && this.isFree(call, party.number);
    const deviceId = isStatic ? party.number : this.dynamicId(call);
    const connection = new Connection(call, party, isStatic ? STATIC : DYNAMIC, deviceId, state, this.follow);
    call.connections.push(connection);
    party.connections.push(connection);
    return connection;
  }

  private readonly follow = (connection: Connection, from: number, to: number): void =>
    this.statistics.connectionChanges(connection, from, to);

  /** Whether no other call with this ID has a connection that is called that, or had one that still waits for its END_CALL. */
  private isFree(call: Call, deviceId: string): boolean {
    return this.calls
      .withId(call.id)
      .every(
        (other) => other === call || [...other.connections, ...other.watched].every((one) => one.deviceId !== deviceId),
      );
  }

  private dynamicId(call: Call): string {
    for (;;) {
      const number = call.dynamicIds.next++;
      const id = this.hasOpaqueConnectionIds
        ? Math.floor(this.settings.random() * 0x1_0000_0000).toString(36) + number.toString(36)
        : `D${call.id}.${number}`;
      if (this.isFree(call, id)) return id;
    }
  }

  /** The key of a contact that the router has not seen before: it counts anew from each midnight there (BEHAVIOUR 7.4). */
  newRouterCallKey(): CallData {
    const today = Math.floor((this.nowSeconds() + this.settings.utcOffsetMinutes * 60) / 86_400);
    if (today !== this.routerDay) {
      this.routerDay = today;
      this.nextRouterCall = 1;
    }
    return {
      RouterCallKeyDay: today,
      RouterCallKeyCallID: this.nextRouterCall++,
      RouterCallKeySequenceNumber: 0,
    };
  }

  deviceOf(number: string): Device | undefined {
    return this.devices.get(number);
  }

  /** How an outside number behaves, if this is one: the longest prefix of the lab's rules decides. */
  outsideParty(dialed: string): OutsideParty | undefined {
    const { prefix, rules, answerAfterMs } = this.settings.lab.outside;
    const digits = dialed.slice(prefix.length);
    if (!dialed.startsWith(prefix) || !/^[\d*#]+$/.test(digits)) return undefined;
    const rule = [...this.outsideRules, ...rules]
      .filter(({ number }) => digits.startsWith(number))
      .reduce<LabOutsideRule | undefined>(
        (best, one) => (best && best.number.length >= one.number.length ? best : one),
        undefined,
      );
    return new OutsideParty(digits, rule?.behaviour, rule?.answerAfterMs ?? answerAfterMs);
  }
}

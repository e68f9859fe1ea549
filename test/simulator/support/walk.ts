import assert from 'node:assert/strict';
import { enums } from '../../../src/protocol';
import {
  defaultLab,
  seededRandom,
  type Fault,
  type OutsideCall,
  type Profile,
  type SimulatorOptions,
} from '../../../src/simulator';
import { CallBook } from './call-book';
import { idTypeOf, Inspector } from './inspector';
import { checkEvents } from './obligations';
import { isCopied, lineOf, Watcher } from './watcher';
import { Witness } from './witness';
import { aLab, anAgentClient, anAllEventsClient, type Client } from './client';

const { NULL } = enums.LocalConnectionState.of;

const extensions = ['3001', '3002', '3003', '3004', '3005'];
const numbers = [...extensions, '3006', '8001', '8002', '8003', '95551', '9666', '97', '7777', ''];

/** Who supervises, and answers, holds and calls like everybody. */
const SUPERVISOR_PHONE = '3100';
/** Calls by which a supervisor listens to a phone: they are none of the phone's own. */
const listening: readonly string[] = ['SUPERVISOR_MONITOR', 'SUPERVISOR_WHISPER'];

/** The calls that a request names. */
const callsIn = (fields: object): number[] =>
  Object.entries(fields).flatMap(([key, value]) => (key.endsWith('ConnectionCallID') ? [Number(value)] : []));

/** One walk: clients of several versions ask for whatever comes into their heads, and everything is compared after each step. */
export class Walk {
  private readonly random: () => number;
  private readonly lab: ReturnType<typeof aLab>;
  private readonly clients: Client[];
  private readonly inspector: Inspector;
  private readonly witnesses: Witness[] = [];
  private readonly callers: OutsideCall[] = [];
  /** It tells calls apart by their IDs alone, so that nobody keeps one where two calls may have the same. */
  private readonly book: CallBook | undefined;
  /** Monitors of the phones that have a client, in another version than the client's, one of them twice. */
  private readonly watcher: Watcher;
  private readonly copies = new Map<string, string[]>();
  private invokeId = 100_000;

  private steps = 0;

  constructor(
    private readonly seed: number,
    private readonly profile: Profile,
    private readonly options: SimulatorOptions,
    fault?: Fault,
  ) {
    this.random = seededRandom(seed);
    this.book = options.consultCallId === 'same' ? undefined : new CallBook();
    const lab = defaultLab();
    const outside = {
      ...lab.outside,
      rules: [
        { number: '666', behaviour: 'busy' as const },
        { number: '7', behaviour: 'no answer' as const },
      ],
    };
    const deskSettings = {
      ...lab.deskSettings,
      wrapupIncoming: this.pick(['required', 'optional', 'not allowed'] as const),
      supervisorAssist: this.pick(['consult', 'blind conference'] as const),
      ringNoAnswerSeconds: 12,
      ringNoAnswerDialedNumber: '8002',
    };
    this.lab = aLab({ profile, lab: { ...lab, outside, deskSettings }, ...options });
    if (fault) this.lab.simulator.misbehave(fault);
    const all = anAllEventsClient(this.lab.simulator, 24);
    const desks = extensions
      .slice(0, 3)
      .map((extension, index) => anAgentClient(this.lab.simulator, extension, [9, 13, 18][index]));
    const { CALL_DATA_UPDATE, CLIENT_EVENTS, CLIENT_CONTROL, SUPERVISOR } = enums.CtiService.of;
    const supervisor = anAgentClient(this.lab.simulator, SUPERVISOR_PHONE, 19, {
      ServicesRequested: CLIENT_EVENTS | CLIENT_CONTROL | CALL_DATA_UPDATE | SUPERVISOR,
    });
    supervisor.logIn('1100', SUPERVISOR_PHONE);
    this.clients = [all, ...desks, supervisor];
    this.inspector = new Inspector(this.lab.simulator);
    const phones = [...extensions.slice(0, 3), SUPERVISOR_PHONE];
    this.watcher = new Watcher(this.lab.simulator, 24, [...phones, '3001']);
    for (const phone of phones) this.copies.set(phone, []);
    for (const [index, client] of this.clients.entries()) {
      const witness = new Witness(index === 0 ? 'all' : (extensions.slice(0, 3)[index - 1] ?? SUPERVISOR_PHONE));
      this.witnesses.push(witness);
      client.heard = (message) => {
        witness.hear(message);
        if (client === all) this.book?.hear(message);
        else if (isCopied(message)) this.copies.get(phones[index - 1] ?? '')?.push(lineOf(message));
      };
    }
  }

  /** Some walks begin with everybody at work, others with nobody. */
  begin(): void {
    for (const extension of this.seed % 2 === 0 ? [] : extensions) {
      this.clients[0]?.logIn(`100${extension.slice(3)}`, extension);
      this.clients[0]?.setState('AVAILABLE', extension);
    }
  }

  get heard(): readonly string[] {
    return this.witnesses[0]?.everything ?? [];
  }

  private readonly loggedInDuringCall = new Set<string>();

  private pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.random() * values.length)];
    assert.ok(value !== undefined);
    return value;
  }

  private connection(): { call: number; device: string } {
    const { calls } = this.lab.simulator.directory();
    if (calls.length === 0 || this.random() < 0.05) return { call: 5, device: '3001' };
    const { callId, parties } = this.pick(calls);
    return { call: callId, device: this.pick(parties).connectionDeviceId };
  }

  private request(): [string, object] {
    const { call, device } = this.connection();
    const own = this.lab.simulator
      .directory()
      .calls.filter(({ parties }) => parties.some((party) => party.connectionDeviceId === device));
    const others = own.filter(({ callId }) => callId !== call);
    const second = others.length > 0 ? this.pick(others).callId : call;
    const one = { ConnectionCallID: call, ConnectionDeviceIDType: idTypeOf(device), ConnectionDeviceID: device };
    const activeOne = {
      ActiveConnectionCallID: call,
      ActiveConnectionDeviceIDType: idTypeOf(device),
      ActiveConnectionDeviceID: device,
    };
    const heldOne = {
      HeldConnectionCallID: second,
      HeldConnectionDeviceIDType: idTypeOf(device),
      HeldConnectionDeviceID: device,
    };
    const extension = this.pick(extensions);
    const DialedNumber = this.pick(numbers);
    const PostRoute = this.random() < 0.3;
    return this.pick<() => [string, object]>([
      () => [
        'SET_AGENT_STATE_REQ',
        {
          AgentState: 'LOGIN',
          AgentID: `100${extension.slice(3)}`,
          AgentInstrument: extension,
          AgentPassword: 'cisco',
        },
      ],
      () => ['SET_AGENT_STATE_REQ', { AgentState: 'AVAILABLE', AgentInstrument: extension }],
      () => ['SET_AGENT_STATE_REQ', { AgentState: 'AVAILABLE', AgentInstrument: extension }],
      () => [
        'SET_AGENT_STATE_REQ',
        {
          AgentState: this.pick(['NOT_READY', 'LOGOUT', 'WORK_READY', 'WORK_NOT_READY']),
          AgentInstrument: extension,
          ForcedFlag: this.pick([0, 0, 0, 1]),
        },
      ],
      () => [
        'MAKE_CALL_REQ',
        { AgentInstrument: extension, DialedNumber, PostRoute, CallMannerType: this.pick([0, 2]) },
      ],
      () => ['ANSWER_CALL_REQ', one],
      () => ['ANSWER_CALL_REQ', { AgentInstrument: extension }],
      () => ['HOLD_CALL_REQ', one],
      () => [
        'RETRIEVE_CALL_REQ',
        { HeldConnectionCallID: call, HeldConnectionDeviceIDType: idTypeOf(device), HeldConnectionDeviceID: device },
      ],
      () => ['CLEAR_CONNECTION_REQ', one],
      () => ['CLEAR_CALL_REQ', one],
      () => ['CONSULTATION_CALL_REQ', { ...activeOne, DialedNumber, PostRoute }],
      () => ['CONSULTATION_CALL_REQ', { ...activeOne, DialedNumber }],
      () => [
        'ALTERNATE_CALL_REQ',
        {
          ...activeOne,
          OtherConnectionCallID: second,
          OtherConnectionDeviceIDType: idTypeOf(device),
          OtherConnectionDeviceID: device,
        },
      ],
      () => ['RECONNECT_CALL_REQ', { ...activeOne, ...heldOne }],
      () => ['TRANSFER_CALL_REQ', { ...activeOne, ...heldOne }],
      () => ['TRANSFER_CALL_REQ', { ...activeOne, DialedNumber, PostRoute }],
      () => ['CONFERENCE_CALL_REQ', { ...activeOne, ...heldOne }],
      () => ['CONFERENCE_CALL_REQ', { ...activeOne, DialedNumber }],
      () => ['DEFLECT_CALL_REQ', { ...one, CalledDeviceID: DialedNumber }],
      () => ['SEND_DTMF_SIGNAL_REQ', { ...one, DTMFString: '1' }],
      () => ['SET_CALL_DATA_REQ', { ...one, CallVariable1: 'x' }],
      () => ['RELEASE_CALL_REQ', one],
      () => ['SUPERVISE_CALL_REQ', this.supervision(extension)],
      () => ['SUPERVISE_CALL_REQ', this.supervision(extension)],
      () => [this.pick(['SUPERVISOR_ASSIST_REQ', 'EMERGENCY_CALL_REQ']), { AgentInstrument: extension, ...one }],
      () => [this.pick(['SUPERVISOR_ASSIST_REQ', 'EMERGENCY_CALL_REQ']), { AgentInstrument: extension }],
      () => [
        'MAKE_PREDICTIVE_CALL_REQ',
        { OriginatingDeviceID: this.pick(['8001', '8003', '2']), DialedNumber, AllocationState: this.pick([0, 1]) },
      ],
      () => ['SNAPSHOT_CALL_REQ', one],
      () => ['SNAPSHOT_DEVICE_REQ', { AgentInstrument: extension }],
    ])();
  }

  private supervision(AgentInstrument: string): object {
    return {
      SupervisoryAction: this.pick(['CLEAR', 'MONITOR', 'WHISPER', 'BARGE_IN', 'INTERCEPT']),
      AgentInstrument,
      SupervisorInstrument: SUPERVISOR_PHONE,
    };
  }

  /** What somebody at a phone would do next; without such requests few calls get as far as a transfer. */
  private sensible(): [string, object] | undefined {
    const parties = this.lab.simulator
      .directory()
      .calls.flatMap((call) =>
        call.parties
          .filter(({ device }) => [...extensions, SUPERVISOR_PHONE].includes(device))
          .map((party) => ({ call, callId: call.callId, ...party })),
      );
    if (parties.length === 0) return undefined;
    const consulting = parties.filter(
      ({ device, call, state }) =>
        state === 'CONNECT' && parties.some((other) => other.device === device && other.call !== call),
    );
    const one = this.pick(consulting.length > 0 && this.random() < 0.5 ? consulting : parties);
    const named = (prefix: string, { callId, connectionDeviceId }: typeof one): object => ({
      [`${prefix}ConnectionCallID`]: callId,
      [`${prefix}ConnectionDeviceIDType`]: idTypeOf(connectionDeviceId),
      [`${prefix}ConnectionDeviceID`]: connectionDeviceId,
    });
    if (one.state === 'ALERTING') return ['ANSWER_CALL_REQ', named('', one)];
    const other = parties.find((party) => party.device === one.device && party.call !== one.call);
    if (other?.state === 'HOLD' && one.state !== 'HOLD') {
      const both = { ...named('Active', one), ...named('Held', other) };
      return [
        this.pick(['TRANSFER_CALL_REQ', 'CONFERENCE_CALL_REQ', 'CONFERENCE_CALL_REQ', 'RECONNECT_CALL_REQ']),
        both,
      ];
    }
    if (one.state === 'HOLD') return ['RETRIEVE_CALL_REQ', named('Held', one)];
    if (one.state !== 'CONNECT') return undefined;
    return this.pick<() => [string, object]>([
      () => ['HOLD_CALL_REQ', named('', one)],
      () => ['CONSULTATION_CALL_REQ', { ...named('Active', one), DialedNumber: this.pick(numbers) }],
      () => ['CONSULTATION_CALL_REQ', { ...named('Active', one), DialedNumber: this.pick(extensions) }],
      () => ['CLEAR_CONNECTION_REQ', named('', one)],
      () => ['SUPERVISE_CALL_REQ', this.supervision(one.device)],
      () => ['SUPERVISE_CALL_REQ', this.supervision(one.device)],
    ])();
  }

  step(): void {
    const chance = this.random();
    if (chance < 0.1)
      this.callers.push(
        this.lab.simulator.dial({ from: '5551234', to: this.pick(['8001', '8002', '8003', '3004', '7777']) }),
      );
    else if (chance < 0.15 && this.callers.length > 0) this.pick(this.callers).hangUp();
    else if (chance < 0.17) this.lab.simulator.reserve({ skillGroup: this.pick([1, 2]) });
    else if (chance < 0.4) this.lab.clock.advance(this.pick([0, 10, 1000, 5000, 20_000]));
    else {
      const client = this.pick(this.clients);
      const [name, fields] = (this.random() < 0.6 ? this.sensible() : undefined) ?? this.request();
      const InvokeID = this.invokeId++;
      client.received.length = 0;
      this.noteLogin(fields);
      const heardBefore = this.heard.length;
      const isTold = callsIn(fields).every((callId) => this.witnesses[0]?.knows(callId)) && !this.isThere(fields);
      client.send({ name, InvokeID, ...fields });
      const answers = client.received.filter((message) => message['InvokeID'] === InvokeID);
      const [answer] = answers;
      assert.ok(answer && answers.length === 1, `${name} has one answer`);
      if (isTold) checkEvents(answer, this.heard.slice(heardBefore), `${name} ${JSON.stringify(fields)}`);
    }
    this.compareCopies();
    this.check();
    this.book?.compare(this.lab.simulator, this.profile === 'generic');
    if (this.seed <= 2 || this.steps++ % 5 === 0) this.inspector.compare();
  }

  /** A monitor of a phone tells what the client of that phone is told. */
  private compareCopies(): void {
    for (const [phone, heard] of this.watcher.take()) {
      const told = this.copies.get(phone)?.splice(0) ?? [];
      assert.deepEqual(withoutRepeats(heard), withoutRepeats(told), `the monitor of ${phone}, and its client`);
    }
  }

  /** Who is AVAILABLE already does not become so. */
  private isThere({ AgentState, AgentInstrument }: { AgentState?: string; AgentInstrument?: string }): boolean {
    const { agents, devices } = this.lab.simulator.directory();
    const agentId = devices.find(({ extension }) => extension === AgentInstrument)?.agentId;
    return AgentState === 'AVAILABLE' && agents.find(({ id }) => id === agentId)?.state === AgentState;
  }

  private noteLogin(fields: { AgentState?: string; AgentID?: string; AgentInstrument?: string }): void {
    if (fields.AgentState !== 'LOGIN' || fields.AgentID === undefined) return;
    const { calls, agents } = this.lab.simulator.directory();
    if (agents.find(({ id }) => id === fields.AgentID)?.state !== 'LOGOUT') return;
    const isBusy = calls.some(({ parties }) => parties.some(({ device }) => device === fields.AgentInstrument));
    if (isBusy) this.loggedInDuringCall.add(fields.AgentID);
    else this.loggedInDuringCall.delete(fields.AgentID);
  }

  private check(): void {
    const { calls, agents, devices } = this.lab.simulator.directory();
    const places = new Map<string, string>();
    for (const { callId, callType, parties } of calls) {
      assert.ok(parties.length > 0, `call ${callId} has no parties`);
      const isListening = listening.includes(callType);
      for (const { device, state } of parties) {
        assert.notEqual(state, NULL);
        if (isListening && device !== SUPERVISOR_PHONE) continue;
        if (state === 'CONNECT' && [...extensions, SUPERVISOR_PHONE].includes(device)) {
          assert.ok(!places.has(device), `${device} talks in two calls`);
          places.set(device, state);
        }
      }
    }
    for (const { id, state } of agents) {
      const device = devices.find(({ agentId }) => agentId === id);
      assert.equal(state === 'LOGOUT', device === undefined, `agent ${id} is ${state}`);
      // Who logs in while a call is there is NOT_READY 51004 until that is over.
      if (!device || (state === 'NOT_READY' && this.loggedInDuringCall.has(id))) continue;
      const own = calls
        .filter(({ callType }) => !listening.includes(callType) || device.extension === SUPERVISOR_PHONE)
        .flatMap(({ parties }) => parties)
        .filter((party) => party.device === device.extension);
      if (own.some((party) => party.state === 'CONNECT')) assert.equal(state, 'TALKING', `agent ${id} talks`);
      else if (state === 'TALKING')
        assert.ok(
          own.some((party) => ['INITIATE', 'QUEUED', 'FAIL'].includes(party.state)),
          `agent ${id} talks to nobody`,
        );
      if (state === 'RESERVED' && !this.options.deliveryMs)
        assert.ok(own.length > 0, `agent ${id} is reserved for nothing`);
    }
  }

  finish(): void {
    for (const caller of this.callers) caller.hangUp();
    for (const { callId, parties } of this.lab.simulator.directory().calls) {
      const device = parties[0]?.connectionDeviceId;
      for (
        let tries = 0;
        tries < 20 && this.lab.simulator.directory().calls.some((call) => call.callId === callId);
        tries++
      ) {
        const rest =
          this.lab.simulator.directory().calls.find((call) => call.callId === callId)?.parties[0]?.connectionDeviceId ??
          device;
        this.clients[0]?.send({
          name: 'CLEAR_CONNECTION_REQ',
          InvokeID: this.invokeId++,
          ConnectionCallID: callId,
          ConnectionDeviceIDType: idTypeOf(rest ?? ''),
          ConnectionDeviceID: rest ?? '',
        });
      }
    }
    this.lab.clock.advance(3_600_000);
    for (const witness of this.witnesses) witness.atEnd();
    this.compareCopies();
    this.watcher.atEnd();
    assert.deepEqual(this.lab.simulator.directory().calls, []);
    assert.equal(this.lab.clock.pending, 1, 'nothing but the half hour');
  }
}

/** Agent states come once for each skill group, or once with a list of them, as the session's version has it. */
const withoutRepeats = (lines: readonly string[]): string[] =>
  lines.filter((line, at) => !line.startsWith('AGENT_STATE_EVENT') || line !== lines[at - 1]);

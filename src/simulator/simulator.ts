import { EventEmitter } from 'node:events';
import { callDataFrom, withChanges } from './acd/model/call-data';
import { OutsideParty } from './acd/model/party';
import type { Router } from './acd/model/router';
import { AlarmList, type Alarm, type Emergency } from './alarms';
import { dialed, type DialOptions } from './dialed';
import { configurationRequests } from './configuration/upload';
import { Faults } from './faults/faults';
import type { Fault } from './faults/kinds';
import { readFault } from './faults/read-fault';
import { handlers } from './handlers';
import { startCallers } from './callers';
import { directoryOf, type Directory } from './directory';
import { Load } from './load/load';
import { loadSettings, type LoadOptions } from './load/options';
import type { LabOutsideRule } from './lab/contact-centre';
import { readOutsideRule } from './lab/parts';
import { OutsideCall } from './outside-call';
import { CtiServer } from './server/cti-server';
import type { ServerListener, TraceEntry } from './server/server-listener';
import type { Side, Transport } from './server/client-session';
import { setControllerUp, setPeripheralOnline, setPGStatus } from './server/operations';
import { reserveAgent, type Reservation, type ReserveOptions } from './reservation';
import { seededRandom } from './random';
import { settingsFrom, type SimulatorOptions, type SimulatorSettings } from './options';
import { Ports, type Listening, type ListenOptions } from './ports';
import type { Attachment } from './tcp';

export interface SimulatorEvents {
  alarm: [alarm: Alarm];
  /** An agent calls for help. */
  emergency: [emergency: Emergency];
  trace: [entry: TraceEntry];
  /** Something went wrong inside (a listener or router that threw). Nothing is thrown where nobody listens. */
  error: [error: Error];
}

/** A CTI Server (GED-188) with a small contact centre behind it. */
export class Simulator extends EventEmitter<SimulatorEvents> {
  private readonly settings: SimulatorSettings;
  private readonly server: CtiServer;
  private readonly misbehaviour: Faults;
  private readonly raised = new AlarmList();
  private readonly ports: Ports;
  private hasBegun = false;
  private thaw: (() => void) | undefined;

  /** @throws RangeError naming the option that is out of range */
  constructor(options: SimulatorOptions = {}) {
    super();
    this.settings = settingsFrom(options);
    this.ports = new Ports(this.settings.maxUnsentBytes);
    const tell = <K extends keyof SimulatorEvents>(name: K, ...values: SimulatorEvents[K]): void => {
      try {
        (this as EventEmitter).emit(name, ...values);
      } catch (error) {
        this.complain(error);
      }
    };
    const isTraced = (): boolean => this.listenerCount('trace') > 0;
    const listener: ServerListener = {
      alarm: (alarm) => {
        this.raised.add(alarm);
        tell('alarm', alarm);
      },
      emergency: (emergency) => tell('emergency', emergency),
      get trace() {
        return isTraced() ? (entry: TraceEntry) => tell('trace', entry) : undefined;
      },
      error: (error) => this.complain(error),
    };
    this.server = new CtiServer(this.settings, listener, { requests: handlers, events: configurationRequests });
    // A stream of its own: with faults or without, the contact centre does the same.
    this.misbehaviour = new Faults(this.server, seededRandom(this.settings.seed ^ 0x5eed));
    this.server.interference = this.misbehaviour;
  }

  private complain(error: unknown): void {
    if (this.listenerCount('error') === 0) return;
    this.emit('error', error instanceof Error ? error : new Error(String(error)));
  }

  /**
   * Listens for clients, on side B where `portB` is given, with TLS where its ports are.
   * @throws Error that says what to do where a port is taken or a certificate cannot be used
   */
  async listen(options: ListenOptions = {}): Promise<Listening> {
    const listening = await this.ports.listen(options, (transport) => this.attach(transport));
    this.begin();
    return listening;
  }

  /** The lab's own callers and faults begin when clients can come. */
  private begin(): void {
    if (this.hasBegun) return;
    this.hasBegun = true;
    const { lab, seed } = this.settings;
    for (const fault of lab.faults ?? []) this.misbehave(fault);
    startCallers(this.server.acd, lab.callers ?? [], seededRandom(seed ^ 0xca11), (caller) => this.dial(caller));
  }

  /** Attaches a client without a socket: what TCP does, and what tests do by themselves. */
  attach(transport: Transport): Attachment {
    this.begin();
    const session = this.server.connect(transport);
    return {
      receive: (bytes) => this.server.receive(session, bytes),
      ended: () => this.server.ended(session),
    };
  }

  /** Ends all sessions (FAILURE_EVENT 15 first), timers and ports. */
  async close(): Promise<void> {
    this.server.close();
    await this.ports.close();
  }

  /** Alarms of late, oldest first, at most 1000. */
  get alarms(): readonly Alarm[] {
    return this.raised.all;
  }

  /**
   * Somebody outside dials. The call exists at once, what happens to it comes with the next turn of the clock.
   * @throws RangeError naming what is no number, no text, or too long
   */
  dial(options: DialOptions): OutsideCall {
    const { from, to, variables, namedVariables, callerEnteredDigits } = dialed(options);
    const data = withChanges(
      callDataFrom(variables, namedVariables),
      callerEnteredDigits === undefined ? {} : { CallerEnteredDigits: callerEnteredDigits },
    );
    return new OutsideCall(this.server.acd, new OutsideParty(from), to, data);
  }

  /**
   * A dialler reserves the agent of a skill group who waits longest (BEHAVIOUR 5.4 P).
   * @returns nothing where nobody is AVAILABLE
   * @throws RangeError naming what is wrong
   */
  reserve(options: ReserveOptions): Reservation | undefined {
    return reserveAgent(this.server.acd, options);
  }

  /**
   * Begins a busy hour: agents log in, callers come and go, drawn from distributions. It ends with its time, `stop`, or `close`.
   * @throws RangeError naming the option that is out of range
   */
  startLoad(options: LoadOptions = {}): Load {
    const routed = this.server.acd.lab.dialedNumbers.filter(({ route }) => 'skillGroups' in route);
    const numbers = routed.map(({ number }) => number);
    return new Load(this.server.acd, (call) => this.dial(call), loadSettings(options, numbers));
  }

  /**
   * How numbers outside behave from now on, those that begin with `rule.number` (without the prefix); it counts before the lab's
   * rules of the same length. What comes back takes the rule away.
   * @throws RangeError naming what is wrong
   */
  outside(rule: LabOutsideRule): () => void {
    const read = readOutsideRule(rule);
    const { outsideRules } = this.server.acd;
    outsideRules.unshift(read);
    return () => {
      const index = outsideRules.indexOf(read);
      if (index >= 0) outsideRules.splice(index, 1);
    };
  }

  /** Who answers route requests; nothing: the lab's own table. */
  get router(): Router | undefined {
    return this.server.acd.router;
  }

  set router(router: Router | undefined) {
    this.server.acd.router = router;
  }

  /**
   * Takes the peripheral off line or brings it back: SYSTEM_EVENT 4 or 3 (BEHAVIOUR 1.10).
   * @throws RangeError for an ID that is not the lab's
   */
  setPeripheralOnline(id: number, isOnline: boolean): void {
    const own = this.settings.lab.peripheral.id;
    if (id !== own) throw new RangeError(`there is no peripheral ${id}: this lab has ${own}`);
    setPeripheralOnline(this.server, isOnline);
  }

  /** Central controller up or down: SYSTEM_EVENT 1 or 2, and with it PGStatus bit 2; post-routing needs it. */
  setControllerUp(isUp: boolean): void {
    setControllerUp(this.server, isUp);
  }

  /** PGStatus bits (BEHAVIOUR 1.10): CC_DOWN and PERIPHERAL_OFFLINE change the contact centre too, others are only told. */
  setPGStatus(bits: number): void {
    setPGStatus(this.server, bits);
  }

  get activeSide(): Side {
    return this.server.activeSide;
  }

  /**
   * Misbehaves on purpose: once, or until what comes back is called, or its time is over. Chance is seeded.
   * @throws RangeError naming the field that is wrong and what would be right
   * @throws Error for a hand-over while another one is on its way
   */
  misbehave(fault: Fault): () => void {
    return this.misbehaviour.begin(readFault(fault));
  }

  /** Ends all faults that last. */
  behave(): void {
    this.misbehaviour.clear();
  }

  /** Faults that last or are still to come. */
  get faults(): readonly Fault[] {
    return this.misbehaviour.list;
  }

  /** The other side takes over; sessions of this one are told status 15 and closed (BEHAVIOUR 1.5, 1.8). */
  switchSide(): void {
    this.misbehave({ fault: 'switch side' });
  }

  /** Keeps connections, hears nothing and says nothing: the fault `silence`. */
  freeze(isFrozen: boolean): void {
    this.thaw?.();
    this.thaw = isFrozen ? this.misbehave({ fault: 'silence' }) : undefined;
  }

  /** Drops connections without a word, those of one side or all. */
  cut(side?: Side): void {
    this.misbehave({ fault: 'cut', ...(side ? { side } : undefined) });
  }

  /** What there is at the moment, as plain data. */
  directory(): Directory {
    return directoryOf(this.server);
  }
}

import { randomUUID } from 'node:crypto';
import { AgentMemory, CallMemory, type Call, type CallView } from '../../calls';
import { enums, NEWEST_VERSION, type Message } from '../../protocol';
import { Resync, type MonitorMoved } from '../../resync';
import type { MessageInfo, Session, SessionOptions } from '../../session';
import { namedConnection, type CallLookup, type ConnectionLookup } from './call-lookup';

const { of: service } = enums.CtiService;

/** A session that wants to be told of changes has to ask for the configuration first (BEHAVIOUR 1.9). */
const bitsOf = (mask: SessionOptions['configMsgMask'] = 0): number =>
  typeof mask === 'number'
    ? mask
    : mask.reduce<number>((bits, one) => bits | (enums.ConfigInformation.parse(String(one)) ?? 0), 0);

interface Listeners {
  readonly session: () => Session | undefined;
  /** Gives what was rebuilt to the nodes, as any event. */
  readonly publish: (message: Message, info: MessageInfo) => void;
  readonly moved: (change: MonitorMoved) => void;
  readonly problem: (error: Error) => void;
}

/** What a session's nodes know of calls and agents, and how that is restored after a reconnect. */
export class LinkMemory {
  readonly calls = new CallMemory({ keyPrefix: randomUUID().slice(0, 8) });
  readonly agents = new AgentMemory();
  private resync: Resync | undefined;

  constructor(private readonly listeners: Listeners) {}

  /** The options of the session, with the steps that restore it. */
  prepare(options: SessionOptions): SessionOptions {
    const { agentId, agentExtension, agentInstrument, peripheralId } = options;
    const named = {
      ...(agentId === undefined ? undefined : { AgentID: agentId }),
      ...(agentExtension === undefined ? undefined : { AgentExtension: agentExtension }),
      ...(agentInstrument === undefined ? undefined : { AgentInstrument: agentInstrument }),
    };
    const isOwn = Object.keys(named).length > 0;
    const { services } = options;
    const mayAsk =
      typeof services === 'number' ? (services & service.CLIENT_CONTROL) !== 0 : services.includes('CLIENT_CONTROL');
    this.resync = new Resync({
      calls: this.calls,
      agents: this.agents,
      mayAsk,
      configuration: bitsOf(options.configMsgMask),
      ...(isOwn
        ? { own: { ...named, ...(peripheralId === undefined ? undefined : { PeripheralID: peripheralId }) } }
        : undefined),
      onMonitorMoved: this.listeners.moved,
      onProblem: this.listeners.problem,
    });
    return { ...options, restore: [...(options.restore ?? []), ...this.resync.steps] };
  }

  /** Takes in an event. What was rebuilt is in the memory already. @returns the call that it is about */
  take(message: Message, info: MessageInfo): () => CallView | undefined {
    const { version, at } = info;
    if (info.resync) return () => this.calls.viewFor(message);
    const change = this.calls.apply(message, { version, at });
    this.agents.apply(message, { version, at });
    const session = this.listeners.session();
    if (session) {
      this.resync?.heard(message, change, {
        version,
        now: Date.now,
        request: (name, fields) => session.request(name, fields),
        publish: (rebuilt) => {
          if (this.listeners.session() === session)
            this.listeners.publish(rebuilt, { side: info.side, version, at: Date.now(), resync: true });
        },
      });
    }
    const call: Call | undefined = change.call;
    return () => call && this.calls.view(call);
  }

  confirmed(name: string, fields: Record<string, unknown>, confirmation: Message): void {
    this.resync?.confirmed(name, fields, confirmation);
  }

  /** The call that a request was about or made, as known by now. */
  callAbout(
    confirmation: Message,
    fields: Record<string, unknown>,
    version = NEWEST_VERSION as number,
  ): CallView | undefined {
    if (confirmation['NewConnectionCallID'] !== undefined) {
      const { call } = this.calls.expect(confirmation, {
        version,
        at: Date.now(),
        ...(typeof fields['AgentInstrument'] === 'string' ? { device: fields['AgentInstrument'] } : undefined),
        ...(typeof fields['DialedNumber'] === 'string' ? { dialed: fields['DialedNumber'] } : undefined),
      });
      return call && this.calls.view(call);
    }
    const { ConnectionCallID, ConnectionDeviceID } = namedConnection(fields);
    if (ConnectionCallID === undefined) return undefined;
    const call = this.calls.find({
      ConnectionCallID,
      ...(ConnectionDeviceID === undefined ? undefined : { ConnectionDeviceID }),
    });
    return call && this.calls.view(call);
  }

  /** The call that a connection belongs to. */
  readonly callWith: ConnectionLookup = (ConnectionCallID, ConnectionDeviceID) => {
    const call = this.calls.find({ ConnectionCallID, ConnectionDeviceID });
    return call && this.calls.view(call);
  };

  /** The newest call at a device with a party there in the wanted state. */
  readonly callAt: CallLookup = (device, wanted) =>
    this.calls
      .atDevice(device)
      .map((call) => this.calls.view(call))
      .findLast(
        (call) =>
          !isListenedTo(call, device) &&
          call.parties.some((party) => party.device === device && (wanted === undefined || party.state === wanted)),
      );

  clear(): void {
    this.calls.clear();
    this.agents.clear();
    this.resync = undefined;
  }
}

/** A supervisor's call that listens at a device is no call that the agent there can do anything with (BEHAVIOUR 5.4 M). */
const isListenedTo = ({ CallType, CallingDeviceID }: CallView, device: string): boolean =>
  (CallType === 'SUPERVISOR_MONITOR' || CallType === 'SUPERVISOR_WHISPER') && CallingDeviceID !== device;

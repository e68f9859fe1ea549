import { enums, FramingError, rowNamed, type Message } from '../../protocol';
import { Acd } from '../acd/acd';
import { serveFreedAgent } from '../acd/distribution';
import type { Agent } from '../acd/model/agent';
import type { Device } from '../acd/model/party';
import type { Alarm } from '../alarms';
import type { Settings } from '../settings';
import { Statistics } from '../statistics/statistics';
import { Audience } from './audience';
import { ClientSession, type Side, type Transport } from './client-session';
import { tellSessionClosed, tellSessionOpened } from './client-monitor';
import { OfferedServices } from './offered-services';
import { deliver } from './delivery';
import { Dispatcher, type Handlers } from './dispatch';
import { encodeFitting } from './fitting';
import { HalfHours } from './half-hours';
import { followLostClient } from './lost-client';
import type { Interference } from './interference';
import type { Login, Maintenance, ServerContext } from './server-context';
import type { ServerListener } from './server-listener';
import { Shuffler } from './shuffler';
import { trace } from './trace';

const service = enums.CtiService.of;
const status = enums.StatusCode.of;

/** Both sides of a CTI Server in front of one contact centre: its sessions and what all of them share. */
export class CtiServer implements ServerContext {
  readonly acd: Acd;
  readonly sessions = new Set<ClientSession>();
  readonly audience = new Audience();
  readonly logins = new Map<Agent, Login>();
  activeSide: Side = 'A';
  isFrozen = false;
  handOver: Maintenance | undefined;
  extraPGStatus = 0;
  interference: Interference | undefined;
  readonly offered: OfferedServices;
  readonly shuffler: Shuffler;
  private readonly dispatcher: Dispatcher;
  private readonly halfHours = new HalfHours(this);
  private nextSessionId = 1;
  private nextMonitorId = 1;

  constructor(
    readonly settings: Settings,
    readonly listener: ServerListener,
    handlers: Handlers,
  ) {
    this.acd = new Acd(
      settings,
      new Statistics(() => settings.clock.now(), settings.utcOffsetMinutes),
      (emission) => deliver(this.audience, emission, (session, message) => this.send(session, message)),
      (error) => listener.error(error),
    );
    this.acd.agentIsFree = (agent) => serveFreedAgent(this.acd, agent);
    this.acd.callIsOver = ({ id }) => this.audience.callIsOver(id);
    this.acd.clientAt = (device) => {
      const session = this.boundTo(device);
      return session && { sessionId: session.id, signature: session.signature };
    };
    this.dispatcher = new Dispatcher(this, handlers);
    this.offered = new OfferedServices(this.acd, (session, message) => this.send(session, message));
    this.shuffler = new Shuffler(this.acd, (session, message) => this.write(session, message));
  }

  get pgStatus(): number {
    const { CC_DOWN, PERIPHERAL_OFFLINE } = enums.PGStatus.of;
    const model = (this.acd.isControllerUp ? 0 : CC_DOWN) | (this.acd.isOnline ? 0 : PERIPHERAL_OFFLINE);
    return (model | this.extraPGStatus) >>> 0;
  }

  /** The session of a device's own client. */
  boundTo(device: Device): ClientSession | undefined {
    for (const session of this.audience.boundTo(device)) if (session.state === 'open') return session;
    return undefined;
  }

  newMonitorId(): number {
    return this.nextMonitorId++;
  }

  // ---- connections

  connect(transport: Transport): ClientSession {
    const session = new ClientSession(this.nextSessionId++, transport);
    session.lastHeard = this.acd.now();
    this.sessions.add(session);
    session.timer = this.acd.after(this.settings.openWithinMs, () => this.end(session, status.E_CTI_TIMEOUT));
    this.interference?.connected(session);
    return session;
  }

  receive(session: ClientSession, chunk: Buffer): void {
    if (session.state === 'ended') return;
    let frames: readonly Buffer[];
    let isLost = false;
    try {
      frames = session.reader.push(chunk);
    } catch (error) {
      isLost = true;
      frames = error instanceof FramingError ? error.completed : [];
    }
    this.serve(session, frames);
    if (!isLost || !this.sessions.has(session)) return;
    // No message can be told apart any more; only a reset helps (BEHAVIOUR 1.1).
    this.send(session, { name: 'FAILURE_EVENT', Status: status.E_CTI_BAD_MESSAGE_FORMAT });
    this.end(session, status.E_CTI_BAD_MESSAGE_FORMAT);
  }

  private serve(session: ClientSession, frames: readonly Buffer[]): void {
    for (const frame of frames) {
      if (!this.sessions.has(session)) return;
      if (this.isFrozen) continue;
      session.lastHeard = this.acd.now();
      trace(this.listener, 'received', session, frame);
      try {
        this.acd.perform(() => this.dispatcher.dispatch(session, frame));
      } catch (error) {
        this.listener.error(error);
      }
    }
  }

  /** The connection is gone without our doing. */
  ended(session: ClientSession): void {
    this.end(session, status.E_CTI_CLIENT_DISCONNECTED);
  }

  // ---- sending

  send(session: ClientSession, message: Message): void {
    this.transmit(session, message);
    this.copyToWatchers(session, message);
  }

  private transmit(session: ClientSession, message: Message): void {
    if (session.state === 'ended' || this.isFrozen || !isKnownIn(message, session.version)) return;
    if (this.shuffler.takes(session, message)) return;
    this.write(session, message);
  }

  /** Puts a message on the wire. */
  private write(session: ClientSession, message: Message): void {
    try {
      const frame = encodeFitting(message, session.version);
      trace(this.listener, 'sent', session, frame);
      session.transport.send(frame);
    } catch (error) {
      this.listener.error(error);
    }
  }

  /** Events of a session that others watch, with the watcher's MonitorID (BEHAVIOUR 3.2, inferred). */
  private copyToWatchers(session: ClientSession, message: Message): void {
    if (session.watchers.size === 0) return;
    const row = rowNamed(message.name);
    if (row?.kind !== 'event' || !('MonitorID' in row.fixed)) return;
    for (const [MonitorID, watcher] of session.watchers) this.transmit(watcher, { ...message, MonitorID });
  }

  // ---- life of sessions

  opened(session: ClientSession): void {
    const { idleTimeoutMs } = session;
    this.acd.cancel(session.timer);
    session.timer = undefined;
    this.audience.join(session);
    this.halfHours.look();
    if (idleTimeoutMs > 0) this.watchIdle(session, idleTimeoutMs);
    this.raise(session, 'established', 0);
    tellSessionOpened(this, session);
  }

  private watchIdle(session: ClientSession, waitMs: number): void {
    session.timer = this.acd.after(waitMs, () => {
      const silentMs = this.acd.now() - session.lastHeard;
      if (this.isFrozen) return this.watchIdle(session, session.idleTimeoutMs);
      if (silentMs < session.idleTimeoutMs) return this.watchIdle(session, session.idleTimeoutMs - silentMs);
      if (this.settings.idleNotice) this.send(session, { name: 'FAILURE_EVENT', Status: status.E_CTI_TIMEOUT });
      this.end(session, status.E_CTI_TIMEOUT);
    });
  }

  closeLater(session: ClientSession): void {
    this.acd.cancel(session.timer);
    session.timer = this.acd.after(this.settings.closeAfterRefusalMs, () => this.end(session, 0));
  }

  end(session: ClientSession, code: number, how: 'end' | 'reset' | 'abort' = 'reset'): void {
    if (session.state === 'ended') return;
    this.shuffler.flush(session);
    const wasServing = session.isServing;
    session.state = 'ended';
    this.sessions.delete(session);
    this.acd.cancel(session.timer);
    this.handOver?.left(session);
    this.audience.leave(session);
    this.offered.forget(session);
    this.halfHours.look();
    try {
      session.transport.close(how);
    } catch (error) {
      this.listener.error(error);
    }
    if (wasServing) this.tellEnd(session, code);
  }

  closed(session: ClientSession): void {
    if (!session.isServing) return;
    session.hasClosed = true;
    session.state = 'closed';
    this.tellEnd(session, 0);
    this.closeLater(session);
  }

  private tellEnd(session: ClientSession, code: number): void {
    this.raise(session, session.hasClosed ? 'normal' : 'abnormal', code);
    tellSessionClosed(this, session, code);
    if (!session.hasClosed && code !== status.E_CTI_NEW_SESSION_OPENED) followLostClient(this, session);
  }

  private raise(session: ClientSession, kind: Alarm['kind'], code: number): void {
    if (!session.has(service.CONNECTION_MONITOR)) return;
    this.listener.alarm({
      time: this.acd.now(),
      kind,
      clientId: session.clientId,
      signature: session.signature,
      address: session.transport.remoteAddress,
      port: session.transport.remotePort,
      sessionId: session.id,
      status: code,
    });
  }

  close(): void {
    for (const session of this.sessions) {
      if (session.isServing) this.send(session, { name: 'FAILURE_EVENT', Status: status.E_CTI_CTI_SERVER_OFFLINE });
      this.end(session, status.E_CTI_CTI_SERVER_OFFLINE, 'end');
    }
    this.acd.close();
  }
}

/** A session hears nothing of messages that came with a later version than its own. */
const isKnownIn = ({ name }: Message, version: number): boolean => (rowNamed(name)?.since ?? 0) <= version;

import {
  OLDEST_SESSION_VERSION,
  decodeMessage,
  enums,
  requestedVersion,
  rowOfType,
  type Message,
  type RequestName,
} from '../../protocol';
import { callDataOf } from '../acd/model/call-data';
import { checkCallData, checkNamedCounts } from './call-data-checks';
import { sendConfirmation, sendFailure, sendRefusal } from './replies';
import type { ClientSession } from './client-session';
import type { ServerContext } from './server-context';
import { floatingComplaint } from './floating-checks';
import type { Confirmed, EventHandler, Handler } from './handling';
import { openSession } from './open';
import { mayRequest, reachesPeripheral } from './permissions';
import { because, notAvailable, Refusal } from './refusals';
import { checkEnums } from './request-enums';

const status = enums.StatusCode.of;
const OPEN_REQ = 3;
const HEADER = 8;
const OPEN_REQ_FIXED = 44;
const servedOnStandby: readonly string[] = ['HEARTBEAT_REQ', 'CLOSE_REQ'];

/** What the server does about what clients send. */
export interface Handlers {
  readonly requests: readonly Handler[];
  readonly events: readonly EventHandler[];
}

/** Takes frames of a session one by one: what they are, whether they may be, and who answers them. */
export class Dispatcher {
  private readonly requests: ReadonlyMap<string, Handler>;
  private readonly events: ReadonlyMap<string, EventHandler>;

  constructor(
    private readonly server: ServerContext,
    { requests, events }: Handlers,
  ) {
    this.requests = new Map(requests.map((one) => [one.name, one]));
    this.events = new Map(events.map((one) => [one.name, one]));
  }

  dispatch(session: ClientSession, frame: Buffer): void {
    const row = rowOfType(frame.readUInt32BE(4));
    if (row?.type === OPEN_REQ) return this.open(session, frame);
    // Never more than one negative answer, and never silence: an InvokeID is told where there is one.
    const invokeId = frame.length >= HEADER + 4 ? frame.readUInt32BE(HEADER) : undefined;
    if (row?.name === 'ACTIVE_MAINTENANCE_RESP_MSG' || row?.kind === 'indication') {
      return this.handOver(session, row.name, frame);
    }
    if (!session.isServing) return sendFailure(this.server, session, invokeId, status.E_CTI_SESSION_NOT_OPEN);
    if (row?.kind === 'event' && row.from !== 'server') return this.take(session, frame);
    // A client that serves others answers what it was handed (BEHAVIOUR 4.5).
    if (row?.kind === 'confirmation' && (row.from === 'both' || row.name === 'FAILURE_CONF')) {
      const answer = this.decode(session, frame, undefined);
      if (answer && this.server.offered.answered(session, answer)) return;
    }
    // Status 2 is "invalid message type" in the older guides, which fits (BEHAVIOUR 8.2).
    if (!row || row.kind !== 'request' || row.from === 'server') {
      const isReply = row !== undefined;
      return sendFailure(this.server, session, isReply ? undefined : invokeId, status.E_CTI_INVALID_MESSAGE_LENGTH);
    }
    if ((row.since ?? 0) > session.version)
      return sendFailure(this.server, session, invokeId, status.E_CTI_INVALID_MSG_TYPE_FOR_VERSION);
    const request = this.decode(session, frame, invokeId);
    if (request) this.serve(session, request, frame, invokeId ?? 0);
  }

  /** Configuration uploads begin with an event of the client (BEHAVIOUR 1.9). */
  private take(session: ClientSession, frame: Buffer): void {
    const event = this.decode(session, frame, undefined);
    if (!event) return;
    if (session.state === 'standby')
      return sendFailure(this.server, session, undefined, status.E_CTI_SERVER_NOT_MASTER);
    const handler = this.events.get(event.name);
    if (handler) handler.run(this.server, session, event);
    else sendFailure(this.server, session, undefined, status.E_CTI_FUNCTION_NOT_AVAILABLE);
  }

  private open(session: ClientSession, frame: Buffer): void {
    const body = frame.length - HEADER;
    const invokeId = body >= 4 ? frame.readUInt32BE(HEADER) : undefined;
    const refuse = (code: number): void => {
      sendFailure(this.server, session, invokeId, code);
      if (session.isServing) return;
      session.state = 'refused';
      this.server.closeLater(session);
    };
    if (session.isServing) return refuse(status.E_CTI_SESSION_ALREADY_OPEN);
    // One session a connection; another attempt must not put off its end.
    if (session.state === 'refused' || session.state === 'closed')
      return sendFailure(this.server, session, invokeId, status.E_CTI_SESSION_NOT_OPEN);
    const fault = this.server.interference?.refusalOf(session, 'OPEN_REQ');
    if (fault) return refuse(fault.code);
    if (body < OPEN_REQ_FIXED) return refuse(status.E_CTI_INVALID_MESSAGE_LENGTH);
    const version = requestedVersion(frame);
    if (version < OLDEST_SESSION_VERSION || version > this.server.settings.version)
      return refuse(status.E_CTI_INVALID_VERSION);
    session.version = version;
    let request: Message;
    try {
      request = decodeMessage(frame, version);
    } catch {
      return refuse(status.E_CTI_BAD_MESSAGE_FORMAT);
    }
    try {
      openSession(this.server, session, request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(error.code);
    }
  }

  /** What clients say to a hand-over; it has no answer (BEHAVIOUR 1.8). */
  private handOver(session: ClientSession, name: string, frame: Buffer): void {
    const { server } = this;
    if (!session.isServing || !server.handOver) return;
    if (name === 'STOPPING_REQUESTS_TO_THIS_SIDE_IND') {
      if (session.transport.side === server.activeSide) return;
      // It leaves as agreed.
      session.hasClosed = true;
      return server.end(session, 0, 'end');
    }
    const answer = this.decode(session, frame, undefined);
    if (answer?.name !== 'ACTIVE_MAINTENANCE_RESP_MSG') return;
    server.handOver.answered(session, Number(answer['InvokeID']), answer['MaintenanceModeAccepted'] === true);
  }

  private decode(session: ClientSession, frame: Buffer, invokeId: number | undefined): Message | undefined {
    try {
      return decodeMessage(frame, session.version);
    } catch {
      const code = invokeId === undefined ? status.E_CTI_INVALID_MESSAGE_LENGTH : status.E_CTI_BAD_MESSAGE_FORMAT;
      sendFailure(this.server, session, invokeId, code);
      return undefined;
    }
  }

  private serve(session: ClientSession, request: Message, frame: Buffer, invokeId: number): void {
    const { server } = this;
    const { acd } = server;
    const name = request.name as RequestName;
    const settle = (result: Confirmed<RequestName> | Refusal): void => {
      if (result instanceof Refusal) sendRefusal(server, session, name, invokeId, result);
      else {
        sendConfirmation(server, session, name, { ...result.fields, InvokeID: invokeId });
        result.afterwards?.();
      }
    };
    try {
      if (session.state === 'standby' && !servedOnStandby.includes(name)) {
        throw Refusal.byServer(status.E_CTI_SERVER_NOT_MASTER);
      }
      if (!mayRequest(session.services, name)) throw notAvailable();
      const complaint =
        server.settings.unknownTags === 'refuse' ? floatingComplaint(request, session.version) : undefined;
      if (complaint !== undefined) throw Refusal.byServer(complaint);
      checkEnums(request, server.settings.undefinedMaskBits === 'refuse');
      const peripheral = request['PeripheralID'];
      if (peripheral !== undefined && peripheral !== acd.peripheral.PeripheralID) {
        throw Refusal.byServer(status.E_CTI_INVALID_PERIPHERAL_ID);
      }
      checkNamedCounts(request, frame, session.version);
      // Registering names has values that count for nothing.
      if (name !== 'REGISTER_VARIABLES_REQ') checkCallData(acd, callDataOf(request));
      const handler = this.requests.get(name);
      if (!handler) throw reachesPeripheral(name) ? because(acd, 'notSupported') : notAvailable();
      if (reachesPeripheral(name) && (!acd.isOnline || (server.pgStatus & enums.PGStatus.of.OPC_DOWN) !== 0)) {
        throw because(acd, 'outOfService');
      }
      const fault = server.interference?.refusalOf(session, name);
      if (fault) throw fault;
      const answer = handler.run({ request: request as never, session, acd, server });
      if ('wait' in answer) answer.wait((result) => acd.perform(() => settle(result)));
      else settle(answer);
    } catch (error) {
      if (error instanceof Refusal) settle(error);
      else {
        server.listener.error(error);
        settle(Refusal.byServer(status.E_CTI_UNSPECIFIED_FAILURE));
      }
    }
  }
}

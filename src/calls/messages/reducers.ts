import type { EventName, Message, MessageOf } from '../../protocol';
import { forget, note, type Book, type Call, type Connection, type Party } from '../model/call';
import { causeName, noteData, noteDevices, noteGroup, setType, uniteGroups } from './call-facts';
import {
  actor,
  caller,
  farEnd,
  leaving,
  markOutside,
  meet,
  nameFromMedia,
  subjectDevice,
  type Subject,
} from './event-parties';
import { mergeData, WHOLE_ECC_SINCE } from '../model/call-data';
import { LCS } from '../model/connection-state';
import {
  exactParty,
  liveParties,
  partyAt,
  reconnect,
  seat,
  seatAt,
  setCallId,
  setRole,
  setState,
} from '../model/parties';
import { recordsIn } from '../records';

type Reducer<N extends EventName> = (subject: Subject, event: MessageOf<N>) => void;
type Reducers = { readonly [N in EventName]?: Reducer<N> };

/** Devices at which something rings; trunks, route points and queues only pass a call on. */
const RINGING_TYPES = [0, 72, 73, 76, 78, 79];

/** What each event says about the call and its parties (BEHAVIOUR 5.2, from the view of the device that it names). */
const reducers: Reducers = {
  BEGIN_CALL_EVENT: ({ book, call, connection, moment }, event) => {
    const party = seat(book, call, connection);
    if (!party.isBegun) {
      party.isBegun = true;
      call.revision++;
    }
    note(call, 'begunAt', call.begunAt ?? moment.at);
    call.isExpected = false;
    setType(call, event.CallType, moment);
    noteData(book, call, event, moment);
  },

  CALL_DATA_UPDATE_EVENT: ({ book, call, connection, moment }, event) => {
    setType(call, event.CallType, moment);
    rename(book, call, connection, {
      callId: event.NewConnectionCallID ?? connection.callId,
      idType: event.NewConnectionDeviceIDType ?? connection.idType,
      id: event.NewConnectionDeviceID ?? connection.id,
    });
    const changed = mergeData(call.data, event, book.pool, {
      version: moment.version,
      ...(moment.version >= WHOLE_ECC_SINCE ? { replace: 'ecc' as const } : undefined),
    });
    if (changed) call.revision++;
  },

  CALL_SERVICE_INITIATED_EVENT: (subject, event) => {
    const { book, call, moment } = subject;
    const party = actor(subject, event.CallingDeviceID);
    setRole(call, party, 'calling');
    advance(call, party, LCS.INITIATE);
    note(call, 'CallingDeviceID', event.CallingDeviceID);
    noteGroup(call, event);
    noteData(book, call, event, moment);
  },

  CALL_ORIGINATED_EVENT: (subject, event) => {
    const { call } = subject;
    const party = actor(subject, event.CallingDeviceID);
    setRole(call, party, 'calling');
    advance(call, party, LCS.INITIATE);
    note(call, 'CallingDeviceID', event.CallingDeviceID);
    note(call, 'CalledDeviceID', event.CalledDeviceID);
    noteGroup(call, event);
  },

  CALL_REACHED_NETWORK_EVENT: ({ book, call, connection }, event) => {
    const party = seat(book, call, connection);
    advance(call, party, event.LocalConnectionState ?? LCS.INITIATE);
    note(call, 'CalledDeviceID', event.CalledDeviceID);
  },

  CALL_DELIVERED_EVENT: (subject, event) => {
    const { book, call, connection, moment } = subject;
    const isRinging =
      event.LocalConnectionState !== LCS.INITIATE || RINGING_TYPES.includes(event.AlertingDeviceType ?? -1);
    const named = event.LocalConnectionState === LCS.INITIATE ? event.CallingDeviceID : event.AlertingDeviceID;
    const party = seat(
      book,
      call,
      connection,
      subjectDevice(connection, named, event.CallingDeviceID, event.AlertingDeviceID),
    );
    retry(call);
    const calling = caller(book, call, party, event, event.AlertingDeviceID);
    if (isRinging) {
      const alerting =
        party === calling
          ? event.AlertingDeviceID && seatAt(book, call, event.AlertingDeviceID)
          : farEnd(book, call, party, event.AlertingDeviceID);
      if (alerting) {
        if (advance(call, alerting, LCS.ALERTING)) setRole(call, alerting, 'alerting');
        markOutside(call, alerting, event.AlertingDeviceType);
      }
    }
    if (calling) advance(call, calling, LCS.INITIATE);
    noteDevices(call, event);
    noteGroup(call, event);
    noteData(book, call, event, moment);
  },

  CALL_ESTABLISHED_EVENT: (subject, event) => {
    const { book, call, connection, moment } = subject;
    const party = seat(
      book,
      call,
      connection,
      subjectDevice(connection, event.AnsweringDeviceID, event.CallingDeviceID, event.AnsweringDeviceID),
    );
    retry(call);
    const calling = caller(book, call, party, event, event.AnsweringDeviceID);
    const answering =
      party === calling
        ? event.AnsweringDeviceID && seatAt(book, call, event.AnsweringDeviceID)
        : farEnd(book, call, party, event.AnsweringDeviceID);
    if (answering) {
      setState(call, answering, LCS.CONNECT);
      if (answering.role === undefined || answering.role === 'alerting' || answering.role === 'called')
        setRole(call, answering, 'answering');
      markOutside(call, answering, event.AnsweringDeviceType);
    }
    for (const one of liveParties(call))
      if ((one === calling || one.role === 'calling') && one.state !== LCS.HOLD) setState(call, one, LCS.CONNECT);
    note(call, 'answeredAt', call.answeredAt ?? moment.at);
    note(call, 'answeredBy', call.answeredBy ?? event.AnsweringDeviceID);
    forget(call, 'queue');
    noteDevices(call, event);
    noteGroup(call, event);
  },

  CALL_HELD_EVENT: (subject, event) => {
    setState(subject.call, actor(subject, event.HoldingDeviceID), LCS.HOLD);
  },

  CALL_RETRIEVED_EVENT: (subject, event) => {
    setState(subject.call, actor(subject, event.RetrievingDeviceID), LCS.CONNECT);
  },

  CALL_FAILED_EVENT: (subject, event) => {
    const { call, moment } = subject;
    const party = actor(subject, event.FailingDeviceID);
    setState(call, party, LCS.FAIL);
    const caused = exactParty(call, subject.connection);
    if (caused && caused.state === LCS.INITIATE) setState(call, caused, LCS.FAIL);
    note(call, 'failedAt', call.failedAt ?? moment.at);
    note(call, 'failureCause', causeName(event.EventCause, moment));
    note(call, 'CalledDeviceID', event.CalledDeviceID);
  },

  CALL_DIVERTED_EVENT: ({ book, call, connection }, event) => {
    const subject = exactParty(call, connection);
    const party = subject ?? seat(book, call, connection, event.DivertingDeviceID);
    // Out of a queue the caller stays in the call; from a device it is the device that leaves (BEHAVIOUR 5.4 B and D).
    const isCaller = party.role === 'calling' || party.state === LCS.QUEUED;
    if (isCaller) {
      if (party.state === LCS.QUEUED) setState(call, party, LCS.INITIATE);
      const left = partyAt(call, event.DivertingDeviceID);
      if (left && left !== party) setState(call, left, LCS.NULL);
    } else setState(call, party, LCS.NULL);
    forget(call, 'queue');
    note(call, 'CalledDeviceID', event.CalledDeviceID);
    note(call, 'LastRedirectDeviceID', event.DivertingDeviceID);
    note(call, 'ServiceNumber', event.ServiceNumber);
    note(call, 'ServiceID', event.ServiceID);
  },

  CALL_QUEUED_EVENT: (subject, event) => {
    const { book, call, connection, moment } = subject;
    const party = seat(book, call, connection, exactParty(call, connection) ? undefined : event.CallingDeviceID);
    retry(call);
    if (event.CallingDeviceID !== undefined && !party.isNamed && partyAt(call, event.CallingDeviceID) === undefined)
      seat(book, call, connection, event.CallingDeviceID);
    setState(call, party, LCS.QUEUED);
    if (party.role === undefined) setRole(call, party, 'calling');
    markOutside(call, party, event.CallingDeviceType);
    noteDevices(call, event);
    note(call, 'ServiceNumber', event.ServiceNumber);
    note(call, 'ServiceID', event.ServiceID);
    const queue = {
      since: call.queue?.since ?? moment.at,
      NumQueued: event.NumQueued,
      SkillGroups: uniteGroups(call.queue?.SkillGroups ?? [], recordsIn(event.SkillGroups)),
    };
    if (JSON.stringify(queue) !== JSON.stringify(call.queue)) note(call, 'queue', queue);
  },

  CALL_DEQUEUED_EVENT: ({ book, call, connection }, event) => {
    const party = seat(book, call, connection);
    const left = recordsIn(event.SkillGroups);
    const rest = (call.queue?.SkillGroups ?? []).filter(
      (queued) => !left.some((one) => one.SkillGroupNumber === queued.SkillGroupNumber),
    );
    // No groups at all: removed from every queue (BEHAVIOUR 5.4 B).
    if (left.length > 0 && rest.length > 0) {
      if (call.queue && rest.length < call.queue.SkillGroups.length)
        note(call, 'queue', { ...call.queue, SkillGroups: rest });
      return;
    }
    if (party.state === LCS.QUEUED) setState(call, party, LCS.INITIATE);
    forget(call, 'queue');
  },

  CALL_CONNECTION_CLEARED_EVENT: ({ book, call, connection }, event) => {
    setState(call, leaving(book, call, connection, event.ReleasingDeviceID), LCS.NULL);
  },

  CALL_CLEARED_EVENT: ({ call, moment }) => {
    for (const party of call.parties) setState(call, party, LCS.NULL);
    forget(call, 'queue');
    note(call, 'clearedAt', call.clearedAt ?? moment.at);
  },

  RTP_STARTED_EVENT: (subject, event) => nameFromMedia(subject, event),
  RTP_STOPPED_EVENT: (subject, event) => nameFromMedia(subject, event),
};

export function reduce(subject: Subject, message: Message): void {
  const reducer = reducers[message.name as EventName] as ((subject: Subject, event: unknown) => void) | undefined;
  reducer?.(subject, message);
}

/** Goes on to a state that comes before the answer; a repeated event does not take an answered party back to it. */
function advance(call: Call, party: Party, state: number): boolean {
  if (party.state === LCS.CONNECT || party.state === LCS.HOLD) return false;
  if (state === LCS.INITIATE && party.state !== LCS.NONE && party.state !== LCS.FAIL) return false;
  setState(call, party, state);
  return true;
}

/** A call that failed at one place and arrives at another has not failed. */
function retry(call: Call): void {
  forget(call, 'failedAt');
  forget(call, 'failureCause');
}

function rename(book: Book, call: Call, from: Connection, to: Connection): void {
  const party = exactParty(call, from);
  if (from.callId === to.callId && from.id === to.id) {
    if (!party) meet(book, call, to);
    return;
  }
  if (party && !party.hidden) reconnect(book, call, party, to);
  else if (!exactParty(call, to)) meet(book, call, to);
  if (call.ConnectionCallID === from.callId) setCallId(book, call, to.callId);
}

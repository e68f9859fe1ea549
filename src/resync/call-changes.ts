import type { CallView, PartyView } from '../calls';
import { enums, type Message } from '../protocol';
import { eventOf, pick } from './asking';

const { of: LCS } = enums.LocalConnectionState;
/** The event that brings a party into a state, and the field that names its device there. */
const BY_STATE: Readonly<Record<string, readonly [name: string, device: string]>> = {
  INITIATE: ['CALL_SERVICE_INITIATED_EVENT', 'CallingDeviceID'],
  ALERTING: ['CALL_DELIVERED_EVENT', 'AlertingDeviceID'],
  CONNECT: ['CALL_ESTABLISHED_EVENT', 'AnsweringDeviceID'],
  HOLD: ['CALL_HELD_EVENT', 'HoldingDeviceID'],
  QUEUED: ['CALL_QUEUED_EVENT', 'QueueDeviceID'],
  FAIL: ['CALL_FAILED_EVENT', 'FailingDeviceID'],
  NULL: ['CALL_CONNECTION_CLEARED_EVENT', 'ReleasingDeviceID'],
};
const RETRIEVED = ['CALL_RETRIEVED_EVENT', 'RetrievingDeviceID'] as const;

const keyOf = (party: PartyView): string => `${party.ConnectionCallID} ${party.ConnectionDeviceID ?? party.device}`;

/** What a server would have said about the changes from one view of a call to the next. */
export function callChanges(before: CallView | undefined, after: CallView, snapshot: Message): Message[] {
  const events: Message[] = [];
  const [first] = after.parties;
  if (!first) return events;
  const data = { ...snapshot };
  for (const other of ['name', 'InvokeID', 'CallDevices', 'NumCallDevices', 'CallType']) delete data[other];
  if (!before) {
    events.push(eventOf('BEGIN_CALL_EVENT', { ...data, ...pick(snapshot, ['CallType']), ...subject(after, first) }));
  }
  const former = new Map(before?.parties.map((party) => [keyOf(party), party.state]));
  for (const party of after.parties) {
    const was = former.get(keyOf(party));
    if (was === party.state || (was === undefined && party.state === 'NULL')) continue;
    if (party.state === 'CONNECT' && was !== 'HOLD' && isAnswered(after, party)) continue;
    const [name, device] = was === 'HOLD' && party.state === 'CONNECT' ? RETRIEVED : (BY_STATE[party.state] ?? []);
    if (name === undefined || device === undefined) continue;
    events.push(
      eventOf(name, {
        ...subject(after, party),
        ...pick({ ...after }, name === 'CALL_HELD_EVENT' ? [] : ['CallingDeviceID', 'CalledDeviceID']),
        LocalConnectionState: enums.LocalConnectionState.parse(party.state),
        ...(party.device === undefined ? undefined : { [device]: party.device }),
      }),
    );
  }
  if (before && JSON.stringify(before.data) !== JSON.stringify(after.data))
    events.push(
      eventOf('CALL_DATA_UPDATE_EVENT', { ...data, ...pick(snapshot, ['CallType']), ...subject(after, first) }),
    );
  return events;
}

/** A caller is connected by the answer of another party, whose event says so. */
function isAnswered({ CallingDeviceID, parties }: CallView, party: PartyView): boolean {
  const isCaller = ({ role, device }: PartyView): boolean =>
    role === 'calling' || (device !== undefined && device === CallingDeviceID);
  const others = parties.filter((other) => other !== party && (other.state === 'CONNECT' || other.state === 'HOLD'));
  if (isCaller(party)) return others.length > 0;
  const isOutside = party.role === undefined && party.ConnectionDeviceIDType === 'DYNAMIC';
  return isOutside && others.some((other) => !isCaller(other) && other.ConnectionDeviceIDType === 'STATIC');
}

/** The end of a call that nobody saw: local knowledge, as the server will not tell any more. */
export function callEnd(last: CallView): Message[] {
  const [first] = last.parties;
  const named = first ? subject(last, first) : pick({ ...last }, ['PeripheralID', 'ConnectionCallID']);
  const ends = (last.parties.length > 0 ? last.parties : [undefined])
    .filter((party) => party === undefined || (party.ConnectionDeviceIDType !== 'DYNAMIC' && party.state !== 'NULL'))
    .map((party) => eventOf('END_CALL_EVENT', party ? subject(last, party) : named));
  if (ends.length === 0) ends.push(eventOf('END_CALL_EVENT', named));
  return [eventOf('CALL_CLEARED_EVENT', { ...named, LocalConnectionState: LCS.NULL }), ...ends];
}

function subject(call: CallView, party: PartyView): Record<string, unknown> {
  return {
    ...pick({ ...call }, ['PeripheralID']),
    ConnectionCallID: party.ConnectionCallID,
    ...(party.ConnectionDeviceIDType === undefined
      ? undefined
      : { ConnectionDeviceIDType: party.ConnectionDeviceIDType === 'STATIC' ? 0 : 1 }),
    ...pick({ ...party }, ['ConnectionDeviceID']),
  };
}

import type { Call, Party, PartyRole, QueueView } from './call';
import { dataView } from './call-data';
import { LCS, stateName } from './connection-state';

/** One who is in a call, or was. */
export interface PartyView {
  /** As events name it; for a static connection that no event has named yet, the ConnectionDeviceID. */
  device?: string;
  /** LocalConnectionState: `NONE` until an event tells, `NULL` once the party has left. */
  state: string;
  ConnectionCallID: number;
  ConnectionDeviceIDType?: 'STATIC' | 'DYNAMIC';
  ConnectionDeviceID?: string;
  role?: PartyRole;
}

/**
 * The whole call in one word, by the first that fits: two parties in CONNECT are `connected`; else one in HOLD is `held`,
 * one in ALERTING `alerting`, one in QUEUED `queued`, one in CONNECT `connected`; `offered` before any of these.
 * `failed` outlasts the clearing of a call that was never answered.
 */
export type CallState = 'offered' | 'queued' | 'alerting' | 'connected' | 'held' | 'failed' | 'cleared' | 'ended';

/** A call as flows see it in `msg.call`: plain data, a fresh copy each time. */
export interface CallView {
  /** Ours; stable over transfer, conference and changes of the ConnectionCallID, never given twice. */
  key: string;
  ConnectionCallID: number;
  /** A name, or the number where no guide has one. */
  CallType?: string | number;
  state: CallState;
  /** Those who are in the call first, then those who left. */
  parties: PartyView[];
  /** The call data merged from all events, under guide names; an empty item is absent. */
  data: Record<string, unknown>;
  PeripheralID?: number;
  CallingDeviceID?: string;
  CalledDeviceID?: string;
  LastRedirectDeviceID?: string;
  ServiceNumber?: number;
  ServiceID?: number;
  SkillGroupNumber?: number;
  SkillGroupID?: number;
  SkillGroupPriority?: number;
  queue?: QueueView;
  /** This and the other times: arrival of the event that said so, in milliseconds since 1970. */
  begunAt?: number;
  /** Milliseconds since 1970, as all of these times. */
  answeredAt?: number;
  /** The device that answered first; the parties tell of later ones. */
  answeredBy?: string;
  failedAt?: number;
  /** EventCause. */
  failureCause?: string | number;
  clearedAt?: number;
  endedAt?: number;
  /** Keys of the calls that were merged into this one. */
  mergedKeys?: string[];
  /** No BEGIN_CALL and no snapshot has told all of it (yet). */
  incomplete?: true;
}

const PLAIN = [
  'PeripheralID',
  'CallingDeviceID',
  'CalledDeviceID',
  'LastRedirectDeviceID',
  'ServiceNumber',
  'ServiceID',
  'SkillGroupNumber',
  'SkillGroupID',
  'SkillGroupPriority',
  'begunAt',
  'answeredAt',
  'answeredBy',
  'failedAt',
  'failureCause',
  'clearedAt',
  'endedAt',
] as const;

export function viewOf(call: Call): CallView {
  const view: CallView = {
    key: call.key,
    ConnectionCallID: call.ConnectionCallID,
    ...(call.CallType === undefined ? undefined : { CallType: call.CallType }),
    state: stateOf(call),
    parties: partiesView(call),
    data: dataView(call.data),
  };
  const target = view as unknown as Record<string, unknown>;
  for (const name of PLAIN) if (call[name] !== undefined) target[name] = call[name];
  if (call.queue) view.queue = { ...call.queue, SkillGroups: call.queue.SkillGroups.map((group) => ({ ...group })) };
  if (call.mergedKeys) view.mergedKeys = [...call.mergedKeys];
  if (call.doubt !== 'none') view.incomplete = true;
  return view;
}

export function stateOf(call: Call): CallState {
  if (call.endedAt !== undefined) return 'ended';
  let connected = 0;
  let held = false;
  let alerting = false;
  let queued = false;
  let present = false;
  for (const { state, hidden } of call.parties) {
    if (hidden || state === LCS.NULL || state === LCS.FAIL) continue;
    present = true;
    if (state === LCS.CONNECT) connected++;
    held ||= state === LCS.HOLD;
    alerting ||= state === LCS.ALERTING;
    queued ||= state === LCS.QUEUED;
  }
  if (call.clearedAt === undefined) {
    if (connected > 1) return 'connected';
    if (held) return 'held';
    if (alerting) return 'alerting';
    if (queued) return 'queued';
    if (connected === 1) return 'connected';
    if (present && call.failedAt === undefined) return 'offered';
  }
  if (call.failedAt !== undefined && call.answeredAt === undefined) return 'failed';
  return call.parties.length > 0 || call.clearedAt !== undefined ? 'cleared' : 'offered';
}

function partiesView(call: Call): PartyView[] {
  const inCall: PartyView[] = [];
  const left: PartyView[] = [];
  for (const party of call.parties)
    if (!party.hidden) (party.state === LCS.NULL ? left : inCall).push(partyView(party));
  return [...inCall, ...left];
}

function partyView(party: Party): PartyView {
  return {
    ...(party.device === undefined ? undefined : { device: party.device }),
    state: stateName(party.state),
    ConnectionCallID: party.callId,
    ...(party.idType === 0 || party.idType === 1
      ? { ConnectionDeviceIDType: party.idType === 0 ? ('STATIC' as const) : ('DYNAMIC' as const) }
      : undefined),
    ...(party.id === undefined ? undefined : { ConnectionDeviceID: party.id }),
    ...(party.role === undefined ? undefined : { role: party.role }),
  };
}

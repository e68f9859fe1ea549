import { enums, type Message } from '../../protocol';
import { mergeData } from '../model/call-data';
import { note, type Book, type Call, type Moment } from '../model/call';
import { isConsultType } from '../model/call-finder';

// What events say about a call as a whole, whoever is in it.

export function setType(call: Call, type: number | undefined, { version }: Moment): void {
  if (type === undefined) return;
  note(call, 'CallType', enums.CallType.find(type, version)?.name ?? type);
  if (call.begunAt === undefined || call.parties.length <= 1) call.isConsult = isConsultType(type);
}

export const causeName = (cause: number | undefined, { version }: Moment): string | number | undefined =>
  cause === undefined ? undefined : (enums.EventCause.find(cause, version)?.name ?? cause);

export function noteData(book: Book, call: Call, event: unknown, { version }: Moment): void {
  if (mergeData(call.data, event as Message, book.pool, { version })) call.revision++;
}

export function noteDevices(
  call: Call,
  event: { CallingDeviceID?: string; CalledDeviceID?: string; LastRedirectDeviceID?: string },
): void {
  note(call, 'CallingDeviceID', event.CallingDeviceID);
  note(call, 'CalledDeviceID', event.CalledDeviceID);
  note(call, 'LastRedirectDeviceID', event.LastRedirectDeviceID);
}

interface Group {
  readonly ServiceNumber?: number;
  readonly ServiceID?: number;
  readonly SkillGroupNumber?: number;
  readonly SkillGroupID?: number;
  readonly SkillGroupPriority?: number;
}
export function noteGroup(call: Call, event: Group): void {
  note(call, 'ServiceNumber', event.ServiceNumber);
  note(call, 'ServiceID', event.ServiceID);
  note(call, 'SkillGroupNumber', event.SkillGroupNumber);
  note(call, 'SkillGroupID', event.SkillGroupID);
  note(call, 'SkillGroupPriority', event.SkillGroupPriority);
}

type QueuedGroup = Pick<Group, 'SkillGroupNumber' | 'SkillGroupID' | 'SkillGroupPriority'>;
/** Groups in which the call is queued, with what is newly told of them. */
export function uniteGroups(known: readonly QueuedGroup[], added: readonly QueuedGroup[]): QueuedGroup[] {
  const isSame = (one: QueuedGroup, other: QueuedGroup): boolean => one.SkillGroupNumber === other.SkillGroupNumber;
  return [
    ...known.map((one) => added.find((newer) => isSame(one, newer)) ?? one),
    ...added.filter((newer) => !known.some((one) => isSame(one, newer))).map((one) => ({ ...one })),
  ];
}

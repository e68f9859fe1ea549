import { enums } from '../../protocol';
import type { Acd } from './acd';
import { queued } from './events/call-events';
import type { Connection } from './model/call';
import { OutsideParty } from './model/party';
import type { SkillGroup } from './model/skill-group';

const { INITIATE, QUEUED } = enums.LocalConnectionState.of;

/** Nobody of the groups is AVAILABLE: the caller waits (BEHAVIOUR 5.4 B). */
export function enterQueue(acd: Acd, caller: Connection, groups: readonly SkillGroup[]): void {
  acd.queue.add(caller, groups, acd.now());
  // Who was transferred here talks or holds already, and goes on doing so.
  if (caller.state === INITIATE) caller.state = QUEUED;
  // The agent peripheral of UCCE does not show queueing, which happens at a VRU (BEHAVIOUR, table of profiles).
  if (!acd.isUcce) queued(acd, caller, groups, acd.queue.length);
  if (caller.party instanceof OutsideParty) caller.party.notice('queued');
}

/** @returns whether the caller has waited */
export function leaveQueue(acd: Acd, caller: Connection): boolean {
  const entry = acd.queue.remove(caller);
  if (entry) acd.statistics.queueLeft(entry.groups, entry.since);
  return entry !== undefined;
}

import type { Message } from '../../protocol';
import { note, type Call, type Connection, type Moment } from '../model/call';
import { alive, callOf, connectionNamed, connectionsIn, peripheralOf } from '../model/call-finder';
import type { CallShelf } from '../model/call-shelf';
import { numberOf, textOf } from '../records';
import { changeSince, report, type CallChange } from './call-change';
import { settleParties } from './joined-parties';

const ROLES = {
  transfer: { by: 'TransferringDeviceID', named: 'TransferredDeviceID' },
  conference: { by: 'ControllerDeviceID', named: 'AddedPartyDeviceID' },
} as const;

/** CALL_TRANSFERRED_EVENT and CALL_CONFERENCED_EVENT: what was the secondary call is part of the primary one. */
export function join(shelf: CallShelf, message: Message, moment: Moment, kind: keyof typeof ROLES): CallChange {
  const primary = connectionNamed(message, 'Primary');
  if (!primary) return { kind: 'none' };
  const secondary = connectionNamed(message, 'Secondary');
  const peripheral = peripheralOf(message);
  const find = (connection: Connection | undefined): Call | undefined =>
    connection && callOf(shelf.book, { connection, name: message.name, peripheral });
  const first = find(primary);
  const second = find(secondary);
  const known = alive(first) ?? alive(second);
  if (!known && first) return { call: first, kind: 'none' };
  const call = known ?? shelf.create(primary, moment, peripheral);
  const before = known?.revision;
  if (!known) call.doubt = 'open';
  const other = alive(second);
  const merged = other && other !== call ? other.key : undefined;
  if (other && other !== call) shelf.merge(call, other);
  settleParties(shelf.book, call, {
    kind,
    primary,
    secondary,
    by: textOf(message[ROLES[kind].by]),
    named: textOf(message[ROLES[kind].named]),
    parties: connectionsIn(message['Parties'], 'ConnectedParty'),
  });
  for (const field of ['SkillGroupNumber', 'SkillGroupID', 'SkillGroupPriority'] as const)
    note(call, field, numberOf(message[field]));
  shelf.touch(call);
  const change = report(shelf, changeSince(call, before));
  return merged === undefined ? change : { ...change, kind: 'changed', merged };
}

import { enums } from '../../protocol';
import { groupStatistics } from '../statistics/reports';
import { confirm, handle } from '../server/handling';
import { missing, Refusal } from '../server/refusals';

/** The current 5 and 30 minutes, and since midnight (BEHAVIOUR 4.1). The code for an unknown group is inferred. */
export const querySkillGroupStatistics = handle('QUERY_SKILL_GROUP_STATISTICS_REQ', ({ request, acd }) => {
  const { SkillGroupNumber: number, SkillGroupID: id } = request;
  if (number === undefined && id === undefined) throw missing();
  const group = [...acd.skillGroups.values()].find(
    ({ config }) => (number === undefined || config.number === number) && (id === undefined || config.id === id),
  );
  if (!group) throw Refusal.byPeripheral(enums.ControlFailureCode.of.CF_INVALID_SKILL_GROUP_SPECIFIED);
  return confirm<'QUERY_SKILL_GROUP_STATISTICS_REQ'>({
    PeripheralID: acd.peripheral.PeripheralID,
    SkillGroupNumber: group.config.number,
    SkillGroupID: group.config.id,
    ...groupStatistics(acd, group),
  });
});

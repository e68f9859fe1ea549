import { enums } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { SkillGroup } from '../acd/model/skill-group';
import { confirm, handle } from '../server/handling';
import { because, missing, Refusal } from '../server/refusals';

const status = enums.StatusCode.of;

/** Skill group and call type of later calls from a device (BEHAVIOUR 7.3). Labs have no services, so that none is valid. */
export const setDeviceAttributes = handle('SET_DEVICE_ATTRIBUTES_REQ', ({ request, session, acd }) => {
  const { CallingDeviceID, ServiceNumber, ServiceID, SkillGroupNumber, SkillGroupID, CallType } = request;
  if (CallingDeviceID === undefined) throw missing();
  const device = acd.devices.get(CallingDeviceID);
  if (session.isBound && device !== session.device) throw because(acd, 'foreignDevice');
  if (!device) throw Refusal.byServer(status.E_CTI_INVALID_DEVICE);
  if (ServiceNumber !== undefined || ServiceID !== undefined) throw Refusal.byServer(status.E_CTI_INVALID_SERVICE);
  const skillGroup = groupOf(acd, SkillGroupNumber, SkillGroupID);
  return confirm({}, () => {
    device.attributes = { skillGroup, callType: CallType };
  });
});

function groupOf(acd: Acd, number: number | undefined, id: number | undefined): SkillGroup | undefined {
  if (number === undefined && id === undefined) return undefined;
  const groups = [...acd.skillGroups.values()];
  const byNumber = number === undefined ? undefined : acd.skillGroups.get(number);
  const byId = id === undefined ? undefined : groups.find(({ config }) => config.id === id);
  const isUnknown = (number !== undefined && !byNumber) || (id !== undefined && !byId);
  if (isUnknown) throw Refusal.byServer(status.E_CTI_INVALID_SKILL_GROUP);
  if (byNumber && byId && byNumber !== byId) throw Refusal.byServer(status.E_CTI_SKILL_GROUP_CONFLICT);
  return byNumber ?? byId;
}

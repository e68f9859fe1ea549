import type { FieldsOf, Message } from '../../../protocol';
import type { Acd } from '../acd';
import type { Agent } from '../model/agent';
import type { Call } from '../model/call';
import { callDataFor } from '../model/call-data';
import type { Device } from '../model/party';
import type { SkillGroup } from '../model/skill-group';

/** `ucce`: a routed call is about to arrive at an agent (BEHAVIOUR 5.4 A, 1). */
export function preCall(acd: Acd, call: Call, agent: Agent, group: SkillGroup | undefined): void {
  if (!acd.isOnline || !agent.device) return;
  const fields: FieldsOf<'AGENT_PRE_CALL_EVENT'> = {
    ...group?.fields,
    AgentSkillTargetID: agent.config.icmAgentId,
    AgentInstrument: agent.device.number,
    AgentID: agent.id,
    ...callDataFor('AGENT_PRE_CALL_EVENT', call.data),
  };
  const message = { name: 'AGENT_PRE_CALL_EVENT', ...fields } as Message;
  acd.publish({ kind: 'call', call, message, devices: [agent.device] });
}

/** `ucce`: it does not arrive after all (BEHAVIOUR 5.4 C). Who but All Events is told is open there (8.2). */
export function preCallAborted(acd: Acd, call: Call, device: Device): void {
  if (!acd.isOnline) return;
  const fields: FieldsOf<'AGENT_PRE_CALL_ABORT_EVENT'> = {
    AgentInstrument: device.number,
    ...callDataFor('AGENT_PRE_CALL_ABORT_EVENT', call.data),
  };
  const message = { name: 'AGENT_PRE_CALL_ABORT_EVENT', ...fields } as Message;
  const isToAgent = acd.settings.preCallAbortTo === 'agent too';
  acd.publish({ kind: 'call', call, message, devices: isToAgent ? [device] : [] });
}

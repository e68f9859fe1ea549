import { enums } from '../../protocol';
import { callerOf, callSupervisor } from '../server/calling-supervisor';
import { handle } from '../server/handling';

/** SUPERVISOR_ASSIST_EVENT is not sent: no guide prints what is in it. */
export const supervisorAssist = handle('SUPERVISOR_ASSIST_REQ', (handling) => {
  const { acd } = handling;
  const caller = callerOf(handling);
  return callSupervisor(acd, caller, {
    callType: enums.CallType.of.ASSIST,
    cause: enums.EventCause.of.SUPERVISOR_ASSIST,
    method: caller.agent.desk.supervisorAssist,
  });
});

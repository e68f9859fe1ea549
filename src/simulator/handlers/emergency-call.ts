import { enums } from '../../protocol';
import { agentFields } from '../acd/events/agent-events';
import { subjectOf } from '../acd/events/emit-call-event';
import { callerOf, callSupervisor, type Caller } from '../server/calling-supervisor';
import type { ClientSession } from '../server/client-session';
import type { ServerContext } from '../server/server-context';
import { handle } from '../server/handling';
import { isRecorder } from '../server/recording';

/** Told to everybody concerned and raised as an alarm, even if no supervisor can be called (BEHAVIOUR 4.4). */
export const emergencyCall = handle('EMERGENCY_CALL_REQ', (handling) => {
  const { acd, server, session } = handling;
  const caller = callerOf(handling);
  acd.statistics.count(caller.agent, 'EmergencyCalls');
  tellEmergency(server, session, caller);
  return callSupervisor(acd, caller, {
    callType: enums.CallType.of.EMERGENCY,
    cause: enums.EventCause.of.EMERGENCY_CALL,
    method: caller.agent.desk.emergencyCall,
  });
});

function tellEmergency(server: ServerContext, session: ClientSession, { agent, device, original }: Caller): void {
  const event = {
    name: 'EMERGENCY_CALL_EVENT',
    PeripheralID: server.acd.peripheral.PeripheralID,
    ...(original ? subjectOf(original) : undefined),
    SessionID: session.id,
    ClientID: session.clientId,
    ClientAddress: session.transport.remoteAddress,
    ...agentFields(agent),
  };
  for (const other of server.sessions)
    if (other.state === 'open' && (other.seesAll || isRecorder(server, other))) server.send(other, event);
  server.listener.emergency({
    time: server.acd.now(),
    agentId: agent.id,
    device: device.number,
    callId: original?.call.id,
  });
}

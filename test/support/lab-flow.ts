import type { FlowNode } from './node-red-process';

/** Configuration nodes of a lab: the simulator in the box and a session with it. */
export function lab(overrides: { simulator?: object; session?: object } = {}): FlowNode[] {
  return [
    {
      id: 'sim',
      type: 'cti-simulator',
      name: 'lab',
      profile: 'generic',
      port: '',
      host: '127.0.0.1',
      confirmationDelay: 0,
      lab: '',
      ...overrides.simulator,
    },
    {
      id: 'ses',
      type: 'cti-session',
      name: 'lab',
      where: 'simulator',
      simulator: 'sim',
      clientId: 'test',
      role: 'all-events',
      services: [],
      peripheralId: 5000,
      connectionMonitor: true,
      version: 'automatic',
      heartbeat: 5,
      requestTimeout: 30,
      postRouteTimeout: 60,
      offline: 'fail',
      log: 'none',
      ...overrides.session,
    },
  ];
}

/** A request node whose inputs come from msg, with a recorder behind each output. */
export function action(
  type: string,
  properties: object = {},
  wires: string[][] = [['confirmed'], ['failed']],
): FlowNode[] {
  return [
    { id: 'act', type, session: 'ses', more: [], waitFor: 'confirmation', waitSeconds: 5, wires, ...properties },
    { id: 'confirmed', type: 'helper' },
    { id: 'failed', type: 'helper' },
  ];
}

export const fromMessage = { AgentInstrument: 'agent', AgentInstrument_type: 'msg' };
export const aCall = { call: 'call', call_type: 'msg', ...fromMessage };
export const aMakeCall = {
  ...fromMessage,
  DialedNumber: 'payload',
  DialedNumber_type: 'msg',
  PostRoute: 'false',
  PostRoute_type: 'bool',
};
export const aState = {
  ...fromMessage,
  AgentState: 'state',
  AgentState_type: 'msg',
  AgentID: 'agentId',
  AgentID_type: 'msg',
  EventReasonCode: '',
  EventReasonCode_type: 'none',
};

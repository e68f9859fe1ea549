import { asText } from '../../src/node-red/as-text';
import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { agentReaches } from '../../src/node-red/actions/effects';
import { enums } from '../../src/protocol';

const { AgentState } = enums;
const settable = ['LOGIN', 'LOGOUT', 'NOT_READY', 'AVAILABLE', 'WORK_NOT_READY', 'WORK_READY'] as const;

export = defineActionNode({
  type: 'cti-set-agent-state',
  family: 'agents',
  label: 'set agent state',
  request: 'SET_AGENT_STATE_REQ',
  oneOf: ['AgentInstrument', 'AgentID'],
  // A login shows as the state in which the agent then is (BEHAVIOUR 6.3).
  effect: agentReaches(({ AgentState: state }) => {
    const wanted = typeof state === 'number' ? state : AgentState.parse(asText(state));
    return { state: wanted, ...(wanted === AgentState.of.LOGIN ? { also: [AgentState.of.NOT_READY] } : undefined) };
  }),
  properties: {
    AgentState: {
      kind: 'typed',
      label: 'State',
      help: 'The state that the agent should take.',
      from: ['choice', 'AVAILABLE'],
      choices: settable.map((name) => ({ value: name, label: name })),
      required: true,
    },
    AgentInstrument: {
      kind: 'typed',
      suggest: 'devices',
      label: 'Device',
      help: "The agent's device, usually the extension.",
      from: ['msg', 'agent'],
    },
    AgentID: {
      kind: 'typed',
      suggest: 'agents',
      label: 'Agent ID',
      help: 'Needed for login and logout.',
      from: ['msg', 'agentId'],
    },
    EventReasonCode: {
      kind: 'typed',
      label: 'Reason',
      help: 'A reason code of your site, for not ready and logout.',
      from: ['none', ''],
    },
    password: { kind: 'password', label: 'Password', help: "The agent's password, for login and logout." },
  },
  prepareWithCredentials: (fields, credentials) =>
    fields['AgentPassword'] === undefined && credentials['password']
      ? { ...fields, AgentPassword: credentials['password'] }
      : fields,
  help: {
    lead: 'Logs an agent in or out, or asks for another state: available, not ready, after-call work.',
    inputs: {
      agentId: 'The agent ID, unless the node says otherwise.',
      fields:
        'Further fields of SET_AGENT_STATE_REQ by their guide names, such as `AgentPassword` or `EventReasonCode`.',
    },
    confirmed: { payload: 'The confirmation. It says only that the request was received.' },
    details:
      'The truth about an agent is the AGENT_STATE_EVENT: choose *wait for the effect* to go on only when the agent is there. During a call a wish is kept and takes effect when the last call ends.\n\nStates that only calls bring about (TALKING, HOLD, RESERVED) cannot be set.',
  },
});

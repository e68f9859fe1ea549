import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { agentDevice } from '../../src/node-red/actions/shared-inputs';

export = defineActionNode({
  type: 'cti-query-device',
  family: 'calls',
  label: 'query device',
  request: 'QUERY_DEVICE_INFO_REQ',
  properties: {
    AgentInstrument: { ...agentDevice, required: true },
  },
  help: {
    lead: 'Asks what a device can do: lines, limits, requests and features.',
    inputs: { agent: 'The device.' },
    confirmed: {
      payload: 'What the device can do; `OtherFeaturesSupported` has `POST_ROUTE` where post-routing is available.',
    },
  },
});

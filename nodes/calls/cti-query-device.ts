import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { confirmedOutputs } from '../../src/node-red/output-help';

export = defineActionNode({
  type: 'cti-query-device',
  family: 'calls',
  label: 'query device',
  icon: 'cti-query-device.svg',
  inputs: 1,
  outputLabels,
  request: 'QUERY_DEVICE_INFO_REQ',
  properties: requestProperties(
    {
      AgentInstrument: {
        kind: 'typed',
        suggest: 'devices',
        label: 'At device',
        help: 'The agent’s device.',
        from: ['msg', 'agent'],
        required: true,
      },
    },
    { kind: 'fields', label: 'More fields', request: 'QUERY_DEVICE_INFO_REQ' },
    false,
  ),
  help: {
    lead: 'Asks what a device can do: lines, limits, requests and features.',
    inputs: { agent: 'The device.' },
    outputs: confirmedOutputs({
      payload: 'What the device can do; `OtherFeaturesSupported` has `POST_ROUTE` where post-routing is available.',
    }),
  },
});

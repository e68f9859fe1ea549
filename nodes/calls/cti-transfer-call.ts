import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { twoCalls, twoCallsHelp } from '../../src/node-red/actions/two-calls';

export = defineActionNode({
  type: 'cti-transfer-call',
  family: 'calls',
  label: 'transfer call',
  request: 'TRANSFER_CALL_REQ',
  ...twoCalls,
  help: {
    ...twoCallsHelp,
    lead: 'Gives a call to somebody else: to the party that was consulted, or straight to a number.',
    details:
      '*After a consultation* needs a held call and an active one at the device. On Unified CCE the consulted party must have answered.',
  },
});

import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { twoCalls, twoCallsHelp } from '../../src/node-red/actions/two-calls';

export = defineActionNode({
  type: 'cti-conference-call',
  family: 'calls',
  label: 'conference call',
  request: 'CONFERENCE_CALL_REQ',
  ...twoCalls,
  help: {
    ...twoCallsHelp,
    lead: 'Joins the held call and the consultation into one, or adds a number straight to the call.',
    details:
      '*After a consultation* needs a held call and an active one at the device. Unified CCE does not know *straight to a number*.',
  },
});

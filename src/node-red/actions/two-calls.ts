import type { Property } from '../declaration';
import type { ActionDeclaration } from './action-declaration';
import { without, type Fields } from './fields';
import { agentDevice, bothCallsAtDevice, heldCall } from './shared-inputs';

const mode = 'mode';

/** What brings two calls together, or takes one straight to a number (BEHAVIOUR 4.2, TRANSFER_CALL and CONFERENCE_CALL). */
export const twoCalls = {
  connections: [
    { prefix: 'ActiveConnection', wanted: 'CONNECT' },
    { prefix: 'HeldConnection', wanted: 'HOLD', input: 'heldCall' },
  ],
  prepare: (fields, config) =>
    config[mode] === 'single-step' ? withoutHeld(fields) : without(fields, ['DialedNumber']),
  properties: {
    [mode]: {
      kind: 'select',
      label: 'How',
      default: 'consult',
      options: [
        { value: 'consult', label: 'after a consultation' },
        { value: 'single-step', label: 'straight to a number' },
      ],
    },
    AgentInstrument: { ...agentDevice, required: true },
    heldCall: { ...heldCall, when: { property: mode, is: ['consult'] } },
    DialedNumber: {
      kind: 'typed',
      suggest: 'dialedNumbers',
      label: 'Number',
      help: 'Where the call goes.',
      from: ['msg', 'payload'],
      required: true,
      when: { property: mode, is: ['single-step'] },
    },
  } satisfies Record<string, Property>,
} as const satisfies Partial<ActionDeclaration>;

export const twoCallsHelp = {
  inputs: { agent: bothCallsAtDevice, payload: 'For *straight to a number*: the number.' },
  confirmed: { payload: 'The confirmation, with the parties in `Parties`.' },
} as const;

/** There is no held call, and its type says so. */
function withoutHeld(fields: Fields): Fields {
  return {
    ...without(fields, ['HeldConnectionCallID', 'HeldConnectionDeviceID']),
    HeldConnectionDeviceIDType: 'NONE',
  };
}

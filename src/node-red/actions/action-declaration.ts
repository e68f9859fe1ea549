import type { Message } from '../../protocol';
import type { ConnectionInput } from './call-input';
import type { Help, NodeDeclaration, Property } from '../declaration';
import type { Effect } from './effect';
import type { Configuration } from '../inputs';
import { asText } from '../as-text';
import { confirmedOutputs } from './output-help';

import type { Fields } from './fields';

/** The request that one of the node's properties chooses; the first one where it chooses none. */
export interface ChosenRequest {
  readonly property: string;
  readonly requests: Readonly<Record<string, string>>;
}

/** A request node as its file declares it: what makes it different from the others. `completed` adds what they share. */
export interface ActionDeclaration extends Pick<NodeDeclaration, 'type' | 'family' | 'label'> {
  /** The request that the node sends: always the same one, or the one that is chosen in its form. */
  readonly request: string | ChosenRequest;
  /** Connections that the request is about: each is found from the input that brings its call. */
  readonly connections?: readonly ConnectionInput[];
  /** The request knows agents by ID only: it is found by the device in `msg.agent` where no ID is given. */
  readonly agentByDevice?: true;
  /** Fields of which one is needed, whether the form has a row for it or not: it names whom the request is about. */
  readonly oneOf?: readonly string[];
  /** Last changes to the fields before they are sent, in the session's protocol version. */
  readonly prepare?: (fields: Fields, config: Configuration, version: number) => Fields;
  /** The same, with the node's credentials. */
  readonly prepareWithCredentials?: (fields: Fields, credentials: Readonly<Record<string, string>>) => Fields;
  /** The event that proves the effect, for the option "wait for". */
  readonly effect?: (sent: Fields, confirmation: Message) => Effect;
  /** Its own rows of the form. */
  readonly properties: Readonly<Record<string, Property>>;
  readonly help: Pick<Help, 'lead' | 'inputs' | 'details'> & {
    /** What a message that leaves through *confirmed* has. */
    readonly confirmed: Readonly<Record<string, string>>;
  };
}

export type Action = NodeDeclaration & Omit<ActionDeclaration, 'help'>;

export function completed(own: ActionDeclaration): Action {
  const { request, connections, effect, help } = own;
  const { lead, inputs, details, confirmed } = help;
  return {
    ...own,
    icon: `${own.type}.svg`,
    inputs: 1,
    outputLabels: ['confirmed', 'failed'],
    properties: {
      name: { kind: 'text', label: 'Name' },
      session: { kind: 'config', of: 'cti-session', label: 'Session', required: true },
      ...(connections ? call : undefined),
      ...own.properties,
      ...(effect ? waiting : undefined),
      more: { kind: 'fields', label: 'More fields', request },
    },
    help: {
      lead,
      inputs: {
        ...(connections ? { call: theCall } : undefined),
        ...('AgentInstrument' in own.properties ? { agent: theAgent } : undefined),
        ...(own.agentByDevice ? { agent: whoseId } : undefined),
        ...inputs,
        fields: inputs?.['fields'] ?? furtherFields,
      },
      outputs: confirmedOutputs({
        ...confirmed,
        ...(connections ? { call: confirmed['call'] ?? callByThen } : undefined),
        ...('AgentInstrument' in own.properties ? { agent: agentForNext } : undefined),
        ...(effect ? { effect: proof } : undefined),
      }),
      ...(details === undefined ? undefined : { details }),
    },
  };
}

const theCall =
  'The call, as events bring it in `msg.call`; or a ConnectionCallID. Without it, the connection in `msg.payload` is meant.';
const theAgent =
  "The agent's device, unless the node says otherwise; events and requests bring it. A session of one agent means its own where none is named.";
const whoseId = 'The device of the agent who is meant where no agent ID is given; events and requests bring it.';
const callByThen = 'The call, as known by then.';
const agentForNext =
  'The agent’s device, so that the next node need not name it; an agent that the message has already stays.';
const proof =
  'Only with *Wait for* the effect: the event that proved it, its name as `topic`, its fields as `payload`. Absent where it was so already.';
const furtherFields = 'Further fields of the request by their guide names.';

const call = {
  call: {
    kind: 'typed',
    suggest: 'calls',
    label: 'Call',
    help: 'The call as msg.call of an event, or a ConnectionCallID. Left open: the connection that msg.payload is about.',
    from: ['msg', 'call'],
  },
} as const satisfies Record<string, Property>;

const waiting = {
  waitFor: {
    kind: 'select',
    label: 'Wait for',
    help: 'A confirmation is only a receipt: the effect shows in an event.',
    default: 'confirmation',
    options: [
      { value: 'confirmation', label: 'the confirmation' },
      { value: 'effect', label: 'the confirmation and the effect' },
    ],
  },
  waitSeconds: {
    kind: 'number',
    label: 'At most',
    unit: 's',
    default: 30,
    min: 1,
    max: 3600,
    when: { property: 'waitFor', is: ['effect'] },
  },
} as const satisfies Record<string, Property>;

/** Which request a message leads to. What chose it is no field of it. */
export function requestOf({ request, properties }: Action, config: Configuration, fields: Fields): string {
  if (typeof request === 'string') return request;
  const isInput = properties[request.property]?.kind === 'typed';
  const choice = isInput ? fields[request.property] : config[request.property];
  if (isInput) delete fields[request.property];
  return request.requests[asText(choice ?? '')] ?? (isInput ? asText(choice) : Object.values(request.requests)[0]!);
}

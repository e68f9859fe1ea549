import { rows } from '../../protocol';
import { asText } from '../as-text';
import { notNamed, notNumbered, type Option, type Property } from '../declaration';
import { defineSourceNode } from './define-source-node';
import { passes, type Filter } from './event-filters';
import { flowMessage } from './flow-message';
import type { SourceDeclaration } from './source-declaration';

export interface EventDeclaration extends Pick<SourceDeclaration, 'type' | 'label'> {
  /** The events that the node can start a flow with, by their guide names. */
  readonly events: readonly string[];
  /** Rows of the form by which the flow's author narrows them down: `by` is what the row is compared with. */
  readonly filters: Readonly<Record<string, Property & { readonly by?: Filter }>>;
  readonly help: Pick<SourceDeclaration['help'], 'lead' | 'details'>;
}

export function eventOptions(names: readonly string[]): Option[] {
  const summaries = new Map(rows.map((row) => [row.name, row.summary]));
  return names.map((name) => ({ value: name, label: summaries.get(name) ?? name }));
}

/** Makes a node that starts a flow when certain events arrive. */
export function defineEventNode({ type, label, events, filters, help }: EventDeclaration) {
  const by: Record<string, Filter> = {};
  const properties: Record<string, Property> = {};
  for (const [key, { by: filter, ...property }] of Object.entries(filters)) {
    properties[key] = property;
    if (filter) by[key] = filter;
  }
  const known = new Set(events);
  const source: SourceDeclaration = {
    type,
    label,
    choices: {
      label: 'Events',
      help: 'Which events start the flow. None chosen means all of them.',
      options: eventOptions(events),
    },
    output: 'event',
    properties,
    help: { ...help, output: whatIsSent },
  };
  return defineSourceNode(source, ({ link, config, chosen, send, warn }) => {
    for (const [key, property] of Object.entries(properties)) {
      const problem = problemOf(property, asText(config[key] ?? ''));
      if (problem !== undefined) warn(`${property.label}: ${problem}`);
    }
    return link.subscribe(
      (delivery) => {
        if (passes(by, config, delivery.message, delivery)) send(delivery.message.name, flowMessage(delivery));
      },
      chosen.length > 0 ? chosen.filter((name) => known.has(name)) : known,
    );
  });
}

/** Why a filter lets nothing through, whatever happens. */
function problemOf(property: Property, list: string): string | undefined {
  if (property.kind !== 'text') return undefined;
  const unknown = property.names && notNamed(property.names, list);
  if (unknown !== undefined) return `there is no "${unknown}", so that it lets nothing through; see the guide's names`;
  const strange = property.numbers && notNumbered(list);
  return (
    strange && `"${strange}" is no number, so that it lets nothing through; the form offers the numbers that there are`
  );
}

const whatIsSent = {
  topic: 'The event’s name, such as `CALL_DELIVERED_EVENT`.',
  payload: 'Its fields under the guide’s names. Enumerations are names, absent fields are absent.',
  agent: 'Device of the agent at whom it happens; actions take it from here. Absent where no agent is.',
  cti: 'Where it came from: `session`, `side`, `version`, `at`; `resync: true` when rebuilt after a reconnect.',
  call: 'For call events: the call with one stable `key`, its `state`, `parties` and `data` (`ANI`, `DialedNumber`, variables); `begunAt`, `answeredAt`, `endedAt` in milliseconds since 1970; `answeredBy`, the device that answered first; `queue` while it waits.',
};

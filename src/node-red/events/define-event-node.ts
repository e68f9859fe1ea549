import { asText } from '../as-text';
import { rows, toFlow, type Message } from '../../protocol';
import type { NodeDeclaration, Option, Property } from '../declaration';
import type { CallOf } from '../event-families';
import type { Configuration } from '../inputs';
import { nodeSet } from '../register';
import type { Delivery } from '../session/session-link';
import { useSession } from '../session/session-user';

type Filter = (message: Message, call: CallOf, config: Configuration) => boolean | readonly unknown[];

export interface EventDeclaration extends NodeDeclaration {
  /** The events that the node can start a flow with, by their guide names. */
  readonly events: readonly string[];
  /** By what the flow's author can narrow them down: property → values of the event or its call, one of which must be asked for. */
  readonly filters?: Readonly<Record<string, Filter>>;
}

export function eventOptions(names: readonly string[]): Option[] {
  const summaries = new Map(rows.map((row) => [row.name, row.summary]));
  return names.map((name) => ({ value: name, label: summaries.get(name) ?? name }));
}

/** Properties that every event node has, around its filters. */
export function eventProperties(
  names: readonly string[],
  filters: Readonly<Record<string, Property>>,
): Record<string, Property> {
  return {
    name: { kind: 'text', label: 'Name' },
    session: { kind: 'config', of: 'cti-session', label: 'Session', required: true },
    events: {
      kind: 'many',
      label: 'Events',
      help: 'Which events start the flow. None chosen means all of them.',
      options: eventOptions(names),
    },
    outputMode: {
      kind: 'select',
      label: 'Outputs',
      default: 'one',
      options: [
        { value: 'one', label: 'all events through one output' },
        { value: 'each', label: 'one output for each chosen event' },
      ],
    },
    ...filters,
  };
}

/** Which output an event leaves through: one place in an array of as many as the node has outputs. */
export function place(message: object, name: string, config: Configuration): (object | null)[] | object | undefined {
  const chosen = Array.isArray(config['events']) ? (config['events'] as string[]) : [];
  if (chosen.length > 0 && !chosen.includes(name)) return undefined;
  if (config['outputMode'] !== 'each' || chosen.length === 0) return message;
  return chosen.map((event) => (event === name ? message : null));
}

/** Makes a node that starts a flow when certain events arrive. */
export function defineEventNode(declaration: EventDeclaration) {
  const known = new Set(declaration.events);
  return nodeSet(declaration, (RED, node, config) => {
    let unsubscribe = (): void => undefined;
    const { link } = useSession(
      RED,
      node,
      config['session'],
      (badge) => badge.show('green', 'dot', 'status.open', { side: link?.state?.side ?? '' }),
      () => unsubscribe(),
    );
    if (!link) return;
    const chosen = Array.isArray(config['events']) ? (config['events'] as string[]) : [];
    unsubscribe = link.subscribe(
      (delivery) => {
        const { message, call } = delivery;
        if (!passes(declaration, config, message, once(call))) return;
        const placed = place(flowMessage(delivery), message.name, config);
        if (placed !== undefined) node.send(placed as never);
      },
      chosen.length > 0 ? chosen.filter((name) => known.has(name)) : known,
    );
  });
}

/** The view of a call is made once for all filters, and only if one looks. */
function once(call: CallOf): CallOf {
  let found: { readonly view: ReturnType<CallOf> } | undefined;
  return () => (found ??= { view: call() }).view;
}

function passes(declaration: EventDeclaration, config: Configuration, message: Message, call: CallOf): boolean {
  for (const [property, fields] of Object.entries(declaration.filters ?? {})) {
    const wanted = listFrom(config[property]);
    if (wanted.length === 0) continue;
    const found = fields(message, call, config);
    if (
      found === false ||
      (Array.isArray(found) &&
        !found.some((value) => value !== undefined && wanted.some((one) => fits(plain(value), one))))
    )
      return false;
  }
  return true;
}

/** `*` stands for any characters. */
function fits(value: string, wanted: string): boolean {
  if (!wanted.includes('*')) return value === wanted;
  const parts = wanted.split('*').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return value !== '' && new RegExp(`^${parts.join('.*')}$`, 's').test(value);
}

const plain = (value: unknown): string => asText(value).trim().toLowerCase();

/** "AVAILABLE, talking" or a list, without regard to case. */
function listFrom(value: unknown): string[] {
  const parts: unknown[] = Array.isArray(value) ? value : asText(value).split(',');
  return parts.map(plain).filter((one) => one !== '');
}

/** A message of its own for every node: receivers change what they get. */
export function flowMessage({ message, cti, call }: Delivery): object {
  const known = call();
  return {
    topic: message.name,
    payload: toFlow(message, cti.version),
    cti: { ...cti },
    ...(known ? { call: known } : undefined),
  };
}

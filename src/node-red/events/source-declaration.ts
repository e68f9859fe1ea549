import type { Help, NodeDeclaration, Option, Property } from '../declaration';

/** A node that starts flows, as its file declares it: what makes it different from the others. `completed` adds what they share. */
export interface SourceDeclaration extends Pick<NodeDeclaration, 'type' | 'label'> {
  /** What it can start a flow with, and how its form speaks of that. */
  readonly choices: { readonly label: string; readonly help: string; readonly options: readonly Option[] };
  /** Label of its output. */
  readonly output: string;
  /** Rows of the form below these. */
  readonly properties?: Readonly<Record<string, Property>>;
  readonly help: Pick<Help, 'lead' | 'details'> & {
    /** What a message that it sends has. */
    readonly output: Readonly<Record<string, string>>;
  };
}

export function completed(own: SourceDeclaration): NodeDeclaration {
  const { lead, details, output } = own.help;
  return {
    type: own.type,
    label: own.label,
    family: 'events',
    icon: `${own.type}.svg`,
    inputs: 0,
    outputLabels: [own.output],
    outputPerChoice: { property: 'events', mode: 'outputMode' },
    properties: {
      name: { kind: 'text', label: 'Name' },
      session: { kind: 'config', of: 'cti-session', label: 'Session', required: true },
      events: { kind: 'many', ...own.choices },
      outputMode: {
        kind: 'select',
        label: 'Outputs',
        default: 'one',
        options: [
          { value: 'one', label: 'all of them through one output' },
          { value: 'each', label: 'one output for each chosen one' },
        ],
      },
      ...own.properties,
    },
    help: {
      lead,
      outputs: [{ title: own.output, properties: output }],
      ...(details === undefined ? undefined : { details }),
    },
  };
}

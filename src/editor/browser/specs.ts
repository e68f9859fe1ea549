import type { NodeDeclaration, Option, Property } from '../../node-red/declaration';
import type { EditorNode } from './editor-red';

/** What a node set's page tells about its form. */
export interface Spec extends Pick<NodeDeclaration, 'type' | 'outputPerChoice' | 'properties'> {
  readonly config: boolean;
}

const specs = new Map<string, Spec>();

export function declare(type: string, spec: Spec): void {
  specs.set(type, spec);
}

export function specOf(type: string): Spec {
  const spec = specs.get(type);
  if (!spec) throw new Error(`no form is declared for ${type}`);
  return spec;
}

export const inputId = (spec: Spec, key: string): string =>
  `#${spec.config ? 'node-config-input' : 'node-input'}-${key}`;

/** A text of the shared script in the editor's language. */
export const say = (node: EditorNode, type: string, key: string, values: Record<string, string> = {}): string =>
  node._(`${type}.script.${key}`, values);

export const labelOf = (node: EditorNode, type: string, key: string): string => node._(`${type}.label.${key}`);

/** Options with their labels in the editor's language; what the catalogue lacks keeps its name. */
export function localOptions(node: EditorNode, type: string, key: string, options: readonly Option[]): Option[] {
  return options.map(({ value, label }) => {
    const path = `${type}.option.${key}.${value}`;
    const text = node._(path);
    return { value, label: text === path ? label : text };
  });
}

export function propertiesOf<K extends Property['kind']>(
  spec: Spec,
  kind: K,
): [string, Extract<Property, { kind: K }>][] {
  return Object.entries(spec.properties).filter(([, property]) => property.kind === kind) as [
    string,
    Extract<Property, { kind: K }>,
  ][];
}

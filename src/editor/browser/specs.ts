import type { NodeDeclaration, Property } from '../../node-red/declaration';

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

export function propertiesOf<K extends Property['kind']>(
  spec: Spec,
  kind: K,
): [string, Extract<Property, { kind: K }>][] {
  return Object.entries(spec.properties).filter(([, property]) => property.kind === kind) as [
    string,
    Extract<Property, { kind: K }>,
  ][];
}

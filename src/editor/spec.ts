import { typeKey, type NodeDeclaration, type Property } from '../node-red/declaration';

/** Default value of each key of a node's saved configuration. */
export function defaultsOf(declaration: NodeDeclaration): Record<string, Default> {
  const defaults: Record<string, Default> = {};
  for (const [key, property] of Object.entries(declaration.properties)) {
    if (property.kind === 'password') continue;
    defaults[key] = defaultOf(property);
    if (property.kind === 'typed') defaults[typeKey(key)] = { value: property.from[0] };
  }
  if (declaration.outputPerChoice) defaults['outputs'] = { value: 1 };
  return defaults;
}

interface Default {
  readonly value: unknown;
  readonly type?: string;
  readonly required?: boolean;
  /** What the shared script validates it as. */
  readonly check?: 'text' | 'number' | 'typed' | 'json' | 'fields';
}

function defaultOf(property: Property): Default {
  switch (property.kind) {
    case 'text':
      return {
        value: property.default ?? '',
        ...(property.required ? { required: true } : undefined),
        ...(property.names || property.numbers ? { check: 'text' } : undefined),
      };
    case 'json':
      return { value: property.default ?? '', check: 'json' };
    case 'number':
      return { value: property.default ?? '', check: 'number' };
    case 'checkbox':
      return { value: property.default ?? false };
    case 'select':
      return { value: property.default };
    case 'many':
      return { value: property.default ?? [] };
    case 'config':
      // Required is judged by the browser script, which knows when the row is shown at all.
      return { value: '', type: property.of, required: property.required === true && property.when === undefined };
    case 'typed':
      return { value: property.from[1], check: 'typed' };
    case 'fields':
      return { value: [], check: 'fields' };
    case 'password':
      return { value: '' };
  }
}

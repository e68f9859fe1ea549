import { asText } from './as-text';
import type { Node, NodeAPI, NodeMessage } from 'node-red';
import { applies, typeKey, type NodeDeclaration } from './declaration';
import { FlowError } from './flow-error';

export type Configuration = Readonly<Record<string, unknown>>;

/** The value of one typed input for a message; nothing where it is left empty or the message lacks it. */
async function resolveTyped(
  RED: NodeAPI,
  node: Node,
  message: NodeMessage,
  value: unknown,
  type: unknown,
  name: string,
): Promise<unknown> {
  if (type === 'none' || value === undefined || value === null) return undefined;
  if (value === '' && type !== 'str') return undefined;
  switch (type) {
    case 'choice':
    case undefined:
    case 'str':
      return value === '' ? undefined : value;
    case 'num':
      return Number(value);
    case 'bool':
      return value === true || value === 'true';
    default:
      return new Promise((resolve, reject) => {
        try {
          RED.util.evaluateNodeProperty(
            asText(value),
            asText(type),
            node,
            message,
            (error: Error | null, result: unknown) => {
              // msg.payload.id of a message without payload is as absent as an empty payload's.
              if (error instanceof TypeError && type === 'msg') resolve(undefined);
              else if (error) reject(unreadable(name, error));
              else resolve(result === null || result === '' ? undefined : result);
            },
          );
        } catch (error) {
          if (error instanceof TypeError && type === 'msg') resolve(undefined);
          else reject(unreadable(name, error as Error));
        }
      });
  }
}

function unreadable(name: string, error: Error): FlowError {
  return new FlowError(`${name} cannot be read: ${error.message}`, 'CTI_INVALID_REQUEST', {
    kind: 'invalid',
    field: name,
  });
}

interface MoreField {
  readonly name: string;
  readonly value: unknown;
  readonly type: string;
}

/**
 * All inputs of a request node for one message: what its form says, then "more fields", then `msg.fields` for whatever
 * the form leaves open.
 */
export async function resolveInputs(
  RED: NodeAPI,
  node: Node,
  declaration: NodeDeclaration,
  config: Configuration,
  message: NodeMessage,
): Promise<Record<string, unknown>> {
  // Without a prototype, so that a field called "constructor" is not taken for one that is there.
  const found = Object.create(null) as Record<string, unknown>;
  const put = (name: string, value: unknown): void => {
    if (value !== undefined && found[name] === undefined) found[name] = value;
  };
  for (const [key, property] of Object.entries(declaration.properties)) {
    if (property.kind === 'typed' && applies(declaration.properties, property, config))
      put(key, await resolveTyped(RED, node, message, config[key], config[typeKey(key)], key));
  }
  for (const key of Object.keys(declaration.properties)) {
    if (declaration.properties[key]!.kind !== 'fields' || !Array.isArray(config[key])) continue;
    for (const field of config[key] as MoreField[])
      put(field.name, await resolveTyped(RED, node, message, field.value, field.type, field.name));
  }
  const fields = (message as { fields?: unknown }).fields;
  if (fields !== undefined) {
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
      throw new FlowError('msg.fields must be an object of field names and values', 'CTI_INVALID_REQUEST', {
        kind: 'invalid',
        field: 'fields',
      });
    }
    for (const [name, value] of Object.entries(fields)) put(name, value);
  }
  return found;
}

import type { Node, NodeAPI } from 'node-red';

/** A configured text with `${NAME}` replaced by the environment's value, wherever it stands. */
export function withEnvironment(RED: NodeAPI, node: Node, value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (!text.includes('${')) return text.trim();
  return text
    .replace(/\$\{([^}]+)\}/g, (_, name: string) => String(RED.util.evaluateNodeProperty(name, 'env', node, {}) ?? ''))
    .trim();
}

/** The same as a number, `undefined` where nothing is given. */
export function numberFrom(RED: NodeAPI, node: Node, value: unknown, name: string): number | undefined {
  const text = withEnvironment(RED, node, value);
  if (text === '') return undefined;
  const number = Number(text);
  if (!Number.isFinite(number)) throw new Error(`${name}: "${text}" is no number`);
  return number;
}

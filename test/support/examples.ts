import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FlowNode } from './node-red-process';
import { root } from './prerequisites';

/** Every example, as a path below `examples/`. */
export const exampleFiles = (): string[] =>
  readdirSync(path.join(root, 'examples'), { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.json'))
    .sort();

/** An example as the editor imports it, by its name or by folder and name. */
export function exampleFlow(name: string): FlowNode[] {
  const files = exampleFiles().filter((file) => `/${file}`.endsWith(`/${name}.json`));
  if (files.length !== 1) throw new Error(`${files.length} examples are called "${name}"`);
  return JSON.parse(readFileSync(path.join(root, 'examples', files[0]), 'utf8')) as FlowNode[];
}

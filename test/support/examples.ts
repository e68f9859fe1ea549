import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FlowNode } from './node-red-process';
import { root } from './prerequisites';

/** Every example, as a path below `examples/`. */
const exampleFiles = (): string[] =>
  readdirSync(path.join(root, 'examples'), { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.json'))
    .sort();

/** An example as the editor imports it, by its name or by folder and name. */
export function exampleFlow(name: string): FlowNode[] {
  const [file, ...others] = exampleFiles().filter((candidate) => `/${candidate}`.endsWith(`/${name}.json`));
  if (file === undefined || others.length > 0)
    throw new Error(`${file === undefined ? 'no example is' : 'several examples are'} called "${name}"`);
  return JSON.parse(readFileSync(path.join(root, 'examples', file), 'utf8')) as FlowNode[];
}

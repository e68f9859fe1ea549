import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FlowNode } from './node-red-process';
import { root } from './prerequisites';

/** An example as the editor imports it. */
export function exampleFlow(name: string): FlowNode[] {
  return JSON.parse(readFileSync(path.join(root, 'examples', `${name}.json`), 'utf8')) as FlowNode[];
}

import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { NodeSet } from '../../src/node-red/register';
import { root } from './prerequisites';

const requireHere = createRequire(__filename);

/** Every node set of the package, from its source. */
export const nodeSets: NodeSet[] = readdirSync(path.join(root, 'nodes'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /cti-[\w-]+\.ts$/.test(file))
  .sort()
  .map((file) => requireHere(path.join(root, 'nodes', file)) as NodeSet);

import { createRequire } from 'node:module';
import path from 'node:path';
import type testHelper from 'node-red-node-test-helper';
import { root } from './prerequisites';

/** The Node-RED that this run of the node tests is for: "npm test" runs them once in each. */
export const nodeRedDir = process.env['CTI_TEST_NODE_RED'] ?? path.join(root, 'node_modules/node-red');

// The helper takes the Node-RED that lies beside it, so each Node-RED has a helper of its own.
const requireBeside = createRequire(path.join(nodeRedDir, 'package.json'));

export const nodeRedVersion = (requireBeside('./package.json') as { version: string }).version;

export const helper = requireBeside('node-red-node-test-helper') as typeof testHelper;

helper.init(requireBeside.resolve('node-red'));

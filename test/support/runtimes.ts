import path from 'node:path';
import { prerequisite, root } from './prerequisites';
import { describeUnless } from './skip';

/** One Node-RED to test in, on the Node.js that it runs on. */
export interface Runtime {
  label: string;
  nodeBinary: string;
  nodeRedDir: string;
  unavailableReason?: string;
}

const node24 = prerequisite('node24');
const nodeRed5 = prerequisite('nodeRed5');
const missing = node24.unavailable ?? nodeRed5.unavailable;

const all: Runtime[] = [
  {
    label: 'Node-RED 4.1',
    nodeBinary: process.execPath,
    nodeRedDir: path.join(root, 'node_modules/node-red'),
  },
  {
    label: 'Node-RED 5',
    nodeBinary: node24.path ?? '',
    nodeRedDir: nodeRed5.path ?? '',
    ...(missing === undefined ? {} : { unavailableReason: missing }),
  },
];

/** One of them only, where the run is shared out. */
const wanted = process.env['CTI_TEST_RUNTIME'];
export const runtimes = all.filter(({ label }) => wanted === undefined || label === wanted);

/** One suite per runtime, skipped with its reason where the runtime could not be had. */
export function describeInEachRuntime(title: string, body: (runtime: Runtime) => void): void {
  for (const runtime of runtimes) {
    describeUnless(runtime.unavailableReason, `${title} in ${runtime.label}`, () => body(runtime));
  }
}

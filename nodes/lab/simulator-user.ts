import type { Node, NodeAPI } from 'node-red';
import { FlowError } from '../../src/node-red/flow-error';
import type { Badge } from '../../src/node-red/status';
import type { Simulator, SteeredClock } from '../../src/simulator';

/** What a `cti-simulator` node offers; `listening` is another promise after a port that was taken. */
export interface SimulatorNode extends Node {
  readonly simulator: Simulator | undefined;
  readonly clock: SteeredClock | undefined;
  readonly listening: Promise<unknown>;
}

export function simulatorNode(RED: NodeAPI, id: unknown): SimulatorNode | undefined {
  const node = typeof id === 'string' ? RED.nodes.getNode(id) : null;
  return node?.type === 'cti-simulator' ? (node as SimulatorNode) : undefined;
}

/** Shows how the simulator fares, until the node closes. */
export function watchSimulator(node: Node, of: SimulatorNode | undefined, badge: Badge, well: () => void): void {
  let isClosed = false;
  node.on('close', (done: () => void) => {
    isClosed = true;
    done();
  });
  if (!of) return badge.show('grey', 'ring', 'status.noSimulator');
  const look = (): void => {
    of.listening.then(
      () => isClosed || well(),
      (error: Error & { again?: Promise<unknown> }) => {
        if (isClosed) return;
        badge.show('red', 'dot', 'status.failed', { reason: error.message });
        void error.again?.then(() => isClosed || look());
      },
    );
  };
  look();
}

/** The simulator behind a node, once it listens. */
export async function runningSimulator(of: SimulatorNode | undefined): Promise<Simulator> {
  await of?.listening;
  if (!of?.simulator) throw invalid('no simulator is chosen in this node', 'simulator');
  return of.simulator;
}

export const invalid = (text: string, field: string): FlowError =>
  new FlowError(text, 'CTI_INVALID_REQUEST', { kind: 'invalid', field });

/** Whatever went wrong inside, as the flow reads it. */
export const flowError = (error: unknown): Error =>
  error instanceof RangeError
    ? new FlowError(error.message, 'CTI_INVALID_REQUEST', { kind: 'invalid' })
    : error instanceof Error
      ? error
      : new Error(String(error));

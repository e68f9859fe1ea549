import { once } from 'node:events';
import type { Node } from 'node-red';
import { lab } from '../support/lab-flow';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { nodeSets } from '../support/node-sets';
import type { Simulator } from '../../src/simulator';

export interface Told {
  topic: string;
  payload: Record<string, unknown>;
  [property: string]: unknown;
}

export const load = (flow: FlowNode[]): Promise<unknown> =>
  new Promise((resolve) => void helper.load(nodeSets, flow, () => resolve(undefined)));

export const node = (id: string): Node => helper.getNode(id);

export const recorders: FlowNode[] = [{ id: 'end', type: 'helper' }];

/** The next error that a node hands to Catch nodes. */
async function nextError(id: string): Promise<string> {
  const [{ args }] = (await once(node(id), 'call:error')) as [{ args: [Error | string] }];
  return args[0] instanceof Error ? args[0].message : args[0];
}

export const simulator = async (): Promise<Simulator> => {
  const of = node('sim') as unknown as { listening: Promise<unknown>; simulator: Simulator };
  await of.listening;
  return of.simulator;
};

/** The next message at a recorder that fits. */
export async function next(id: string, fits: (told: Told) => boolean = () => true): Promise<Told> {
  for (;;) {
    const [told] = (await once(node(id), 'input')) as [Told];
    if (fits(told)) return told;
  }
}

/** Sends a message and gives what comes out. */
export async function through(id: string, message: object): Promise<Told> {
  const told = next('end');
  node(id).receive(message as never);
  return told;
}

/** Sends a message and gives what Catch nodes are told. */
export async function failing(id: string, message: object): Promise<string> {
  const told = nextError(id);
  node(id).receive(message as never);
  return told;
}

/** Somebody who is AVAILABLE. */
export async function logIn(agentId: string, device: string): Promise<void> {
  const { link } = node('ses') as unknown as {
    link: { state?: { phase: string }; request(name: string, fields: object, options: object): Promise<unknown> };
  };
  while (link.state?.phase !== 'open') await once(node('ev'), 'call:status');
  const common = { AgentInstrument: device, AgentID: agentId };
  await link.request('SET_AGENT_STATE_REQ', { ...common, AgentState: 'LOGIN', AgentPassword: 'cisco' }, {});
  await link.request('SET_AGENT_STATE_REQ', { ...common, AgentState: 'AVAILABLE' }, {});
}

export const session: FlowNode[] = [
  ...lab(),
  { id: 'ev', type: 'cti-call-events', session: 'ses', events: [], outputMode: 'one', device: '', wires: [['seen']] },
  { id: 'seen', type: 'helper' },
];

/** A simulator and nothing else. */
export const aSimulator = (properties: object = {}): FlowNode[] =>
  lab({ simulator: properties }).filter(({ id }) => id === 'sim');

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { load, node, type Told } from './sim-support';
import { Simulator } from '../../src/simulator';
import { anAllEventsClient } from '../simulator/support/client';
import { lab } from '../support/lab-flow';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';

/** A subflow with a session of its own, and a tab where it stands for two clients and agents. */
function flow(portA: number): FlowNode[] {
  const session = lab().find(({ type }) => type === 'cti-session');
  const instances = [
    ['first', '3001'],
    ['second', '3002'],
  ].flatMap(([id = '', extension = '']): FlowNode[] => [
    {
      id,
      type: 'subflow:desk',
      z: 'tab',
      x: 100,
      y: 100,
      env: [
        { name: 'CLIENT', type: 'str', value: `client of ${id}` },
        { name: 'EXTENSION', type: 'str', value: extension },
      ],
      wires: [[`told by ${id}`], [`told by ${id}`]],
    },
    { id: `told by ${id}`, type: 'helper', z: 'tab', x: 200, y: 100 },
  ]);
  return [
    { id: 'tab', type: 'tab', label: 'desks', env: [{ name: 'SERVER', type: 'str', value: '127.0.0.1' }] },
    {
      id: 'desk',
      type: 'subflow',
      name: 'desk',
      in: [{ x: 50, y: 50, wires: [{ id: 'ask' }] }],
      out: [
        { x: 300, y: 50, wires: [{ id: 'ask', port: 0 }] },
        { x: 300, y: 90, wires: [{ id: 'ask', port: 1 }] },
      ],
      env: [
        { name: 'CLIENT', type: 'str', value: '' },
        { name: 'EXTENSION', type: 'str', value: '' },
      ],
    },
    {
      ...session,
      id: 'own',
      type: 'cti-session',
      z: 'desk',
      where: 'servers',
      hostA: '${SERVER}',
      portA,
      clientId: '${CLIENT}',
      offline: 'wait',
      offlineSeconds: 10,
    },
    {
      id: 'ask',
      type: 'cti-query-agent-state',
      z: 'desk',
      x: 100,
      y: 50,
      session: 'own',
      AgentInstrument: 'EXTENSION',
      AgentInstrument_type: 'env',
      AgentID: '',
      AgentID_type: 'none',
      more: [],
      wires: [[], []],
    },
    ...instances,
  ];
}

describe('a subflow', () => {
  let server: Simulator;
  before(async () => {
    await new Promise<void>((resolve) => helper.startServer(() => resolve()));
    server = new Simulator();
  });
  after(async () => {
    await server.close();
    await new Promise<void>((resolve) => helper.stopServer(() => resolve()));
  });
  afterEach(() => helper.unload());

  it('has a session and requests of its own, by its environment variables', async () => {
    const { A } = await server.listen();
    await load(flow(A.port));
    anAllEventsClient(server, 15).logIn('1001', '3001');
    for (const [id, state] of [
      ['first', 'NOT_READY'],
      ['second', 'LOGOUT'],
    ] as const) {
      const told = once(node(`told by ${id}`), 'input');
      node(id).receive({ payload: '' });
      const [{ payload, error }] = (await told) as [Told];
      assert.equal(error, undefined);
      assert.equal(payload['AgentState'], state);
    }
    const clients = server.directory().sessions.map(({ clientId }) => clientId);
    assert.ok(clients.includes('client of first') && clients.includes('client of second'), clients.join());
  });
});

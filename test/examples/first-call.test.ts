import assert from 'node:assert/strict';
import { exampleFlow } from '../support/examples';
import { NodeRedProcess } from '../support/node-red-process';
import { describeInEachRuntime } from '../support/runtimes';

interface Shown {
  topic?: string;
  payload: Record<string, unknown>;
  call?: { key: string };
}

describeInEachRuntime('example: first call', (runtime) => {
  let nodeRed: NodeRedProcess;

  before(async function () {
    this.timeout(120_000);
    nodeRed = await NodeRedProcess.start(runtime, { flows: exampleFlow('first call') });
  });
  after(async function () {
    this.timeout(30_000);
    await nodeRed?.stop();
  });

  it('shows a call from BEGIN_CALL_EVENT to END_CALL_EVENT', async function () {
    this.timeout(60_000);
    await nodeRed.untilDebug('ctifc.dcalls', (value) => (value as Shown).topic === 'END_CALL_EVENT', { withinMs: 30_000 });
    const calls = nodeRed.debug.all.filter(({ id }) => id === 'ctifc.dcalls').map(({ value }) => value as Shown);
    const names = calls.map(({ topic }) => topic);
    assert.equal(names[0], 'BEGIN_CALL_EVENT');
    assert.equal(names.at(-1), 'END_CALL_EVENT');
    const inOrder = ['BEGIN_CALL_EVENT', 'CALL_DELIVERED_EVENT', 'CALL_ESTABLISHED_EVENT', 'CALL_CONNECTION_CLEARED_EVENT', 'CALL_CLEARED_EVENT', 'END_CALL_EVENT'];
    assert.deepEqual(
      inOrder.map((name) => names.lastIndexOf(name)).filter((at) => at >= 0),
      inOrder.map((name) => names.lastIndexOf(name)).sort((a, b) => a - b),
      names.join(', '),
    );
    assert.deepEqual(inOrder.filter((name) => !names.includes(name)), []);
    assert.equal(new Set(calls.map(({ call }) => call?.key)).size, 1, 'one key for the whole call');
  });

  it('shows the agent going AVAILABLE, RESERVED, TALKING, and on', async function () {
    this.timeout(30_000);
    const states = (): unknown[] => nodeRed.debug.all.filter(({ id }) => id === 'ctifc.dagents').map(({ value }) => (value as Shown).payload['AgentState']);
    await nodeRed.untilDebug('ctifc.dagents', () => states().indexOf('TALKING') >= 0 && states().at(-1) !== 'TALKING');
    const changes = states().filter((state, index, all) => state !== all[index - 1]);
    const from = changes.indexOf('AVAILABLE');
    assert.deepEqual(changes.slice(from, from + 3), ['AVAILABLE', 'RESERVED', 'TALKING'], changes.join(', '));
    assert.ok(changes.length > from + 3, changes.join(', '));
  });

  it('tells that the connection was established, and nothing failed', () => {
    assert.ok(nodeRed.debug.all.some(({ id, value }) => id === 'ctifc.dalarms' && (value as Shown).topic === 'established'));
    assert.deepEqual(nodeRed.debug.all.filter(({ id }) => id === 'ctifc.failed').map(({ value }) => value), []);
    assert.deepEqual(nodeRed.complaints, []);
  });
});

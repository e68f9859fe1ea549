import assert from 'node:assert/strict';
import { once } from 'node:events';
import { action, fromMessage, lab } from '../support/lab-flow';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { nodeSets } from '../support/node-sets';

const REDEPLOYS = 100;

const load = (flow: FlowNode[]): Promise<unknown> =>
  new Promise((resolve) => void helper.load(nodeSets, flow, () => resolve(undefined)));

/** What keeps a process alive, by kind. */
function resources(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) {
    if (/^(TCP|TLS|Timeout|Pipe)/.test(kind)) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

const listenersOf = (): number => process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);

describe('redeploying in mid-request', function () {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  const flow = [
    ...lab({ simulator: { confirmationDelay: 15 } }),
    ...action('cti-query-agent-state', { ...fromMessage, AgentID: '', AgentID_type: 'none' }),
    {
      id: 'ev',
      type: 'cti-call-events',
      session: 'ses',
      events: [],
      outputMode: 'one',
      device: '',
      wires: [['failed']],
    },
    { id: 'al', type: 'cti-alarms', session: 'ses', events: [], outputMode: 'one', wires: [['failed']] },
  ];

  const redeployInMidRequest = async (): Promise<void> => {
    await load(flow);
    const act = helper.getNode('act');
    const link = (helper.getNode('ses') as unknown as { link: { state?: { phase: string } } }).link;
    while (link.state?.phase !== 'open') await once(act, 'call:status');
    act.receive({ agent: '3001' });
    await once(act, 'call:status');
    await helper.unload();
  };

  it(`leaves no socket, timer or listener behind, ${REDEPLOYS} times`, async function () {
    this.timeout(120_000);
    await redeployInMidRequest();
    const before = resources();
    const listeners = listenersOf();
    for (let time = 0; time < REDEPLOYS; time++) await redeployInMidRequest();
    const after = resources();
    for (const [kind, count] of Object.entries(after)) {
      assert.ok(
        count <= (before[kind] ?? 0),
        `${kind}: ${before[kind] ?? 0} before, ${count} after ${REDEPLOYS} redeploys`,
      );
    }
    assert.equal(listenersOf(), listeners);
  });
});

describe('a server that says nothing', () => {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  it('leads to a timeout', async function () {
    this.timeout(20_000);
    await load([
      ...lab({ simulator: { confirmationDelay: 15 }, session: { requestTimeout: 1 } }),
      ...action('cti-query-agent-state', { ...fromMessage, AgentID: '', AgentID_type: 'none' }),
    ]);
    const act = helper.getNode('act');
    const link = (helper.getNode('ses') as unknown as { link: { state?: { phase: string } } }).link;
    while (link.state?.phase !== 'open') await once(act, 'call:status');
    const failed = once(helper.getNode('failed'), 'input') as Promise<
      [{ error: { code: string; cause: Record<string, unknown> } }]
    >;
    act.receive({ agent: '3001' });
    const [{ error }] = await failed;
    assert.deepEqual([error.code, error.cause['kind']], ['CTI_REQUEST_TIMEOUT', 'timeout']);
    assert.ok(Number(error.cause['waitedMs']) >= 1000, String(error.cause['waitedMs']));
  });
});

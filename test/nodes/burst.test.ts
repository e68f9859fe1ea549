import assert from 'node:assert/strict';
import { once, type EventEmitter } from 'node:events';
import { lab } from '../support/lab-flow';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { nodeSets } from '../support/node-sets';
import type { Simulator } from '../../src/simulator';

const EVENTS = 10_000;

const load = (flow: FlowNode[]): Promise<unknown> =>
  new Promise((resolve) => void helper.load(nodeSets, flow, () => resolve(undefined)));

interface Link {
  state?: { phase: string; slow?: true };
}

/** Resolves when the session of a config node is as wanted. */
async function until(id: string, matches: (state: NonNullable<Link['state']>) => boolean): Promise<void> {
  const { link } = helper.getNode(id) as unknown as { link: Link };
  while (!link.state || !matches(link.state)) await once(helper.getNode('ev'), 'call:status');
}

describe('a burst of events that a flow cannot keep up with', function () {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  it(`brings all ${EVENTS} in order, bounds what waits, and tells so`, async function () {
    this.timeout(30_000);
    await load([
      ...lab(),
      { id: 'ev', type: 'cti-events', session: 'ses', events: ['SYSTEM_EVENT'], outputMode: 'one', wires: [['slow']] },
      { id: 'se', type: 'cti-session-events', session: 'ses', events: [], outputMode: 'one', wires: [['told']] },
      { id: 'slow', type: 'helper' },
      { id: 'told', type: 'helper' },
    ]);
    const simulator = (helper.getNode('sim') as unknown as { simulator: Simulator }).simulator;
    const notices: { topic: string; payload: Record<string, unknown> }[] = [];
    const badges: string[] = [];
    helper.getNode('told').on('input', (message) => void notices.push(message as never));
    const onStatus = helper.getNode('ev') as unknown as EventEmitter;
    onStatus.on('call:status', ({ args: [{ text }] }: { args: [{ text: string }] }) => badges.push(text));
    await until('ses', ({ phase }) => phase === 'open');
    // What the server tells of itself at the beginning is not of the burst.
    await new Promise<void>((resolve) => void helper.getNode('slow').once('input', () => resolve()));

    const seen: string[] = [];
    const all = new Promise<void>((resolve) => {
      helper.getNode('slow').on('input', (message) => {
        // What a flow does with it keeps the process busy for a while.
        for (let work = 0; work < 4_000; work++) Math.hypot(work, work);
        seen.push((message as unknown as { payload: { SystemEventID: string } }).payload.SystemEventID);
        if (seen.length === EVENTS) resolve();
      });
    });
    for (let count = 0; count < EVENTS; count++) simulator.setPeripheralOnline(5000, count % 2 === 1);
    await all;
    const [offline, online] = ['PERIPHERAL_OFFLINE', 'PERIPHERAL_ONLINE'];
    assert.equal(
      seen.findIndex((event, index) => event !== (index % 2 === 0 ? offline : online)),
      -1,
      'out of order',
    );
    assert.ok(
      notices.some(({ topic, payload }) => topic === 'problem' && payload['kind'] === 'slow-listeners'),
      'the flow was not told that it is slow',
    );
    assert.ok(
      notices.some(({ topic, payload }) => topic === 'session' && payload['slow'] === true),
      'the state does not say that events are waiting',
    );
    assert.ok(
      badges.some((text) => text.includes('events are waiting')),
      badges.join(),
    );
    assert.deepEqual(
      notices.filter(({ topic }) => topic === 'gap'),
      [],
    );
  });
});

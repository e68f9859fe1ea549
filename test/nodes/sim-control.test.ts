import assert from 'node:assert/strict';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { aSimulator, failing, load, node, recorders, simulator, through } from './sim-support';

const control = (properties: object): FlowNode => ({
  id: 'act',
  type: 'cti-sim-control',
  simulator: 'sim',
  action: 'delay',
  wires: [['end']],
  ...properties,
});
const flow = (properties: object) => [...aSimulator(), control(properties), ...recorders];

describe('cti-sim-control', () => {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  it('begins a fault from its form, and says how the simulator is', async () => {
    await load(flow({ ms: '[0, 15000]', ms_type: 'json', request: 'MAKE_CALL_REQ', request_type: 'str' }));
    const { topic, payload } = await through('act', { fields: { times: 2 } });
    assert.equal(topic, 'delay');
    assert.deepEqual(payload['faults'], [{ fault: 'delay', ms: [0, 15_000], request: 'MAKE_CALL_REQ', times: 2 }]);
    assert.equal(payload['activeSide'], 'A');
    assert.deepEqual((await simulator()).faults, payload['faults']);
  });

  it('leaves out what its form says about other faults', async () => {
    await load(flow({ action: 'silence', ms: '5', ms_type: 'num', bits: '4', bits_type: 'num' }));
    assert.deepEqual((await through('act', {})).payload['faults'], [{ fault: 'silence' }]);
  });

  it('takes a fault from msg.payload, switches sides, sets the PG status', async () => {
    await load(flow({ action: 'message' }));
    const { payload } = await through('act', { payload: { fault: 'switch side' } });
    assert.deepEqual([payload['activeSide'], payload['faults']], ['B', []]);
    await through('act', { payload: { fault: 'pg status', bits: 4 } });
    assert.deepEqual((await simulator()).faults, [{ fault: 'pg status', bits: 4 }]);
  });

  it('ends all faults', async () => {
    await load([...flow({ action: 'end faults' })]);
    (await simulator()).misbehave({ fault: 'silence' });
    assert.deepEqual((await through('act', {})).payload['faults'], []);
  });

  it('holds the clock, moves it on and lets it run', async () => {
    await load([
      ...flow({ action: 'hold clock' }),
      control({ id: 'on', action: 'advance clock', advanceMs: '30000', advanceMs_type: 'num' }),
      control({ id: 'run', action: 'run clock' }),
    ]);
    const held = (await through('act', {})).payload['clock'] as { now: number; isHeld: boolean };
    assert.ok(held.isHeld);
    const caller = (await simulator()).dial({ from: '5551', to: '8001' });
    assert.equal(caller.state, 'dialing');
    const later = (await through('on', {})).payload['clock'] as { now: number; isHeld: boolean };
    assert.equal(later.now - held.now, 30_000);
    assert.equal(caller.state, 'queued');
    assert.equal(((await through('run', {})).payload['clock'] as { isHeld: boolean }).isHeld, false);
  });

  it('tells Catch nodes what is wrong with a fault', async () => {
    await load(flow({ action: 'message' }));
    for (const payload of [{ fault: 'delay' }, 'delay', undefined]) {
      assert.match(await failing('act', { payload }), /^fault, (?:ms: a whole number|file: an object is needed)/);
    }
  });

  it('ends its faults when it goes', async () => {
    await load(flow({ action: 'silence' }));
    await through('act', {});
    const { faults } = await simulator();
    assert.equal(faults.length, 1);
    const lab = await simulator();
    await (node('act') as unknown as { close(): Promise<void> }).close();
    assert.deepEqual(lab.faults, []);
  });
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Node } from 'node-red';
import { action, lab } from '../support/lab-flow';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { nodeSets } from '../support/node-sets';

const node = (id: string): Node => helper.getNode(id);
const load = (flow: FlowNode[]): Promise<unknown> =>
  new Promise((resolve) => void helper.load(nodeSets, flow, () => resolve(undefined)));

describe('inputs that would do nothing', () => {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  const cases: [string, object, object, RegExp][] = [
    [
      'cti-call-data',
      { action: 'set', variables: 'payload', variables_type: 'msg' },
      { call: 1, payload: {} },
      /^Variables is empty/,
    ],
    [
      'cti-call-data',
      { action: 'set', call: 'call', call_type: 'msg', variables: 'payload', variables_type: 'msg' },
      { call: 1, payload: { callvariable1: 'x' } },
      /^callvariable1 is written CallVariable1/,
    ],
    ['cti-statistics', { scope: 'agent' }, {}, /^Device is missing/],
    ['cti-statistics', { scope: 'skill group' }, {}, /^Skill group is missing/],
    ['cti-agent-team', { action: 'list' }, {}, /^Supervisor is missing/],
    ['cti-agent-team', { action: 'start' }, {}, /^Team is missing/],
    ['cti-agent-team', { action: 'stop' }, {}, /^Monitor is missing/],
    ['cti-monitor', { action: 'device' }, {}, /^Device is missing/],
    ['cti-monitor', { action: 'session' }, {}, /^Session ID is missing/],
    ['cti-monitor', { action: 'stop' }, {}, /^Monitor is missing/],
    [
      'cti-transfer-call',
      { mode: 'single-step', AgentInstrument: '3001', AgentInstrument_type: 'str' },
      { call: 1 },
      /^Number is missing/,
    ],
    ['cti-request', { request: 'request', request_type: 'msg' }, {}, /^Request is missing/],
    [
      'cti-request',
      { request: 'QUERY_AGENT_STATE_REQ', request_type: 'choice' },
      { fields: { name: 'x' } },
      /^name is no field of QUERY_AGENT_STATE_REQ/,
    ],
  ];
  for (const [type, properties, message, pattern] of cases) {
    it(`${type} says ${pattern.source}`, async () => {
      await load([...lab(), ...action(type, properties)]);
      const failed = once(node('failed'), 'input');
      node('act').receive(message as never);
      const [msg] = (await failed) as [{ error: { message: string } }];
      assert.match(msg.error.message, pattern);
    });
  }
});

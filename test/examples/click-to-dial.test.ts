import assert from 'node:assert/strict';
import { exampleFlow } from '../support/examples';
import { NodeRedProcess } from '../support/node-red-process';
import { describeInEachRuntime } from '../support/runtimes';

describeInEachRuntime('example: click to dial with PostRoute', (runtime) => {
  let nodeRed: NodeRedProcess;

  before(async function () {
    this.timeout(120_000);
    nodeRed = await NodeRedProcess.start(runtime, { flows: exampleFlow('click to dial with PostRoute') });
    await nodeRed.untilDebug('ctict.loggedin');
    await nodeRed.debug.until(() => nodeRed.debug.all.filter(({ id }) => id === 'ctict.loggedin').length === 2, { what: 'both logins' });
  });
  after(async function () {
    this.timeout(30_000);
    await nodeRed?.stop();
  });

  it('dials from a web page; the router sends 8003 to 3001, which answers, holds, retrieves and hangs up', async function () {
    this.timeout(60_000);
    const response = await nodeRed.request('dial?agent=3002&number=8003');
    assert.equal(response.status, 200, await response.clone().text());
    const answer = (await response.json()) as { call: number; confirmedInMs: number };
    assert.ok(answer.call > 0);
    const over = await nodeRed.untilDebug('ctict.over', () => true, { withinMs: 20_000 });
    assert.ok(over);
    assert.deepEqual(nodeRed.debug.all.filter(({ id }) => id === 'ctict.why').map(({ value }) => value), []);
  });

  it('tells the web page why a number cannot be dialled', async function () {
    this.timeout(30_000);
    const response = await nodeRed.request('dial?agent=3002&number=7777');
    assert.equal(response.status, 409);
    const error = (await response.json()) as { code: string; cause: Record<string, unknown> };
    assert.equal(error.code, 'CTI_CONTROL_FAILURE');
    assert.equal(error.cause['FailureCode'], 1009);
    assert.equal(error.cause['FailureCodeName'], 'CF_INVALID_DIALED_NUMBER');
  });
});

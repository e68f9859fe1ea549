import assert from 'node:assert/strict';
import { exampleFlow } from '../support/examples';
import { NodeRedProcess } from '../support/node-red-process';
import { describeInEachRuntime } from '../support/runtimes';

interface Shown {
  code: string;
  message: string;
  cause: { kind: string; [fact: string]: unknown };
}

describeInEachRuntime('example: when a request fails', (runtime) => {
  let nodeRed: NodeRedProcess;

  before(async function () {
    this.timeout(120_000);
    nodeRed = await NodeRedProcess.start(runtime, { flows: exampleFlow('when a request fails') });
    await nodeRed.untilStatus('ctiwf.answer', ({ fill }) => fill === 'green');
  });
  after(async function () {
    this.timeout(30_000);
    await nodeRed?.stop();
  });

  const press = async (button: string, shownBy: string): Promise<Shown> => {
    const from = nodeRed.debug.all.length;
    await nodeRed.inject(`ctiwf.${button}`);
    return (await nodeRed.untilDebug(`ctiwf.${shownBy}`, () => true, { from })).value as Shown;
  };

  it('explains a request that the switch cannot do', async () => {
    const { code, cause } = await press('b1', 'explain');
    assert.deepEqual([code, cause.kind, cause['FailureCode']], ['CTI_CONTROL_FAILURE', 'failed', 28]);
    assert.ok(String(cause['meaning']).length > 10 && String(cause['advice']).length > 10, JSON.stringify(cause));
  });

  it('names the missing value of a request that was never sent', async () => {
    const { cause } = await press('b2', 'correct');
    assert.deepEqual([cause.kind, cause['field']], ['invalid', 'DialedNumber']);
  });

  it('explains what the server refuses', async () => {
    const { cause } = await press('b3', 'explain');
    assert.deepEqual([cause.kind, cause['Status'], cause['StatusName']], ['refused', 12, 'E_CTI_FUNCTION_NOT_AVAILABLE']);
  });

  it('fails at once where nobody is', async () => {
    const { cause } = await press('b4', 'later');
    assert.equal(cause.kind, 'disconnected');
  });

  it('gives the same error to a Catch node when output 2 is not wired', async () => {
    const { code, cause } = await press('b5', 'dcatch');
    assert.deepEqual([code, cause.kind, cause['FailureCode']], ['CTI_CONTROL_FAILURE', 'failed', 28]);
  });
});

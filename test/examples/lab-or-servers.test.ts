import assert from 'node:assert/strict';
import { Simulator } from '../../src/simulator';
import { exampleFlow } from '../support/examples';
import { NodeRedProcess } from '../support/node-red-process';
import { describeInEachRuntime } from '../support/runtimes';

describeInEachRuntime('example: from the simulator to real servers', (runtime) => {
  const flows = exampleFlow('from the simulator to real servers');

  const servers = new Simulator();
  after(() => servers.close());

  it('runs against the simulator, or against the servers that the environment names', async function () {
    this.timeout(120_000);
    const { A, B } = await servers.listen();
    const opened: string[] = [];
    servers.on('alarm', ({ kind }) => opened.push(kind));
    const variants = [
      { env: {}, there: 0 },
      {
        env: {
          CTI_HOST_A: A.host,
          CTI_PORT_A: String(A.port),
          ...(B ? { CTI_HOST_B: B.host, CTI_PORT_B: String(B.port) } : {}),
        },
        there: 1,
      },
    ];
    for (const { env, there } of variants) {
      const nodeRed = await NodeRedProcess.start(runtime, { flows, env });
      try {
        await nodeRed.untilStatus('ctipair.state', ({ fill }) => fill === 'green');
        await nodeRed.inject('ctipair.button');
        const { value } = await nodeRed.untilDebug('ctipair.there');
        assert.equal((value as { AgentState: string }).AgentState, 'LOGOUT');
        assert.equal(opened.filter((kind) => kind === 'established').length, there);
      } finally {
        await nodeRed.stop();
      }
    }
  });
});

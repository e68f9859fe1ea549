import assert from 'node:assert/strict';
import type { NodeInitializer } from 'node-red';
import { helper, nodeRedVersion } from '../support/node-red-helper';

const echo: NodeInitializer = (RED) => {
  RED.nodes.registerType('test-echo', function (definition) {
    RED.nodes.createNode(this, definition);
    const settings = RED.settings as { version?: string };
    this.on('input', (msg, send, done) => {
      send({ ...msg, topic: settings.version });
      done();
    });
  });
};

describe(`the Node-RED under test (${nodeRedVersion})`, () => {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  it('is the one that nodes are loaded into', async () => {
    await helper.load(echo, [
      { id: 'echo', type: 'test-echo', wires: [['end']] },
      { id: 'end', type: 'helper' },
    ]);
    const topic = new Promise((resolve) => {
      helper.getNode('end').on('input', (message) => resolve(message.topic));
    });
    helper.getNode('echo').receive({ payload: 1 });
    assert.equal(String(await topic).replace(/-git$/, ''), nodeRedVersion);
  });
});

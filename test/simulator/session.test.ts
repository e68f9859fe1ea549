import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { aLab, allEvents, anAgentClient, anAllEventsClient, Client, packed } from './support/client';

const status = enums.StatusCode.of;
const heartbeat = '00000004 00000005 0000002a';
const heartbeatConf = '00000004000000060000002a';
const close = '00000008 00000007 0000002b 00000000';
const closeConf = '00000004000000080000002b';

/** What came back for some bytes, as hex. */
function replyTo(client: Client, hex: string): string[] {
  client.bytes.length = 0;
  client.sendHex(hex);
  return client.bytes.map((bytes) => bytes.toString('hex'));
}

describe('simulator: keeping and ending a session', () => {
  it('answers HEARTBEAT_REQ at once with the same InvokeID, whatever confirmations are made to wait', () => {
    const { simulator } = aLab({ confirmationDelayMs: 15_000 });
    const client = anAllEventsClient(simulator);
    assert.deepEqual(replyTo(client, heartbeat), [heartbeatConf]);
  });

  it('takes a frame cut anywhere, and several in one piece', () => {
    const { simulator } = aLab();
    const client = anAllEventsClient(simulator);
    client.bytes.length = 0;
    for (const byte of Buffer.from(heartbeat.replaceAll(' ', ''), 'hex')) client.sendBytes(Buffer.from([byte]));
    assert.deepEqual(
      client.bytes.map((bytes) => bytes.toString('hex')),
      [heartbeatConf],
    );
    assert.deepEqual(replyTo(client, heartbeat.repeat(3)), [heartbeatConf, heartbeatConf, heartbeatConf]);
  });

  it('answers requests before OPEN_REQ with 4 and a second OPEN_REQ with 5', () => {
    const { simulator } = aLab();
    const early = new Client(simulator);
    assert.deepEqual(replyTo(early, heartbeat), ['00000008000000010000002a00000004']);
    assert.equal(early.closedBy, undefined);
    const client = anAllEventsClient(simulator);
    const again = client.request('OPEN_REQ', {
      VersionNumber: 15,
      IdleTimeout: 0xffffffff,
      ServicesRequested: allEvents,
      ClientID: 'x',
      ClientPassword: '',
    });
    assert.deepEqual([again?.name, again?.['Status']], ['FAILURE_CONF', status.E_CTI_SESSION_ALREADY_OPEN]);
    assert.deepEqual(replyTo(client, heartbeat), [heartbeatConf], 'the session goes on');
  });

  it('ends normally after CLOSE_REQ, and resets a client that stays', () => {
    const { clock, simulator } = aLab();
    const client = anAllEventsClient(simulator);
    assert.deepEqual(replyTo(client, close), [closeConf]);
    assert.deepEqual(
      simulator.alarms.map(({ kind }) => kind),
      ['established', 'normal'],
    );
    // E_CTI_SESSION_NOT_OPEN: the session is over, and nothing stays without an answer.
    assert.deepEqual(replyTo(client, heartbeat), ['00000008000000010000002a00000004']);
    clock.advance(5000);
    assert.equal(client.closedBy, 'reset');
    assert.equal(simulator.alarms.length, 2);
  });

  it('ends abnormally when the connection is lost, once', () => {
    const { simulator } = aLab();
    const client = new Client(simulator, { address: '192.0.2.99', port: 40_123 });
    client.open({ ServicesRequested: allEvents, ClientID: 'bridge', ClientSignature: 'crm' });
    client.drop();
    client.drop();
    assert.deepEqual(simulator.alarms, [
      {
        time: 1_700_000_000_000,
        kind: 'established',
        clientId: 'bridge',
        signature: 'crm',
        address: '192.0.2.99',
        port: 40_123,
        sessionId: 1,
        status: 0,
      },
      {
        time: 1_700_000_000_000,
        kind: 'abnormal',
        clientId: 'bridge',
        signature: 'crm',
        address: '192.0.2.99',
        port: 40_123,
        sessionId: 1,
        status: 37,
      },
    ]);
  });

  it('raises no alarm for a session without Connection Monitor', () => {
    const { simulator } = aLab();
    const client = new Client(simulator);
    client.open({ ServicesRequested: 0x10 });
    client.drop();
    assert.deepEqual(simulator.alarms, []);
  });

  it('ends an idle session with FAILURE_EVENT 16 and a reset; any message keeps it alive', () => {
    const { clock, simulator } = aLab();
    const client = new Client(simulator);
    client.open({ ServicesRequested: allEvents, IdleTimeout: 20 });
    clock.advance(19_000);
    client.sendHex(heartbeat);
    clock.advance(19_999);
    assert.equal(client.closedBy, undefined);
    client.bytes.length = 0;
    clock.advance(1);
    assert.deepEqual(
      client.bytes.map((bytes) => bytes.toString('hex')),
      ['000000040000000200000010'],
    );
    assert.equal(client.closedBy, 'reset');
    assert.deepEqual(
      simulator.alarms.map(({ kind, status: code }) => [kind, code]),
      [
        ['established', 0],
        ['abnormal', 16],
      ],
    );
    assert.equal(clock.pending, 0);
  });

  it('does not watch a client that sends no heartbeats', () => {
    const { clock, simulator } = aLab();
    const client = anAllEventsClient(simulator);
    clock.advance(86_400_000);
    assert.equal(client.closedBy, undefined);
    assert.equal(clock.pending, 1, 'nothing but the half hour');
  });

  it('closes a connection on which nobody opens a session', () => {
    const { clock, simulator } = aLab();
    const client = new Client(simulator);
    clock.advance(60_000);
    assert.equal(client.closedBy, 'reset');
    assert.equal(clock.pending, 0);
  });

  const malformed: [string, string, string][] = [
    ['a known request with a body cut short', '00000006 00000038 00000007 0000', '00000008000000010000000700000019'],
    ['a request without an InvokeID', '00000002 00000005 0000', '000000040000000200000002'],
    [
      'a field that reaches beyond the message',
      '00000009 00000020 00000007 0000 42 ff 00',
      '00000008000000010000000700000019',
    ],
    ['an unknown message type', '00000004 00000fff 00000007', '00000008000000010000000700000002'],
    ['a request that is only known by name', '00000004 00000097 00000007', '0000000800000001000000070000000c'],
    ['a message that only a server sends', '00000004 00000006 00000007', '000000040000000200000002'],
    ['a request of a later version', '00000004 0000010c 00000007', '00000008000000010000000700000030'],
  ];
  for (const [what, sent, answer] of malformed) {
    it(`answers ${what}, and goes on`, () => {
      const { simulator } = aLab();
      const client = anAllEventsClient(simulator);
      assert.deepEqual(replyTo(client, sent), [answer]);
      assert.deepEqual(replyTo(client, heartbeat), [heartbeatConf]);
    });
  }

  it('resets a stream that has lost step', () => {
    const { simulator } = aLab();
    const client = anAllEventsClient(simulator);
    assert.deepEqual(replyTo(client, 'ffffffff 00000005'), ['000000040000000200000019']);
    assert.equal(client.closedBy, 'reset');
    assert.equal(simulator.directory().sessions.length, 0);
  });

  it('writes FAILURE_CONF as the version 24 guide prints it, where that is set', () => {
    const { simulator } = aLab({ newFailureConf: true });
    const client = anAllEventsClient(simulator, 24);
    assert.deepEqual(replyTo(client, '00000004 00000fff 00000007'), [
      packed('0000000a 00000001 00000007 0002 00000000'),
    ]);
    const older = anAllEventsClient(simulator, 23);
    assert.deepEqual(replyTo(older, '00000004 00000fff 00000007'), [packed('00000008 00000001 00000007 00000002')]);
  });

  it('delays confirmations and refusals, not what a request does', () => {
    const { clock, simulator } = aLab({ confirmationDelayMs: 12_000 });
    const client = anAllEventsClient(simulator);
    client.received.length = 0;
    const login = { AgentState: 'LOGIN', AgentID: '1001', AgentInstrument: '3001', AgentPassword: 'cisco' };
    client.request('SET_AGENT_STATE_REQ', login);
    client.request('SET_AGENT_STATE_REQ', login);
    assert.deepEqual(client.takeNames(), ['AGENT_STATE_EVENT', 'AGENT_STATE_EVENT']);
    clock.advance(11_999);
    assert.deepEqual(client.takeNames(), []);
    clock.advance(1);
    assert.deepEqual(client.takeNames(), ['SET_AGENT_STATE_CONF', 'CONTROL_FAILURE_CONF']);
  });

  it('is silent while frozen, and loses nobody', () => {
    const { clock, simulator } = aLab();
    const client = new Client(simulator);
    client.open({ ServicesRequested: allEvents, IdleTimeout: 20 });
    simulator.freeze(true);
    assert.deepEqual(replyTo(client, heartbeat), []);
    clock.advance(60_000);
    assert.equal(client.closedBy, undefined);
    simulator.freeze(false);
    assert.deepEqual(replyTo(client, heartbeat), [heartbeatConf]);
  });

  it('cuts connections without a word', () => {
    const { simulator } = aLab();
    const client = anAllEventsClient(simulator);
    client.received.length = 0;
    simulator.cut();
    assert.deepEqual([client.closedBy, client.received], ['reset', []]);
  });

  it('leaves no timer behind when it is closed', async () => {
    const { clock, simulator } = aLab({ confirmationDelayMs: 1000 });
    const client = new Client(simulator);
    client.open({ ServicesRequested: allEvents, IdleTimeout: 20 });
    client.request('QUERY_AGENT_STATE_REQ', { AgentID: '1001' });
    simulator.dial({ from: '1', to: '8001' });
    client.received.length = 0;
    await simulator.close();
    assert.deepEqual(client.takeTrace(), ['FAILURE_EVENT Status=E_CTI_CTI_SERVER_OFFLINE']);
    assert.equal(clock.pending, 0);
  });
});

describe('simulator: Client Monitor', () => {
  const monitor = enums.CtiService.of.CLIENT_MONITOR;

  it('tells who is there, who comes and who goes, and nothing about itself', () => {
    const { simulator } = aLab();
    anAgentClient(simulator, '3001');
    const watcher = new Client(simulator);
    watcher.open({ ServicesRequested: monitor });
    const bridge = new Client(simulator);
    bridge.open({ ServicesRequested: 0x10, ClientID: 'bridge' });
    bridge.confirmed('CLOSE_REQ', { Status: 0 });
    const other = new Client(simulator);
    other.open({ ServicesRequested: 0x10, ClientID: 'other' });
    other.drop();
    assert.deepEqual(
      watcher.received
        .slice(1)
        .map((message) => [message.name, message['ClientID'], message['Status'], message['PeripheralID']]),
      [
        ['CLIENT_SESSION_OPENED_EVENT', 'desk 3001', undefined, 5000],
        ['CLIENT_SESSION_OPENED_EVENT', 'bridge', undefined, undefined],
        ['CLIENT_SESSION_CLOSED_EVENT', 'bridge', status.E_CTI_NO_ERROR, undefined],
        ['CLIENT_SESSION_OPENED_EVENT', 'other', undefined, undefined],
        ['CLIENT_SESSION_CLOSED_EVENT', 'other', status.E_CTI_CLIENT_DISCONNECTED, undefined],
      ],
    );
  });
});

describe('simulator: sides A and B', () => {
  const standby = enums.CtiService.of.ACTIVE_STANDBY;
  const open = { IdleTimeout: 0xffffffff, ClientID: 'x', ClientPassword: '' };

  it('answers on the side that is not active with 15, and 107 to a client that could stand by', () => {
    const { simulator } = aLab();
    const old = new Client(simulator, { side: 'B' });
    old.version = 23;
    assert.equal(old.request('OPEN_REQ', { ...open, VersionNumber: 23, ServicesRequested: standby })?.['Status'], 15);
    const plain = new Client(simulator, { side: 'B' });
    plain.version = 24;
    assert.equal(plain.request('OPEN_REQ', { ...open, VersionNumber: 24, ServicesRequested: 0x10 })?.['Status'], 107);
  });

  it('keeps a session standing by that may only live, until its side becomes active', () => {
    const { clock, simulator } = aLab();
    const active = anAllEventsClient(simulator, 24);
    const waiting = new Client(simulator, { side: 'B' });
    waiting.version = 24;
    assert.equal(waiting.open({ ServicesRequested: allEvents | standby })['SessionType'], 2);
    waiting.confirmed('HEARTBEAT_REQ');
    assert.equal(
      waiting.request('QUERY_AGENT_STATE_REQ', { AgentID: '1001' })?.['Status'],
      status.E_CTI_SERVER_NOT_MASTER,
    );
    waiting.received.length = 0;
    active.received.length = 0;
    simulator.switchSide();
    assert.deepEqual(active.takeTrace(), ['FAILURE_EVENT Status=E_CTI_CTI_SERVER_OFFLINE']);
    assert.deepEqual(waiting.takeTrace(), ['STANDBY_ACTIVE_EVENT_MSG']);
    waiting.confirmed('QUERY_AGENT_STATE_REQ', { AgentID: '1001' });
    clock.advance(5000);
    assert.equal(active.closedBy, 'reset');
    assert.equal(waiting.closedBy, undefined);
    assert.equal(
      new Client(simulator).request('OPEN_REQ', { ...open, VersionNumber: 15, ServicesRequested: 0x10 })?.['Status'],
      15,
    );
  });
});

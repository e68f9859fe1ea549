import assert from 'node:assert/strict';
import { InvalidOption, Session } from '../../src/session';
import { addressA, closeAfterEach, Fixture } from './fixture';

const hex = (text: string): string => text.replace(/\s/g, '').toLowerCase();

/** The frame of OPEN_REQ that the session sends, as hex. */
function openRequest(options: ConstructorParameters<typeof Fixture>[0]): string | undefined {
  const fixture = new Fixture(options);
  fixture.session.open();
  return fixture.a.frames.at(0)?.toString('hex');
}

describe('session: OPEN_REQ', () => {
  closeAfterEach();

  const options = {
    clientId: 'NR',
    password: 'pw',
    services: ['CLIENT_CONTROL', 'ALL_EVENTS'],
    callMsgMask: 0x0000ffff,
    agentStateMask: ['AGENT_LOGIN_MASK', 'LOGOUT'],
    heartbeatSeconds: 5,
  };
  const fixedPart = (version: string): string =>
    hex(`00000001 ${version} 00000014 ffffffff 00000014 0000ffff 00000003 00000000 00000000 00000000 00000000`);

  it('has one-byte tags and lengths in versions 9 and 19', () => {
    // ClientID (1) "NR" and NUL, ClientPassword (2) "pw" without one: UNSPEC.
    const floating = hex('01 03 4e5200 02 02 7077');
    assert.equal(openRequest({ ...options, version: 9 }), hex('00000035 00000003') + fixedPart('00000009') + floating);
    assert.equal(openRequest({ ...options, version: 19 }), hex('00000035 00000003') + fixedPart('00000013') + floating);
  });

  it('has two-byte tags and lengths in versions 20 and 24', () => {
    const floating = hex('0001 0003 4e5200 0002 0002 7077');
    assert.equal(openRequest({ ...options, version: 20 }), hex('00000039 00000003') + fixedPart('00000014') + floating);
    assert.equal(openRequest({ ...options, version: 24 }), hex('00000039 00000003') + fixedPart('00000018') + floating);
  });

  it('names peripheral and agent, and always has a password field', () => {
    const frame = openRequest({
      clientId: 'NR',
      signature: 'S',
      services: 1,
      callMsgMask: 0,
      agentStateMask: 0,
      heartbeatSeconds: false,
      peripheralId: 5000,
      agentExtension: '3001',
      agentId: '1001',
      agentInstrument: '3001',
      version: 24,
    });
    assert.equal(
      frame,
      hex(`00000058 00000003
        00000001 00000018 ffffffff 00001388 00000001 00000000 00000000 00000000 00000000 00000000 00000000
        0001 0003 4e5200  0002 0000  0003 0002 5300
        0004 0005 3330303100  0005 0005 3130303100  0006 0005 3330303100`),
    );
  });

  it('asks for the events of its version only', () => {
    const masks = (version: number): number[] => {
      const fixture = new Fixture({ version });
      fixture.session.open();
      const { CallMsgMask, AgentStateMask, ConfigMsgMask } = fixture.a.take('OPEN_REQ');
      return [CallMsgMask, AgentStateMask, ConfigMsgMask] as number[];
    };
    assert.deepEqual(masks(9), [0x00ffffff, 0x3fff, 0]);
    assert.deepEqual(masks(15), [0x0affffff, 0x3fff, 0]);
    assert.deepEqual(masks(25), [0xfaffffff, 0x3fff, 0]);
  });

  it('gives the server four heartbeat intervals of silence, 20 s at least', () => {
    const idleTimeout = (heartbeatSeconds: number): unknown => {
      const fixture = new Fixture({ heartbeatSeconds });
      fixture.session.open();
      return fixture.a.take('OPEN_REQ')['IdleTimeout'];
    };
    assert.equal(idleTimeout(5), 20);
    assert.equal(idleTimeout(30), 120);
  });
});

describe('session: opening', () => {
  closeAfterEach();

  it('is open when OPEN_CONF has come, and tells what was granted', () => {
    const fixture = new Fixture();
    fixture.session.open();
    assert.equal(fixture.phase, 'opening');
    fixture.a.acceptSession({ ServicesGranted: 0x10, MonitorID: 7, PGStatus: 2, PeripheralType: 17 });
    const { since, ...state } = fixture.session.state;
    assert.equal(since, fixture.clock.now());
    assert.deepEqual(state, {
      phase: 'open',
      side: 'A',
      version: 25,
      address: { host: 'a.test', port: 42027, tls: false },
      servicesGranted: 0x10,
      pgStatus: 2,
      peripheralOnline: true,
      peripheralType: 17,
      monitorId: 7,
    });
    assert.deepEqual(fixture.problemKinds, ['services-not-granted']);
    assert.match(fixture.problems[0]?.message ?? '', /CLIENT_CONTROL/);
    assert.deepEqual(
      fixture.states.map(({ phase }) => phase),
      ['connecting', 'opening', 'syncing', 'open'],
    );
    assert.equal(fixture.session.openConfirmation?.MonitorID, 7);
  });

  it('steps down from the newest version, one at a time, on status 1 only', () => {
    const fixture = new Fixture({ version: 'automatic' });
    fixture.session.open();
    const asked: unknown[] = [];
    for (let version = 25; version > 20; version--) asked.push(fixture.a.refuseSession(1)['VersionNumber']);
    assert.equal(fixture.a.acceptSession()['VersionNumber'], 20);
    assert.deepEqual(asked, [25, 24, 23, 22, 21]);
    assert.equal(fixture.session.state.version, 20);
    assert.equal(new Set(fixture.network.attempts).size, 1, 'a lower version is tried on the same side');
    assert.equal(fixture.clock.now(), 1_700_000_000_000, 'and at once');
  });

  it('comes back with the version that was accepted', () => {
    const fixture = new Fixture({ version: 'automatic' });
    fixture.session.open();
    fixture.a.refuseSession(1);
    fixture.a.acceptSession();
    fixture.a.cut();
    assert.equal(fixture.b.acceptSession()['VersionNumber'], 24);
  });

  it('leaves out bits that a lower version does not have', () => {
    const fixture = new Fixture({ version: 'automatic', services: ['ALL_EVENTS', 'ACTIVE_STANDBY', 0x200] });
    fixture.session.open();
    assert.equal(fixture.a.take('OPEN_REQ')['ServicesRequested'], 0x02000210);
    fixture.a.send('FAILURE_CONF', { InvokeID: 1, Status: 1 });
    fixture.a.refuseSession(1);
    assert.equal(fixture.a.take('OPEN_REQ')['ServicesRequested'], 0x210);
  });

  it('stops when even version 9 is too new', () => {
    const fixture = new Fixture({ version: 'automatic' });
    fixture.session.open();
    for (let version = 25; version >= 9; version--) fixture.a.refuseSession(1);
    assert.equal(fixture.phase, 'stopped');
    assert.equal(fixture.session.state.lastError?.facts['version'], 9);
  });

  it('stops when a fixed version is refused, and says why', () => {
    const fixture = new Fixture({ version: 24 });
    fixture.session.open();
    fixture.a.refuseSession(1);
    assert.equal(fixture.phase, 'stopped');
    const { lastError } = fixture.session.state;
    assert.equal(lastError?.code, 'CTI_OPEN_REFUSED');
    assert.match(lastError.message, /side A refused the session with protocol version 24: E_CTI_INVALID_VERSION \(1\)/);
    assert.equal(lastError.facts['reaction'], 'stop');
    assert.equal(fixture.clock.pending, 0);
    assert.equal(fixture.a.endedBy, 'reset');
  });

  it('can be opened again after it has stopped', () => {
    const fixture = new Fixture();
    fixture.session.open();
    fixture.a.refuseSession(36);
    assert.equal(fixture.phase, 'stopped');
    fixture.session.open();
    fixture.a.acceptSession();
    assert.equal(fixture.phase, 'open');
    assert.equal(fixture.session.state.lastError, undefined);
  });

  it('understands the newer shape of FAILURE_CONF', () => {
    const fixture = new Fixture();
    fixture.session.open();
    fixture.a.take('OPEN_REQ');
    // InvokeID 1, two bytes of status 36, four of peripheral error (BEHAVIOUR 1.6).
    fixture.a.sendBytes('0000000a 00000001 00000001 0024 00000000');
    assert.equal(fixture.phase, 'stopped');
    assert.equal(fixture.session.state.lastError?.facts['StatusName'], 'E_CTI_INVALID_PASSWORD');
  });

  it('registers variables before it is open', async () => {
    const fixture = new Fixture({
      registerVariables: { callVariables: [1, 10], namedVariables: ['user.account'], namedArrays: ['user.items'] },
    });
    fixture.session.open();
    fixture.a.acceptSession();
    assert.equal(fixture.phase, 'syncing');
    const waiting = fixture.session.request('QUERY_AGENT_STATE_REQ', { AgentID: '1' });
    const request = fixture.a.take('REGISTER_VARIABLES_REQ');
    assert.equal(request['CallVariableMask'], 0x201);
    assert.deepEqual(request['NamedVariable'], [{ VariableName: 'user.account', VariableValue: '' }]);
    assert.deepEqual(request['NamedArray'], [{ VariableIndex: 0, VariableName: 'user.items', VariableValue: '' }]);
    assert.deepEqual(fixture.a.untaken, [], 'the application waits for the end of the synchronisation');
    fixture.a.send('REGISTER_VARIABLES_CONF', { InvokeID: request['InvokeID'] });
    await fixture.clock.advanceAsync(0);
    assert.equal(fixture.phase, 'open');
    fixture.a.send('QUERY_AGENT_STATE_CONF', {
      InvokeID: fixture.a.take('QUERY_AGENT_STATE_REQ')['InvokeID'],
      AgentState: 3,
    });
    assert.equal((await waiting).AgentState, 3);
  });

  it('opens without its variables when the server refuses them, and says so', async () => {
    const fixture = new Fixture({ registerVariables: { namedVariables: ['user.unknown'] } });
    fixture.session.open();
    fixture.a.acceptSession();
    fixture.a.send('FAILURE_CONF', { InvokeID: fixture.a.take('REGISTER_VARIABLES_REQ')['InvokeID'], Status: 67 });
    await fixture.clock.advanceAsync(0);
    assert.equal(fixture.phase, 'open');
    assert.deepEqual(fixture.problemKinds, ['sync-failed']);
    assert.match(fixture.problems[0]?.message ?? '', /E_CTI_NAMED_VARIABLE_NOT_CONFIGURED/);
  });
});

describe('session: restoring', () => {
  closeAfterEach();

  it('runs its steps one after the other, and marks what they rebuild', async () => {
    const order: unknown[] = [];
    const fixture = new Fixture({
      restore: [
        {
          name: 'agents',
          run: async ({ request, publish, isReconnect }) => {
            order.push(isReconnect);
            const { AgentState } = await request('QUERY_AGENT_STATE_REQ', { AgentID: '1' });
            publish({ name: 'AGENT_STATE_EVENT', AgentState });
          },
        },
        { name: 'others', run: async () => order.push('others') },
      ],
    });
    fixture.session.open();
    for (const peer of [() => fixture.a, () => fixture.b]) {
      peer().acceptSession();
      assert.equal(fixture.phase, 'syncing');
      peer().send('SYSTEM_EVENT', { SystemEventID: 9 });
      const { InvokeID } = peer().take('QUERY_AGENT_STATE_REQ');
      peer().send('QUERY_AGENT_STATE_CONF', { InvokeID, AgentState: 3 });
      await fixture.clock.advanceAsync(0);
      assert.equal(fixture.phase, 'open');
      if (peer() === fixture.a) fixture.a.cut();
    }
    assert.deepEqual(order, [false, 'others', true, 'others']);
    assert.deepEqual(
      fixture.messages.map(({ message, info }) => [message.name, info.side, info.resync]),
      [
        ['SYSTEM_EVENT', 'A', undefined],
        ['AGENT_STATE_EVENT', 'A', true],
        ['SYSTEM_EVENT', 'B', undefined],
        ['AGENT_STATE_EVENT', 'B', true],
      ],
    );
  });

  it('takes no longer than five minutes', async () => {
    const fixture = new Fixture({
      heartbeatSeconds: false,
      restore: [{ name: 'never', run: () => new Promise(() => undefined) }],
    });
    fixture.session.open();
    fixture.a.acceptSession();
    fixture.clock.advance(299_999);
    assert.equal(fixture.phase, 'syncing');
    fixture.clock.advance(1);
    assert.equal(fixture.phase, 'open');
    assert.deepEqual(fixture.problemKinds, ['sync-failed']);
  });

  it('starts anew when the connection is lost in between', async () => {
    const fixture = new Fixture({ registerVariables: {} });
    fixture.session.open();
    fixture.a.acceptSession();
    fixture.a.cut();
    fixture.b.acceptSession();
    await fixture.clock.advanceAsync(0);
    assert.equal(fixture.phase, 'syncing');
    fixture.b.send('REGISTER_VARIABLES_CONF', { InvokeID: fixture.b.take('REGISTER_VARIABLES_REQ')['InvokeID'] });
    await fixture.clock.advanceAsync(0);
    assert.equal(fixture.phase, 'open');
    assert.deepEqual(fixture.problemKinds, ['session-lost']);
  });
});

describe('session: options', () => {
  const options = { servers: { A: addressA }, clientId: 'x', services: 0, version: 25 };
  const optionOf = (change: object): unknown => {
    try {
      return void new Session({ ...options, ...change });
    } catch (error) {
      assert.ok(error instanceof InvalidOption, String(error));
      return error.option;
    }
  };

  it('are checked, and the error names the one that is wrong', () => {
    assert.equal(optionOf({}), undefined);
    assert.equal(optionOf({ clientId: '' }), 'clientId');
    assert.equal(optionOf({ clientId: 'x'.repeat(64) }), 'clientId');
    assert.equal(optionOf({ password: 'x'.repeat(65) }), 'password');
    assert.equal(optionOf({ version: 8 }), 'version');
    assert.equal(optionOf({ version: 26 }), 'version');
    assert.equal(optionOf({ version: 9.5 }), 'version');
    assert.equal(optionOf({ heartbeatSeconds: 4 }), 'heartbeatSeconds');
    assert.equal(optionOf({ services: ['NO_SUCH'] }), 'services');
    assert.equal(optionOf({ callMsgMask: -1 }), 'callMsgMask');
    assert.equal(optionOf({ servers: { A: { host: 'x', port: 0 } } }), 'servers.A.port');
    assert.equal(optionOf({ servers: { A: addressA, B: { host: '', port: 1 } } }), 'servers.B.host');
    assert.equal(optionOf({ requestTimeoutMs: Number.NaN }), 'requestTimeoutMs');
    assert.equal(optionOf({ agentId: 'x'.repeat(12) }), 'agentId');
    assert.equal(optionOf({ peripheralId: -1 }), 'peripheralId');
    for (const limit of [-1, 0.5, Number.NaN])
      assert.equal(optionOf({ whileDisconnected: { waitMs: 1000, limit } }), 'whileDisconnected.limit');
    assert.equal(optionOf({ whileDisconnected: { waitMs: 1000, limit: 0 } }), undefined);
    assert.equal(optionOf({ charset: 'utf16' as never }), 'charset');
    assert.equal(optionOf({ callerDataInTraces: 'no' as never }), 'callerDataInTraces');
  });

  it('name a call variable that there is not, and a name that does not fit', () => {
    for (const number of [0, 11, 1.5, Number.NaN])
      assert.equal(optionOf({ registerVariables: { callVariables: [number] } }), 'registerVariables.callVariables');
    assert.equal(
      optionOf({ registerVariables: { namedVariables: ['ok', 'x'.repeat(33)] } }),
      'registerVariables.namedVariables',
    );
    assert.equal(optionOf({ registerVariables: { namedArrays: ['x'.repeat(33)] } }), 'registerVariables.namedArrays');
    const fitting = { callVariables: [1, 10], namedVariables: ['x'.repeat(32)], namedArrays: ['x'.repeat(32)] };
    assert.equal(optionOf({ registerVariables: fitting }), undefined);
  });
});

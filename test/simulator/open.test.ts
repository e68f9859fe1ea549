import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { aLab, allEvents, anAgentClient, anAllEventsClient, Client, clientEvents, packed } from './support/client';

const status = enums.StatusCode.of;

/** OPEN_REQ by hand, so that nothing is taken from the encoder: the fixed part as ten words behind InvokeID 7. */
function openHex(words: Record<string, string> = {}, floating = '01 02 7800  02 01 00'): string {
  const fixed = [
    '00000007',
    words['version'] ?? '0000000f',
    words['idle'] ?? 'ffffffff',
    words['peripheral'] ?? 'ffffffff',
    words['services'] ?? '0000001c',
    words['callMask'] ?? 'ffffffff',
    words['agentMask'] ?? '00003fff',
    words['configMask'] ?? '00000000',
    words['reserved1'] ?? '00000000',
    '00000000',
    '00000000',
  ].join('');
  const body = fixed + floating.replaceAll(' ', '');
  return (body.length / 2).toString(16).padStart(8, '0') + '00000003' + body;
}

/** FAILURE_CONF for InvokeID 7, byte by byte. */
const failureHex = (code: number): string => packed(`00000008 00000001 00000007 ${code.toString(16).padStart(8, '0')}`);

describe('simulator: opening a session', () => {
  it('answers OPEN_REQ with the bytes of OPEN_CONF and a SYSTEM_EVENT for the peripheral', () => {
    const { simulator } = aLab();
    const client = new Client(simulator);
    client.sendHex(openHex({ version: '00000009' }));
    const [conf, system] = client.bytes.map((bytes) => bytes.toString('hex'));
    // Version 9: 26 bytes, no list of peripherals, no department. 1 700 000 000 s is 0x6553f100.
    assert.equal(conf, packed('0000001a 00000004 00000007 0000001c 00000000 00000000 6553f100 0001 0014 0009'));
    assert.equal(system, packed('00000018 0000001f 00000000 6553f100 00000003 00001388 00000000 00000000'));
    assert.equal(client.bytes.length, 2);
  });

  it('uses the layout of each session’s own version', () => {
    const { simulator } = aLab();
    const lengths = Object.fromEntries(
      [9, 13, 14, 18, 19, 20, 23, 24, 25].map((version) => {
        const client = new Client(simulator);
        client.version = version;
        client.sendHex(
          openHex(
            { version: version.toString(16).padStart(8, '0') },
            version < 20 ? '01 02 7800  02 01 00' : '0001 0002 7800  0002 0001 00',
          ),
        );
        return [version, client.bytes[0]?.readUInt32BE(0)];
      }),
    );
    // Fixed part, then from 14 NumPeripherals (2+2), FltPeripheralID (2+4) and MultilineAgentControl (2+2); wider from 20.
    assert.deepEqual(lengths, {
      9: 26,
      13: 26,
      14: 26 + 14,
      18: 26 + 14,
      19: 30 + 14,
      20: 30 + 20,
      23: 30 + 20,
      24: 32 + 20,
      25: 32 + 20,
    });
  });

  const refusals: [string, string, number][] = [
    ['a version that is too old', openHex({ version: '00000008' }), status.E_CTI_INVALID_VERSION],
    ['a version that is too new', openHex({ version: '0000001a' }), status.E_CTI_INVALID_VERSION],
    ['an idle timeout under 20 s', openHex({ idle: '00000013' }), status.E_CTI_INVALID_TIMEOUT],
    ['an undefined service', openHex({ services: '00010000' }), status.E_CTI_INVALID_SERVICE_MASK],
    ['an undefined agent state', openHex({ agentMask: '00004000' }), status.E_CTI_INVALID_AGENT_STATE_MASK],
    ['an undefined configuration kind', openHex({ configMask: '00000400' }), status.E_INVALID_CONFIG_MSG_MASK],
    ['a reserved field that is not zero', openHex({ reserved1: '00000001' }), status.E_CTI_INVALID_RESERVED_FIELD],
    ['a tag that no message has', openHex({}, '01027800 020100 fe0100'), status.E_CTI_INVALID_FIELD_TAG],
    ['a tag of another message', openHex({}, '01027800 020100 0b0200 00'), status.E_CTI_INVALID_TAG_FOR_MSG_TYPE],
    ['a ClientID that is too long', openHex({}, `0141${'78'.repeat(64)}00 020100`), status.E_CTI_INVALID_FIELD_LENGTH],
    ['no password field', openHex({}, '01027800'), status.E_CTI_REQUIRED_DATA_MISSING],
    ['no ClientID', openHex({}, '020100'), status.E_CTI_REQUIRED_DATA_MISSING],
    [
      'Client Events without a device',
      openHex({ services: '00000001', peripheral: '00001388' }),
      status.E_CTI_REQUIRED_DATA_MISSING,
    ],
    ['an unknown peripheral', openHex({ peripheral: '00001389' }), status.E_CTI_INVALID_PERIPHERAL_ID],
    [
      'Client Events without a peripheral',
      openHex({ services: '00000001' }, '01027800 020100 06053330303100'),
      status.E_CTI_INVALID_PERIPHERAL_ID,
    ],
    [
      'an unknown instrument',
      openHex({ services: '00000001', peripheral: '00001388' }, '01027800 020100 06053939393900'),
      status.E_CTI_INVALID_AGENT_DATA,
    ],
    [
      'an extension and an instrument that do not belong together',
      openHex({ services: '00000001', peripheral: '00001388' }, '01027800 020100 06053330303100 04053330303200'),
      status.E_CTI_INCONSISTENT_AGENT_DATA,
    ],
    [
      'an unknown extension beside a known instrument',
      openHex({ services: '00000001', peripheral: '00001388' }, '01027800 020100 06053330303100 04053939393900'),
      status.E_CTI_INVALID_AGENT_DATA,
    ],
    [
      'Supervisor for an agent who is none',
      openHex({ services: '00000081', peripheral: '00001388' }, '01027800 020100 06053330303100'),
      status.E_CTI_FUNCTION_NOT_AVAILABLE,
    ],
    // Two things are wrong: the one that is checked first is told.
    ['version before idle timeout', openHex({ version: '00000008', idle: '00000001' }), status.E_CTI_INVALID_VERSION],
    ['idle timeout before masks', openHex({ idle: '00000001', services: '00010000' }), status.E_CTI_INVALID_TIMEOUT],
    ['masks before missing fields', openHex({ agentMask: 'ffffffff' }, ''), status.E_CTI_INVALID_AGENT_STATE_MASK],
  ];
  for (const [what, hex, code] of refusals) {
    it(`refuses ${what} with ${code}, and closes`, () => {
      const { clock, simulator } = aLab();
      const client = new Client(simulator);
      client.sendHex(hex);
      assert.deepEqual(
        client.bytes.map((bytes) => bytes.toString('hex')),
        [failureHex(code)],
      );
      assert.equal(client.closedBy, undefined);
      clock.advance(5000);
      assert.equal(client.closedBy, 'reset');
      assert.equal(clock.pending, 0);
      assert.deepEqual(simulator.alarms, []);
    });
  }

  it('does not put off the end of a refused connection for further attempts', () => {
    const { clock, simulator } = aLab();
    const client = new Client(simulator);
    client.sendHex(openHex({ version: '00000008' }));
    clock.advance(4000);
    client.sendHex(openHex());
    assert.equal(client.bytes.at(-1)?.toString('hex'), failureHex(status.E_CTI_SESSION_NOT_OPEN));
    clock.advance(1000);
    assert.equal(client.closedBy, 'reset');
  });

  it('refuses a wrong password only where one is set', () => {
    const { simulator } = aLab({ clientPassword: 'geheim' });
    const client = new Client(simulator);
    client.sendHex(openHex());
    assert.equal(client.bytes[0]?.toString('hex'), failureHex(status.E_CTI_INVALID_PASSWORD));
    const other = new Client(simulator);
    other.sendHex(openHex({}, '01027800 02 07 67656865696d00'));
    assert.equal(other.received[0]?.name, 'OPEN_CONF');
  });

  it('grants what it has, and ACTIVE_STANDBY from version 24 on', () => {
    const { simulator } = aLab();
    for (const [version, granted] of [
      [23, 0x10],
      [24, 0x0200_0010],
    ] as const) {
      const client = new Client(simulator);
      client.version = version;
      // Agent reporting (0x400) and task events (0x800) have no documented layouts.
      assert.equal(client.open({ ServicesRequested: 0x0200_0c10 })['ServicesGranted'], granted);
    }
  });

  it('tells a client of a device about its agent, and gives it a MonitorID', () => {
    const { simulator } = aLab();
    const all = anAllEventsClient(simulator);
    all.logIn('1002', '3002');
    const desk = new Client(simulator);
    const conf = desk.open({ ServicesRequested: clientEvents, PeripheralID: 5000, AgentID: '1002' });
    assert.equal(conf['AgentState'], enums.AgentState.of.NOT_READY);
    assert.deepEqual([conf['AgentID'], conf['AgentExtension'], conf['AgentInstrument']], ['1002', '3002', '3002']);
    assert.ok((conf['MonitorID'] as number) > 0);
    assert.equal(conf['Peripherals'], undefined);
    assert.equal(
      new Client(simulator).open({ ServicesRequested: clientEvents, PeripheralID: 5000, AgentExtension: '3009' })[
        'AgentState'
      ],
      1,
    );
  });

  it('leaves the list of peripherals out for an All Events client that names one, from version 21 on', () => {
    const { simulator } = aLab();
    const listed = [20, 21].map((version) => {
      const client = new Client(simulator);
      client.version = version;
      return client.open({ ServicesRequested: allEvents, PeripheralID: 5000 })['Peripherals'] !== undefined;
    });
    assert.deepEqual(listed, [true, false]);
  });

  it('wants the agent logged in for Client Events only where that is set', () => {
    const { simulator } = aLab({ loginRequiredForClientEvents: true });
    const desk = new Client(simulator);
    const reply = desk.request('OPEN_REQ', {
      VersionNumber: 15,
      IdleTimeout: 0xffffffff,
      ServicesRequested: 1,
      ClientID: 'x',
      ClientPassword: '',
      PeripheralID: 5000,
      AgentID: '1001',
    });
    assert.equal(reply?.['Status'], status.E_CTI_AGENT_NOT_LOGGED_ON);
  });

  it('lets the same client take its device over, and no other', () => {
    const { simulator } = aLab();
    const first = anAgentClient(simulator, '3001', 15, { ClientID: 'desk' });
    const stranger = new Client(simulator);
    const fields = {
      VersionNumber: 15,
      IdleTimeout: 0xffffffff,
      ServicesRequested: clientEvents,
      PeripheralID: 5000,
      AgentInstrument: '3001',
      ClientPassword: '',
    };
    assert.equal(
      stranger.request('OPEN_REQ', { ...fields, ClientID: 'other' })?.['Status'],
      status.E_CTI_DEVICE_IN_USE,
    );
    first.received.length = 0;
    const second = anAgentClient(simulator, '3001', 15, { ClientID: 'desk' });
    assert.deepEqual(first.takeTrace(), ['FAILURE_EVENT Status=E_CTI_NEW_SESSION_OPENED']);
    assert.equal(first.closedBy, 'end');
    assert.equal(second.closedBy, undefined);
    assert.deepEqual(
      simulator.alarms.map(({ kind, status: code }) => [kind, code]),
      [
        ['established', 0],
        ['abnormal', 11],
        ['established', 0],
      ],
    );
  });

  it('checks UniqueInstanceID under either free tag: empty is 108, twice is 109', () => {
    const { simulator } = aLab();
    const open = (floating: string): Client => {
      const client = new Client(simulator);
      client.version = 25;
      client.sendHex(openHex({ version: '00000019' }, `0001 0002 7800 0002 0001 00 ${floating}`));
      return client;
    };
    assert.equal(open('012d 0002 6100').received[0]?.name, 'OPEN_CONF');
    assert.equal(open('0134 0002 6100').received[0]?.['Status'], status.E_CTI_DUPLICATE_UNIQUE_INSTANCE_ID);
    assert.equal(open('0134 0001 00').received[0]?.['Status'], status.E_CTI_INVALID_UNIQUE_INSTANCE_ID);
  });

  it('grants Supervisor only together with Client Events', () => {
    const { simulator } = aLab();
    const { CLIENT_CONTROL, CLIENT_EVENTS, SUPERVISOR } = enums.CtiService.of;
    const granted = (services: number, fields: object): unknown =>
      new Client(simulator).open({ ServicesRequested: services, ...fields })['ServicesGranted'];
    assert.equal(granted(CLIENT_CONTROL | SUPERVISOR, {}), CLIENT_CONTROL);
    const own = { PeripheralID: 5000, AgentInstrument: '3100' };
    assert.equal(granted(CLIENT_EVENTS | SUPERVISOR, own), CLIENT_EVENTS | SUPERVISOR);
  });

  it('traces OPEN_REQ as the version that it asks for has it', () => {
    const { simulator } = aLab();
    const lines: string[] = [];
    simulator.on('trace', ({ direction, line }) => direction === 'received' && lines.push(line.slice(0, 38)));
    const client = new Client(simulator);
    client.version = 25;
    client.sendHex(openHex({ version: '00000019' }, '0001 0002 7800 0002 0001 00'));
    assert.deepEqual(lines, ['OPEN_REQ InvokeID=7 VersionNumber=25 I']);
  });
});

import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { defaultLab, type SimulatorOptions } from '../../src/simulator';
import { aLab, anAgentClient, anAllEventsClient, type Client } from './support/client';

const cf = enums.ControlFailureCode.of;
const status = enums.StatusCode.of;

function atWork(options: SimulatorOptions = {}) {
  const lab = aLab(options);
  const client = anAllEventsClient(lab.simulator);
  for (const number of [1, 2, 3]) client.logIn(`100${number}`, `300${number}`);
  client.received.length = 0;
  return { ...lab, client };
}

const at = (ConnectionCallID: unknown, ConnectionDeviceID: string) => ({
  ConnectionCallID,
  ConnectionDeviceIDType: 'STATIC',
  ConnectionDeviceID,
});
const held = (id: unknown, device: string) => ({
  HeldConnectionCallID: id,
  HeldConnectionDeviceIDType: 'STATIC',
  HeldConnectionDeviceID: device,
});
const active = (id: unknown, device: string) => ({
  ActiveConnectionCallID: id,
  ActiveConnectionDeviceIDType: 'STATIC',
  ActiveConnectionDeviceID: device,
});
const codes = (reply: ReturnType<Client['request']>): unknown[] => [
  reply?.['FailureCode'],
  reply?.['PeripheralErrorCode'],
];

const call = (client: Client, from: string, DialedNumber: string): unknown =>
  client.confirmed('MAKE_CALL_REQ', { AgentInstrument: from, DialedNumber })['NewConnectionCallID'];

/** 3001 talks with 3002. */
function talking(client: Client): unknown {
  const id = call(client, '3001', '3002');
  client.confirmed('ANSWER_CALL_REQ', at(id, '3002'));
  return id;
}

describe('simulator: requests about calls', () => {
  // What `generic` answers, and what `ucce` answers instead (BEHAVIOUR 4.2, 4.6).
  const refusals: [string, (client: Client) => ReturnType<Client['request']>, unknown[], unknown[]][] = [
    [
      'answering a call that does not ring',
      (client) => client.request('ANSWER_CALL_REQ', at(talking(client), '3001')),
      [22, undefined],
      [70, 20_010],
    ],
    [
      'answering where nothing rings',
      (client) => client.request('ANSWER_CALL_REQ', { AgentInstrument: '3001' }),
      [28, undefined],
      [70, 20_010],
    ],
    [
      'an unknown call',
      (client) => client.request('ANSWER_CALL_REQ', at(77, '3001')),
      [11, undefined],
      [11, undefined],
    ],
    [
      'an unknown connection of a call',
      (client) => client.request('HOLD_CALL_REQ', at(talking(client), '3003')),
      [13, undefined],
      [13, undefined],
    ],
    [
      'a connection with the type of another one',
      (client) =>
        client.request('HOLD_CALL_REQ', { ...at(talking(client), '3001'), ConnectionDeviceIDType: 'DYNAMIC' }),
      [13, undefined],
      [13, undefined],
    ],
    [
      'a connection that is not the named device’s',
      (client) => client.request('HOLD_CALL_REQ', { ...at(talking(client), '3001'), AgentInstrument: '3002' }),
      [13, undefined],
      [13, undefined],
    ],
    [
      'clearing a connection that is not the named device’s',
      (client) => client.request('CLEAR_CONNECTION_REQ', { ...at(talking(client), '3001'), AgentInstrument: '3002' }),
      [13, undefined],
      [13, undefined],
    ],
    [
      'a snapshot by a connection with the type of another one',
      (client) =>
        client.request('SNAPSHOT_CALL_REQ', { ...at(talking(client), '3001'), ConnectionDeviceIDType: 'DYNAMIC' }),
      [13, undefined],
      [13, undefined],
    ],
    [
      'holding a call that rings',
      (client) => client.request('HOLD_CALL_REQ', at(call(client, '3001', '3002'), '3002')),
      [24, undefined],
      [70, 20_015],
    ],
    [
      'retrieving a call that is not held',
      (client) => client.request('RETRIEVE_CALL_REQ', held(talking(client), '3001')),
      [25, undefined],
      [70, 20_017],
    ],
    [
      'calling from a busy device',
      (client) => (talking(client), client.request('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3003' })),
      [22, undefined],
      [70, 20_007],
    ],
    [
      'calling from where nobody is logged in',
      (client) => client.request('MAKE_CALL_REQ', { AgentInstrument: '3009', DialedNumber: '3001' }),
      [21, undefined],
      [70, 13_084],
    ],
    [
      'calling from an unknown device',
      (client) => client.request('MAKE_CALL_REQ', { AgentInstrument: '9999', DialedNumber: '3001' }),
      [5, undefined],
      [5, undefined],
    ],
    [
      'calling an unknown number',
      (client) => client.request('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '7777' }),
      [14, undefined],
      [70, 20_052],
    ],
    [
      'calling a number without digits',
      (client) => client.request('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '' }),
      [6, undefined],
      [71, 13_057],
    ],
    [
      'an unknown consult type',
      (client) =>
        client.request('CONSULTATION_CALL_REQ', {
          ...active(talking(client), '3001'),
          ConsultType: 9,
          DialedNumber: '3003',
        }),
      [273, undefined],
      [71, 13_062],
    ],
    [
      'transferring what is no pair',
      (client) =>
        client.request('TRANSFER_CALL_REQ', {
          ...active(talking(client), '3001'),
          ...held(call(client, '3003', '95551'), '3003'),
        }),
      [284, undefined],
      [284, undefined],
    ],
    [
      'deflecting to nowhere',
      (client) =>
        client.request('DEFLECT_CALL_REQ', { ...at(call(client, '3001', '3002'), '3002'), CalledDeviceID: '7777' }),
      [7, undefined],
      [70, 20_052],
    ],
    [
      'tones that are none',
      (client) => client.request('SEND_DTMF_SIGNAL_REQ', { ...at(talking(client), '3001'), DTMFString: '12x' }),
      [1010, undefined],
      [1010, undefined],
    ],
    [
      'a snapshot of an unknown device',
      (client) => client.request('SNAPSHOT_DEVICE_REQ', { AgentInstrument: '9999' }),
      [12, undefined],
      [12, undefined],
    ],
  ];
  for (const [what, ask, generic, ucce] of refusals) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(codes(ask(atWork().client)), generic);
      assert.deepEqual(codes(ask(atWork({ profile: 'ucce' }).client)), ucce);
    });
  }

  it('refuses enumerations by their own status', () => {
    const { client } = atWork();
    const fields = { AgentInstrument: '3001', DialedNumber: '3002' };
    assert.equal(
      client.request('MAKE_CALL_REQ', { ...fields, CallPlacementType: 99 })?.['Status'],
      status.E_CTI_INVALID_CALL_PLACEMENT_TYPE,
    );
    assert.equal(
      client.request('MAKE_CALL_REQ', { ...fields, AnsweringMachine: 99 })?.['Status'],
      status.E_CTI_INVALID_ANSWERING_MACHINE,
    );
    assert.equal(
      client.request('CLIENT_EVENT_REPORT_REQ', { State: 3, ObjectName: 'desk' })?.['Status'],
      status.E_CTI_INVALID_OBJECT_STATE,
    );
    assert.equal(
      client.request('REGISTER_VARIABLES_REQ', { CallVariableMask: 0x400 })?.['Status'],
      status.E_CTI_INVALID_CALL_VARIABLE_MASK,
    );
    const id = talking(client);
    const others: [string, object, number][] = [
      [
        'SET_AGENT_STATE_REQ',
        { AgentInstrument: '3001', AgentState: 'NOT_READY', AgentServiceReq: 3 },
        status.E_CTI_INVALID_SERVICE_MASK,
      ],
      ['SNAPSHOT_DEVICE_REQ', { SnapshotDeviceType: 69 }, status.E_CTI_INVALID_DEVICE_ID_TYPE],
      ['CLEAR_CONNECTION_REQ', { ...at(id, '3001'), RequestingDeviceIDType: 69 }, status.E_CTI_INVALID_DEVICE_ID_TYPE],
      [
        'SET_DEVICE_ATTRIBUTES_REQ',
        { CallingDeviceType: 69, CallingDeviceID: '3001' },
        status.E_CTI_INVALID_DEVICE_ID_TYPE,
      ],
      [
        'SUPERVISE_CALL_REQ',
        { SupervisoryAction: 'MONITOR', AgentConnectionDeviceIDType: 2 },
        status.E_CTI_INVALID_CONNECTION_ID_TYPE,
      ],
      [
        'SUPERVISE_CALL_REQ',
        { SupervisoryAction: 'CLEAR', SupervisorConnectionDeviceIDType: 2 },
        status.E_CTI_INVALID_CONNECTION_ID_TYPE,
      ],
      ['START_RECORDING_REQ', { ...at(id, '3001'), Direction: 3, RTPType: 0 }, status.E_CTI_INVALID_RTP_DIRECTION],
      ['START_RECORDING_REQ', { ...at(id, '3001'), Direction: 0, RTPType: 3 }, status.E_CTI_INVALID_RTP_TYPE],
    ];
    for (const [name, wrong, expected] of others) {
      assert.equal(client.request(name, wrong)?.['Status'], expected, name);
    }
  });

  it('joins two calls on ucce in their first order only, and gives the order back with a second alternate', () => {
    for (const profile of ['generic', 'ucce'] as const) {
      for (const join of ['TRANSFER_CALL_REQ', 'CONFERENCE_CALL_REQ']) {
        const { client } = atWork({ profile });
        const first = talking(client);
        const second = client.confirmed('CONSULTATION_CALL_REQ', { ...active(first, '3001'), DialedNumber: '3003' })[
          'NewConnectionCallID'
        ];
        client.confirmed('ANSWER_CALL_REQ', at(second, '3003'));
        const alternate = (from: unknown, to: unknown) =>
          client.confirmed('ALTERNATE_CALL_REQ', {
            ...active(from, '3001'),
            OtherConnectionCallID: to,
            OtherConnectionDeviceIDType: 'STATIC',
            OtherConnectionDeviceID: '3001',
          });
        alternate(second, first);
        const early = client.request(join, { ...active(first, '3001'), ...held(second, '3001') });
        if (profile === 'generic') {
          assert.equal(early?.name, join.replace('REQ', 'CONF'));
          continue;
        }
        assert.deepEqual(codes(early), [284, undefined], join);
        alternate(first, second);
        client.confirmed(join, { ...active(second, '3001'), ...held(first, '3001') });
      }
    }
  });

  it('lets an agent of UCCE call only when NOT_READY', () => {
    const { client } = atWork({ profile: 'ucce' });
    client.setState('AVAILABLE', '3001');
    assert.deepEqual(
      codes(client.request('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' })),
      [70, 10_103],
    );
    client.setState('NOT_READY', '3001');
    call(client, '3001', '3002');
  });

  it('wants a number to call', () => {
    for (const profile of ['generic', 'ucce'] as const) {
      const { client } = atWork({ profile });
      assert.equal(
        client.request('MAKE_CALL_REQ', { AgentInstrument: '3001' })?.['Status'],
        status.E_CTI_REQUIRED_DATA_MISSING,
      );
    }
  });

  it('gives a consultation the CallID of its call where a switch does so, and connections of their own', () => {
    const { client, simulator } = atWork({ consultCallId: 'same' });
    const id = talking(client);
    const { NewConnectionCallID, ...made } = client.confirmed('CONSULTATION_CALL_REQ', {
      ...active(id, '3001'),
      DialedNumber: '3003',
      ConsultType: 'TRANSFER',
    });
    const { NewConnectionDeviceIDType, NewConnectionDeviceID: leg } = made as Record<string, string | number>;
    assert.equal(NewConnectionCallID, id);
    assert.deepEqual([NewConnectionDeviceIDType, leg], [enums.ConnectionDeviceIDType.of.DYNAMIC, `D${String(id)}.1`]);
    client.confirmed('ANSWER_CALL_REQ', at(id, '3003'));
    const talks = () =>
      simulator.directory().calls.map(({ callId, parties }) => [callId, ...parties.map(({ device }) => device)]);
    assert.deepEqual(talks(), [
      [id, '3001', '3002'],
      [id, '3001', '3003'],
    ]);
    client.confirmed('TRANSFER_CALL_REQ', {
      ...active(id, String(leg)),
      ActiveConnectionDeviceIDType: 'DYNAMIC',
      ...held(id, '3001'),
    });
    assert.deepEqual(talks(), [[id, '3002', '3003']]);
    // What was dialled for the consultation is not what was dialled for the call.
    assert.equal(client.confirmed('SNAPSHOT_CALL_REQ', { ConnectionCallID: id })['DialedNumber'], '3002');
    client.confirmed('CLEAR_CALL_REQ', at(id, '3002'));
    assert.deepEqual(talks(), []);
  });

  it('knows CLEAR_CALL in generic only', () => {
    const generic = atWork().client;
    generic.confirmed('CLEAR_CALL_REQ', at(talking(generic), '3001'));
    const ucce = atWork({ profile: 'ucce' }).client;
    assert.equal(ucce.request('CLEAR_CALL_REQ', at(talking(ucce), '3001'))?.['FailureCode'], 71);
  });

  it('answers whichever call rings when none is named', () => {
    const { client, simulator } = atWork();
    call(client, '3001', '3002');
    client.confirmed('ANSWER_CALL_REQ', { AgentInstrument: '3002' });
    assert.deepEqual(
      simulator.directory().calls[0]?.parties.map(({ state }) => state),
      ['CONNECT', 'CONNECT'],
    );
  });

  it('refuses a call when the desk settings do not allow it', () => {
    const lab = defaultLab();
    const { client } = atWork({ lab: { ...lab, deskSettings: { ...lab.deskSettings, outboundCalls: false } } });
    assert.deepEqual(codes(client.request('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '95551' })), [
      cf.CF_PRIVILEGE_VIOLATION_ON_CALLED_DEVICE,
      undefined,
    ]);
    call(client, '3001', '3002');
  });

  it('shows the truth in snapshots', () => {
    const { client } = atWork();
    const id = talking(client);
    client.confirmed('HOLD_CALL_REQ', at(id, '3001'));
    const snapshot = client.confirmed('SNAPSHOT_CALL_REQ', at(id, '3001'));
    const { CONNECT, HOLD } = enums.LocalConnectionState.of;
    assert.deepEqual(
      (snapshot['CallDevices'] as Record<string, unknown>[]).map((one) => [
        one['CallDeviceID'],
        one['CallDeviceConnectionState'],
      ]),
      [
        ['3001', HOLD],
        ['3002', CONNECT],
      ],
    );
    assert.equal(snapshot['CallType'], enums.CallType.of.AGENT_INSIDE);
    const device = client.confirmed('SNAPSHOT_DEVICE_REQ', { AgentInstrument: '3001' });
    assert.deepEqual(
      (device['Calls'] as Record<string, unknown>[]).map((one) => [one['CallConnectionCallID'], one['CallState']]),
      [[id, HOLD]],
    );
    assert.equal(client.confirmed('SNAPSHOT_DEVICE_REQ', { AgentInstrument: '3009' })['Calls'], undefined);
  });

  it('stores call data, confirms, and tells everybody', () => {
    const { client } = atWork();
    const id = talking(client);
    client.received.length = 0;
    client.confirmed('SET_CALL_DATA_REQ', {
      ...at(id, '3001'),
      CallVariable3: 'x',
      NamedVariable: [{ VariableName: 'user.a', VariableValue: '1' }],
    });
    assert.deepEqual(
      client.received.map(({ name }) => name),
      ['SET_CALL_DATA_CONF', 'CALL_DATA_UPDATE_EVENT'],
    );
    const update = client.received[1];
    assert.deepEqual(
      [update?.['CallVariable3'], update?.['ConnectionCallID'], update?.['NewConnectionCallID'], update?.['ANI']],
      ['x', id, id, undefined],
    );
    client.confirmed('SET_CALL_DATA_REQ', { ...at(id, '3001'), CallVariable3: '' });
    assert.equal(client.confirmed('SNAPSHOT_CALL_REQ', at(id, '3001'))['CallVariable3'], undefined);
    assert.equal(
      client.request('SET_CALL_DATA_REQ', { ...at(77, '3001'), CallVariable3: 'x' })?.['Status'],
      status.E_CTI_INVALID_CALLID,
    );
  });

  it('checks named variables against the lab’s, where it has them', () => {
    const namedVariables = [{ name: 'user.a' }, { name: 'user.list', array: true }];
    const { client } = atWork({ lab: { ...defaultLab(), namedVariables } });
    const id = talking(client);
    const set = (fields: object): unknown =>
      client.request('SET_CALL_DATA_REQ', { ...at(id, '3001'), ...fields })?.['Status'];
    assert.equal(set({ NamedVariable: [{ VariableName: 'user.a', VariableValue: '' }] }), undefined);
    assert.equal(
      set({ NamedVariable: [{ VariableName: 'user.b', VariableValue: '' }] }),
      status.E_CTI_NAMED_VARIABLE_NOT_CONFIGURED,
    );
    assert.equal(
      set({ NamedVariable: [{ VariableName: 'user.list', VariableValue: '' }] }),
      status.E_CTI_SCALAR_FUNCTION_ON_ARRAY,
    );
    assert.equal(
      set({ NamedArray: [{ VariableName: 'user.a', VariableIndex: 0, VariableValue: '' }] }),
      status.E_CTI_ARRAY_FUNCTION_ON_SCALAR,
    );
  });

  it('cuts text that a session’s version has no room for, and sends the event all the same', () => {
    const { client, simulator } = atWork();
    const old = anAllEventsClient(simulator, 9);
    const id = talking(client);
    old.received.length = 0;
    client.confirmed('SET_CALL_DATA_REQ', { ...at(id, '3001'), CallVariable1: 'ä'.repeat(20) });
    assert.equal(old.received[0]?.['CallVariable1'], 'ä'.repeat(19));
  });

  it('holds END_CALL back for wrap-up data, until RELEASE_CALL or the time is over', () => {
    const { client, clock, simulator } = atWork({ wrapupDataMs: 120_000 });
    const id = talking(client);
    client.confirmed('CLEAR_CONNECTION_REQ', at(id, '3001'));
    assert.ok(!client.received.some(({ name }) => name === 'END_CALL_EVENT'));
    client.confirmed('SET_CALL_DATA_REQ', { ...at(id, '3001'), CallWrapupData: 'done' });
    client.received.length = 0;
    client.confirmed('RELEASE_CALL_REQ', at(id, '3001'));
    assert.deepEqual(
      client.received.map(({ name, ConnectionDeviceID }) => [name, ConnectionDeviceID]),
      [
        ['RELEASE_CALL_CONF', undefined],
        ['END_CALL_EVENT', '3001'],
      ],
    );
    clock.advance(120_000);
    assert.deepEqual(
      [client.received.at(-1)?.name, client.received.at(-1)?.['ConnectionDeviceID']],
      ['END_CALL_EVENT', '3002'],
    );
    assert.deepEqual(simulator.directory().calls, []);
    assert.equal(
      client.request('SET_CALL_DATA_REQ', { ...at(id, '3001'), CallWrapupData: 'late' })?.['Status'],
      status.E_CTI_INVALID_CALLID,
    );
  });

  it('holds it back for those only who can write data: the others hear no more of the call', () => {
    const { client, clock, simulator } = atWork({ wrapupDataMs: 120_000 });
    const ServicesRequested = enums.CtiService.of.CLIENT_EVENTS;
    const desk = anAgentClient(simulator, '3001', 15, { ServicesRequested });
    const id = talking(client);
    desk.received.length = 0;
    client.confirmed('CLEAR_CONNECTION_REQ', at(id, '3001'));
    client.confirmed('SET_CALL_DATA_REQ', { ...at(id, '3001'), CallWrapupData: 'done' });
    clock.advance(120_000);
    const ends = ({ received }: Client): unknown[] =>
      received.flatMap(({ name, ConnectionDeviceID }) => (name === 'END_CALL_EVENT' ? [ConnectionDeviceID] : []));
    assert.deepEqual([ends(client), ends(desk)], [['3001', '3002'], ['3001']]);
    const names = desk.takeNames().filter((name) => name !== 'AGENT_STATE_EVENT');
    assert.deepEqual(names.slice(names.indexOf('CALL_CLEARED_EVENT')), ['CALL_CLEARED_EVENT', 'END_CALL_EVENT']);
  });

  it('serves the queue in order, by the agent who waits longest', () => {
    const { client, clock, simulator } = atWork();
    const callers = [1, 2, 3].map((number) => simulator.dial({ from: `55${number}`, to: '8001' }));
    clock.advance(1000);
    assert.deepEqual(
      callers.map(({ state }) => state),
      ['queued', 'queued', 'queued'],
    );
    client.setState('AVAILABLE', '3002');
    client.setState('AVAILABLE', '3001');
    assert.deepEqual(
      callers.map(({ state }) => state),
      ['ringing', 'ringing', 'queued'],
    );
    const device = (number: number) =>
      simulator.directory().calls.find(({ callId }) => callId === callers[number]?.callId)?.parties[1]?.device;
    assert.deepEqual([device(0), device(1)], ['3002', '3001']);
    callers[0]?.hangUp();
    assert.equal(callers[2]?.state, 'ringing');
    assert.equal(device(2), '3002');
  });

  it('tells outside parties what they hear, and takes what they press', async () => {
    const { client, clock, simulator } = atWork();
    const caller = simulator.dial({ from: '5551', to: '8003', callerEnteredDigits: '12' });
    const heard: string[] = [];
    caller.on('digits', (digits) => heard.push(digits));
    const answered = caller.until('answered');
    clock.advance(0);
    assert.equal(caller.state, 'ringing');
    client.confirmed('ANSWER_CALL_REQ', at(caller.callId, '3001'));
    await answered;
    client.confirmed('SEND_DTMF_SIGNAL_REQ', { ...at(caller.callId, '3001'), DTMFString: '42#' });
    assert.deepEqual(heard, ['42#']);
    client.received.length = 0;
    caller.sendDigits('34');
    assert.equal(client.received[0]?.['CallerEnteredDigits'], '1234');
    caller.hangUp();
    caller.hangUp();
    assert.equal(caller.state, 'ended');
    await assert.rejects(caller.until('answered'), /the call is ended, not answered/);
  });

  it('refuses callers whom nobody can take', () => {
    const { client, clock, simulator } = atWork();
    talking(client);
    const callers = ['8003', '3002', '7777'].map((to) => simulator.dial({ from: '1', to }));
    clock.advance(0);
    assert.deepEqual(
      callers.map(({ state, reason }) => [state, reason]),
      [
        ['refused', 'busy'],
        ['refused', 'busy'],
        ['refused', 'not obtainable'],
      ],
    );
  });

  it('drops one party of a conference, and goes on with the others', () => {
    const { client, simulator } = atWork();
    const id = talking(client);
    const second = client.confirmed('CONSULTATION_CALL_REQ', { ...active(id, '3001'), DialedNumber: '3003' })[
      'NewConnectionCallID'
    ];
    client.confirmed('ANSWER_CALL_REQ', at(second, '3003'));
    const conf = client.confirmed('CONFERENCE_CALL_REQ', { ...active(second, '3001'), ...held(id, '3001') });
    assert.equal((conf['Parties'] as unknown[]).length, 3);
    client.confirmed('CLEAR_CONNECTION_REQ', { ...at(id, '3003'), RequestingDeviceID: '3001' });
    assert.deepEqual(
      simulator.directory().calls.map(({ parties }) => parties.map(({ device }) => device)),
      [['3001', '3002']],
    );
  });

  it('lets a party that was transferred into a queue hold: it holds when the call is offered and answered', () => {
    const { client, simulator } = atWork();
    const id = talking(client);
    const second = client.confirmed('CONSULTATION_CALL_REQ', { ...active(id, '3001'), DialedNumber: '8001' })[
      'NewConnectionCallID'
    ];
    client.confirmed('TRANSFER_CALL_REQ', { ...active(second, '3001'), ...held(id, '3001') });
    client.confirmed('HOLD_CALL_REQ', at(id, '3002'));
    const states = (): unknown =>
      simulator.directory().calls.map(({ parties }) => parties.map(({ device, state }) => `${device} ${state}`));
    client.setState('AVAILABLE', '3003');
    assert.deepEqual(states(), [['3002 HOLD', '3003 ALERTING']]);
    client.confirmed('ANSWER_CALL_REQ', at(id, '3003'));
    assert.deepEqual(states(), [['3002 HOLD', '3003 CONNECT']]);
    client.confirmed('RETRIEVE_CALL_REQ', held(id, '3002'));
  });

  it('does not retrieve a call while another one of the device waits in a queue', () => {
    const { client, simulator } = atWork();
    const id = talking(client);
    client.confirmed('CONSULTATION_CALL_REQ', { ...active(id, '3001'), DialedNumber: '8001' });
    assert.deepEqual(codes(client.request('RETRIEVE_CALL_REQ', held(id, '3001'))), [
      cf.CF_INVALID_OBJECT_STATE,
      undefined,
    ]);
    client.setState('AVAILABLE', '3003');
    client.confirmed('ANSWER_CALL_REQ', { AgentInstrument: '3003' });
    assert.deepEqual(
      simulator.directory().calls.map(({ parties }) => parties.map(({ device, state }) => `${device} ${state}`)),
      [
        ['3001 HOLD', '3002 CONNECT'],
        ['3001 CONNECT', '3003 CONNECT'],
      ],
    );
  });
});

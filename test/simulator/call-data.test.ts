import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { defaultLab, type SimulatorOptions } from '../../src/simulator';
import { aLab, anAgentClient, anAllEventsClient, packed, type Client } from './support/client';

const status = enums.StatusCode.of;

const at = (ConnectionCallID: unknown, ConnectionDeviceID: string) => ({
  ConnectionCallID,
  ConnectionDeviceIDType: 'STATIC',
  ConnectionDeviceID,
});

function atWork(options: SimulatorOptions = {}) {
  const lab = aLab(options);
  const client = anAllEventsClient(lab.simulator);
  for (const number of [1, 2]) client.logIn(`100${number}`, `300${number}`);
  return { ...lab, client };
}

/** 3001 talks with 3002. */
function talking(client: Client): unknown {
  const made = client.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' });
  const id = made['NewConnectionCallID'];
  client.confirmed('ANSWER_CALL_REQ', at(id, '3002'));
  client.received.length = 0;
  return id;
}

describe('simulator: limits of call data', () => {
  it('refuses call data that no message could carry or that contradicts itself, and goes on telling the call to everybody', () => {
    const { client } = atWork();
    const id = talking(client);
    // Number, then what stands in the floating part; written by hand, since the encoder refuses it.
    const request = (invokeId: string, counts: string, floating: string): void => {
      const call = Number(id).toString(16).padStart(8, '0');
      const body = `${invokeId} 00001388 0000 ${call} ${counts} ffff 0000 00000000 00000000 1905 3330303100 ${floating}`;
      const packedBody = packed(body);
      client.sendHex((packedBody.length / 2).toString(16).padStart(8, '0') + '0000001a' + packedBody);
    };
    request('00000f01', '0001 0000', `52 25 ${'75'.repeat(33)}00 3100 00`);
    request('00000f02', '0000 0001', `53 25 00 ${'75'.repeat(33)}00 3100`);
    request('00000f03', '0000 0000', `09 84 ${'aa'.repeat(132)}`);
    // More announced than there are, and fewer.
    request('00000f04', '0002 0000', '52 04 7500 3100');
    request('00000f05', '0000 0000', '53 05 00 7500 3100');
    const answers = [0xf01, 0xf02, 0xf03, 0xf04, 0xf05].map((invokeId) => client.replyTo(invokeId)?.['Status']);
    assert.deepEqual(answers, [
      status.E_CTI_NAMED_VARIABLE_NOT_CONFIGURED,
      status.E_CTI_NAMED_ARRAY_NOT_CONFIGURED,
      status.E_CTI_INVALID_FIELD_LENGTH,
      status.E_CTI_INVALID_NUM_NAMED_VARIABLES,
      status.E_CTI_INVALID_NUM_NAMED_ARRAYS,
    ]);
    client.confirmed('SNAPSHOT_CALL_REQ', at(id, '3001'));
  });

  it('refuses an index beyond an array, a name with other characters, and variables that the switch owns', () => {
    const lab = defaultLab();
    const { client } = atWork({
      lab: {
        ...lab,
        peripheral: { ...lab.peripheral, callControlVariableMap: 'ynyyyyyyyn' },
        namedVariables: [{ name: 'user.list', array: true, size: 3 }, { name: 'user.a' }],
      },
    });
    const id = talking(client);
    const element = (VariableIndex: number) => ({
      NamedArray: [{ VariableIndex, VariableName: 'user.list', VariableValue: 'x' }],
    });
    const named = (VariableName: string) => ({ NamedVariable: [{ VariableName, VariableValue: 'x' }] });
    const answers = [
      element(2),
      element(3),
      named('user.a'),
      named('user a'),
      named('user.\u00e4'),
      named(''),
      { CallVariable1: 'x', CallVariable9: 'x' },
      { CallVariable2: 'x' },
      { CallVariable1: 'x', CallVariable10: '' },
    ].map((data) => client.request('SET_CALL_DATA_REQ', { ...at(id, '3001'), ...data }));
    assert.deepEqual(
      answers.map((answer) => answer?.['Status'] ?? answer?.name),
      [
        'SET_CALL_DATA_CONF',
        status.E_CTI_INVALID_ARRAY_INDEX,
        'SET_CALL_DATA_CONF',
        status.E_CTI_INVALID_CHARACTER,
        status.E_CTI_INVALID_CHARACTER,
        status.E_CTI_NAMED_VARIABLE_NOT_CONFIGURED,
        'SET_CALL_DATA_CONF',
        status.E_CTI_PROTECTED_VARIABLE,
        status.E_CTI_PROTECTED_VARIABLE,
      ],
    );
    const data = client.confirmed('SNAPSHOT_CALL_REQ', at(id, '3001'));
    assert.deepEqual(
      ['CallVariable1', 'CallVariable2', 'CallVariable9'].map((name) => data[name]),
      ['x', undefined, 'x'],
    );
  });

  it('checks call data of requests that make a call just the same', () => {
    const { client } = atWork();
    const long = { NamedVariable: [{ VariableName: 'user.a', VariableValue: 'x'.repeat(200) }] };
    const many = Array.from({ length: 10 }, (_, nr) => ({ ...long.NamedVariable[0], VariableName: `user.${nr}` }));
    const dialed = { AgentInstrument: '3001', DialedNumber: '3002' };
    const reply = client.request('MAKE_CALL_REQ', { ...dialed, NamedVariable: many });
    assert.equal(reply?.['Status'], status.E_CTI_TOO_MUCH_DATA);
    client.confirmed('MAKE_CALL_REQ', { ...dialed, ...long });
  });

  it('lets named variables of a call grow to 2000 bytes together, and no further', () => {
    const { client } = atWork();
    const id = talking(client);
    const set = (nr: number): unknown =>
      client.request('SET_CALL_DATA_REQ', {
        ...at(id, '3001'),
        NamedVariable: [{ VariableName: `user.${nr}`, VariableValue: 'x'.repeat(194) }],
      })?.['Status'];
    for (let nr = 0; nr < 10; nr += 1) assert.equal(set(nr), undefined);
    assert.equal(set(10), status.E_CTI_TOO_MUCH_DATA);
    assert.equal(set(9), undefined);
  });

  it('refuses a disposition that there is not, and takes 0 for none', () => {
    const { client } = atWork();
    const id = talking(client);
    const set = (CalledPartyDisposition: number): unknown =>
      client.request('SET_CALL_DATA_REQ', { ...at(id, '3001'), CallVariable1: 'x', CalledPartyDisposition })?.[
        'Status'
      ];
    assert.equal(set(999), status.E_CTI_CALLED_PARTY_DISPOSITION);
    assert.equal(set(0), undefined);
    assert.equal(set(13), undefined);
    assert.equal(client.received.at(-1)?.['CalledPartyDisposition'], 13);
  });

  it('knows a connection by its name: a call alone is not enough, neither to write nor to release', () => {
    const { client, simulator } = atWork({ wrapupDataMs: 120_000 });
    const desk = anAgentClient(simulator, '3001');
    const outsider = anAgentClient(simulator, '3003');
    const id = talking(client);
    const say = (by: Client, name: string, connection: object) => {
      const reply = by.request(name, {
        ...connection,
        ...(name === 'SET_CALL_DATA_REQ' ? { CallVariable1: 'x' } : {}),
      });
      return [reply?.name, reply?.['Status']];
    };
    const unknown = ['FAILURE_CONF', status.E_CTI_INVALID_CALLID];
    for (const name of ['SET_CALL_DATA_REQ', 'RELEASE_CALL_REQ']) {
      for (const by of [client, desk]) {
        assert.deepEqual(say(by, name, at(id, '3003')), unknown, name);
        assert.deepEqual(say(by, name, { ...at(id, '3001'), ConnectionDeviceIDType: 'DYNAMIC' }), unknown, name);
        assert.equal(say(by, name, at(id, '3002'))[1], undefined, `${name} at another party's connection`);
      }
      assert.deepEqual(say(outsider, name, at(id, '3003')), ['FAILURE_CONF', status.E_CTI_NOT_CALL_PARTY], name);
    }
    client.confirmed('CLEAR_CONNECTION_REQ', at(id, '3001'));
    assert.deepEqual(say(client, 'SET_CALL_DATA_REQ', at(id, '3003')), unknown, 'in the time for wrap-up data, too');
    assert.equal(say(client, 'SET_CALL_DATA_REQ', at(id, '3001'))[1], undefined);
  });

  it('tells changed named variables only, and all of them from version 22', () => {
    const { client, simulator } = atWork();
    const newer = anAllEventsClient(simulator, 22);
    const id = talking(client);
    const set = (fields: object) => client.confirmed('SET_CALL_DATA_REQ', { ...at(id, '3001'), ...fields });
    const one = [{ VariableName: 'user.a', VariableValue: '1' }];
    const other = [{ VariableName: 'user.b', VariableValue: '2' }];
    const told = (to: Client): unknown => to.received.at(-1)?.['NamedVariable'];
    set({ NamedVariable: one });
    set({ NamedVariable: other });
    assert.deepEqual([told(client), told(newer)], [other, [...one, ...other]]);
    set({ CallVariable1: 'x' });
    assert.deepEqual([told(client), told(newer)], [undefined, [...one, ...other]]);
  });
});

import assert from 'node:assert/strict';
import { at, Listener } from './support';

const update = { NewConnectionCallID: 7, NewConnectionDeviceIDType: 0, NewConnectionDeviceID: '3001' };
const variable = (VariableName: string, VariableValue: string) => ({ VariableName, VariableValue });
const element = (VariableName: string, VariableIndex: number, VariableValue: string) => ({
  VariableName,
  VariableIndex,
  VariableValue,
});

describe('call data (BEHAVIOUR 7.1 to 7.3)', () => {
  function begun(version: number): Listener {
    const listener = new Listener(version);
    listener.hears('BEGIN_CALL_EVENT', {
      ...at(7, '3001'),
      CallType: 1,
      ANI: '5550100',
      CallVariable1: 'gold',
      CallVariable10: 'last',
      UserToUserInfo: Buffer.from([0, 255, 128]),
      CallReferenceID: Buffer.from('0a0b', 'hex'),
      NamedVariable: [variable('user.account', '42'), variable('user.lang', 'nl')],
      NamedArray: [element('user.path', 0, 'a'), element('user.path', 2, 'c')],
      CTIClients: [{ CTIClientSignature: 'crm', CTIClientTimestamp: 1_700_000_000 }],
      CalledPartyDisposition: 0,
    });
    return listener;
  }

  it('is merged under guide names, named data as objects', () => {
    assert.deepEqual(begun(24).only.data, {
      ANI: '5550100',
      CallVariable1: 'gold',
      CallVariable10: 'last',
      UserToUserInfo: Buffer.from([0, 255, 128]),
      CallReferenceID: Buffer.from('0a0b', 'hex'),
      NamedVariable: { 'user.account': '42', 'user.lang': 'nl' },
      NamedArray: { 'user.path': { 0: 'a', 2: 'c' } },
      CTIClients: [{ CTIClientSignature: 'crm', CTIClientTimestamp: 1_700_000_000 }],
    });
  });

  it('an update changes what it carries and nothing else', () => {
    const listener = begun(20);
    listener.hears('CALL_DATA_UPDATE_EVENT', {
      ...at(7, '3001'),
      ...update,
      CallVariable1: 'platinum',
      CallWrapupData: 'sold',
      CustomerPhoneNumber: '5550111',
      CampaignID: 12,
      CalledPartyDisposition: 13,
    });
    const { data } = listener.only;
    assert.equal(data['CallVariable1'], 'platinum');
    assert.equal(data['CallVariable10'], 'last');
    assert.equal(data['CallWrapupData'], 'sold');
    assert.equal(data['CustomerPhoneNumber'], '5550111');
    assert.equal(data['CampaignID'], 12);
    assert.equal(data['CalledPartyDisposition'], 'Disconnect/drop handled primary route');
  });

  for (const blank of ['', ' '])
    it(`${JSON.stringify(blank)} empties an item, which is absent from then on`, () => {
      const listener = begun(20);
      listener.hears('CALL_DATA_UPDATE_EVENT', {
        ...at(7, '3001'),
        ...update,
        CallVariable1: blank,
        NamedVariable: [variable('user.lang', blank)],
        NamedArray: [element('user.path', 2, blank)],
      });
      const { data } = listener.only;
      assert.equal('CallVariable1' in data, false);
      assert.deepEqual(data['NamedVariable'], { 'user.account': '42' });
      assert.deepEqual(data['NamedArray'], { 'user.path': { 0: 'a' } });
    });

  it('two blanks are a value', () => {
    const listener = begun(20);
    listener.hears('CALL_DATA_UPDATE_EVENT', { ...at(7, '3001'), ...update, CallVariable1: '  ' });
    assert.equal(listener.only.data['CallVariable1'], '  ');
  });

  describe('named variables and arrays (ECC)', () => {
    it('merge before version 22', () => {
      const listener = begun(21);
      listener.hears('CALL_DATA_UPDATE_EVENT', {
        ...at(7, '3001'),
        ...update,
        NamedVariable: [variable('user.lang', 'fr')],
        NamedArray: [element('user.path', 1, 'b')],
      });
      assert.deepEqual(listener.only.data['NamedVariable'], { 'user.account': '42', 'user.lang': 'fr' });
      assert.deepEqual(listener.only.data['NamedArray'], { 'user.path': { 0: 'a', 1: 'b', 2: 'c' } });
    });

    it('are replaced as a whole from version 22', () => {
      const listener = begun(22);
      listener.hears('CALL_DATA_UPDATE_EVENT', {
        ...at(7, '3001'),
        ...update,
        NamedVariable: [variable('user.lang', 'fr')],
      });
      assert.deepEqual(listener.only.data['NamedVariable'], { 'user.lang': 'fr' });
      assert.equal('NamedArray' in listener.only.data, false);
    });

    it('are all gone from version 22 when an update has none', () => {
      const listener = begun(22);
      listener.hears('CALL_DATA_UPDATE_EVENT', { ...at(7, '3001'), ...update, CallVariable1: 'x' });
      assert.equal('NamedVariable' in listener.only.data, false);
    });

    it('other events only add', () => {
      const listener = begun(22);
      listener.hears('CALL_DELIVERED_EVENT', {
        ...at(7, '3001'),
        AlertingDeviceID: '3001',
        LocalConnectionState: 2,
        NamedVariable: [variable('user.more', '1')],
      });
      assert.deepEqual(listener.only.data['NamedVariable'], {
        'user.account': '42',
        'user.lang': 'nl',
        'user.more': '1',
      });
    });

    it('any name is just a name', () => {
      const listener = begun(20);
      listener.hears('CALL_DATA_UPDATE_EVENT', {
        ...at(7, '3001'),
        ...update,
        NamedVariable: [variable('__proto__', 'x'), variable('constructor', 'y')],
        NamedArray: [element('__proto__', 0, 'z')],
      });
      const named = listener.only.data['NamedVariable'] as object;
      assert.deepEqual(Object.keys(named), ['user.account', 'user.lang', '__proto__', 'constructor']);
      assert.equal(Object.getPrototypeOf(named), Object.prototype);
      assert.deepEqual(Object.keys(listener.only.data['NamedArray'] as object), ['user.path', '__proto__']);
    });
  });

  it('CallType is named as of the session version', () => {
    for (const [version, name] of [
      [14, 'NON_ACD'],
      [24, 'RESERVATION_PREVIEW'],
    ] as const) {
      const listener = new Listener(version);
      listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 27 });
      assert.equal(listener.only.CallType, name);
    }
  });

  it('a CallType without a name stays a number', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 999 });
    assert.equal(listener.only.CallType, 999);
  });
});

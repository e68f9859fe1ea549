import assert from 'node:assert/strict';
import { aLab, anAgentClient, anAllEventsClient } from './support/client';

describe('simulator: device attributes', () => {
  it('are the skill group and call type of later calls from the device', () => {
    const client = anAllEventsClient(aLab().simulator, 24);
    client.logIn('1001', '3001');
    client.confirmed('SET_DEVICE_ATTRIBUTES_REQ', {
      PeripheralID: 5000,
      CallingDeviceID: '3001',
      CallingDeviceType: 0,
      SkillGroupNumber: 2,
      SkillGroupID: 5002,
      CallType: 'AUTO_OUT',
    });
    client.logIn('1002', '3002');
    const begun = (AgentInstrument: string): string => {
      client.received.length = 0;
      client.confirmed('MAKE_CALL_REQ', { PeripheralID: 5000, AgentInstrument, DialedNumber: '95551' });
      return client.takeTrace().join('\n');
    };
    const own = begun('3001');
    assert.match(own, /^BEGIN_CALL_EVENT .* CallType=AUTO_OUT /m);
    assert.match(own, /^CALL_ORIGINATED_EVENT .* SkillGroupNumber=2 SkillGroupID=5002 /m);
    const other = begun('3002');
    assert.match(other, /^BEGIN_CALL_EVENT .* CallType=OUT /m);
    assert.doesNotMatch(other, /SkillGroupNumber=2/);
  });

  it('are refused for unknown devices, services and groups, and for other devices than the client’s own', () => {
    const { simulator } = aLab();
    const client = anAllEventsClient(simulator, 24);
    const refusal = (fields: object, by = client): unknown => {
      const reply = by.request('SET_DEVICE_ATTRIBUTES_REQ', { PeripheralID: 5000, CallingDeviceType: 0, ...fields });
      return reply?.['Status'] ?? `CF ${String(reply?.['FailureCode'])}`;
    };
    assert.equal(refusal({}), 6);
    assert.equal(refusal({ CallingDeviceID: '9999' }), 87);
    assert.equal(refusal({ CallingDeviceID: '3001', ServiceNumber: 4 }), 84);
    assert.equal(refusal({ CallingDeviceID: '3001', SkillGroupNumber: 77 }), 72);
    assert.equal(refusal({ CallingDeviceID: '3001', SkillGroupNumber: 1, SkillGroupID: 5002 }), 86);
    assert.equal(refusal({ CallingDeviceID: '3002' }, anAgentClient(simulator, '3001', 24)), 'CF 8');
  });
});

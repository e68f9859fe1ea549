import assert from 'node:assert/strict';
import { defaultLab } from '../../src/simulator';
import { aLab, anAgentClient } from './support/client';

const GREETING_MS = 3000;
const greetingFailed = 1016;

/** Agent 1001 greets callers; 1002 has no greeting. */
function atWork() {
  const lab = defaultLab();
  const agents = lab.agents.map((agent) => (agent.id === '1001' ? { ...agent, greetingMs: GREETING_MS } : agent));
  const { simulator, clock } = aLab({ lab: { ...lab, agents } });
  const client = anAgentClient(simulator, '3001', 15);
  client.logIn('1001', '3001');
  client.setState('AVAILABLE', '3001');
  const control = (AgentAction: string, AgentID = '1001') =>
    client.request('AGENT_GREETING_CONTROL_REQ', { AgentAction, AgentID });
  const answered = (): void => {
    simulator.dial({ from: '5551234', to: '8001' });
    clock.advance(1);
    client.confirmed('ANSWER_CALL_REQ', { AgentInstrument: '3001' });
  };
  const codes = (): unknown[] =>
    client.received
      .splice(0)
      .flatMap((event) => (event.name === 'CALL_AGENT_GREETING_EVENT' ? [event['EventCode']] : []));
  return { client, clock, control, answered, codes };
}

describe('simulator: greetings of agents', () => {
  it('are told when they begin and when they end', () => {
    const { clock, answered, codes } = atWork();
    answered();
    assert.deepEqual(codes(), [0]);
    clock.advance(GREETING_MS - 1);
    assert.deepEqual(codes(), []);
    clock.advance(1);
    assert.deepEqual(codes(), [1]);
  });

  it('are stopped, and end with their call', () => {
    const { client, clock, control, answered, codes } = atWork();
    answered();
    assert.equal(control('STOP_CURRENT')?.name, 'AGENT_GREETING_CONTROL_CONF');
    assert.deepEqual(codes(), [0, 1]);
    clock.advance(GREETING_MS);
    assert.deepEqual(codes(), []);
    client.confirmed('CLEAR_CONNECTION_REQ', { ...callAt(client), AgentInstrument: '3001' });
    client.setState('AVAILABLE', '3001');
    answered();
    client.confirmed('CLEAR_CONNECTION_REQ', { ...callAt(client), AgentInstrument: '3001' });
    assert.deepEqual(codes(), [0, 1]);
  });

  it('are off until they are switched on again, or until the next login', () => {
    const { client, control, answered, codes } = atWork();
    control('DISABLE');
    answered();
    assert.deepEqual(codes(), []);
    client.confirmed('CLEAR_CONNECTION_REQ', { ...callAt(client), AgentInstrument: '3001' });
    control('ENABLE');
    client.setState('AVAILABLE', '3001');
    answered();
    assert.deepEqual(codes(), [0]);
  });

  it('are refused where none plays, and to agents who have none or are not there', () => {
    const { client, control } = atWork();
    assert.equal(control('STOP_CURRENT')?.['FailureCode'], greetingFailed);
    client.setState('NOT_READY', '3001');
    client.setState('LOGOUT', '3001');
    assert.equal(control('ENABLE')?.['FailureCode'], greetingFailed);
    client.logIn('1002', '3001');
    assert.equal(control('ENABLE', '1002')?.['FailureCode'], greetingFailed);
  });
});

function callAt(client: ReturnType<typeof anAgentClient>): object {
  const { Calls } = client.confirmed('SNAPSHOT_DEVICE_REQ', {
    SnapshotDeviceType: 'DEVICE_IDENTIFIER',
    AgentInstrument: '3001',
  });
  const [call] = Calls as { CallConnectionCallID: number }[];
  return { ConnectionCallID: call?.CallConnectionCallID, ConnectionDeviceIDType: 'STATIC', ConnectionDeviceID: '3001' };
}

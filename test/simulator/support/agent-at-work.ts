import assert from 'node:assert/strict';
import { enums, type Message } from '../../../src/protocol';
import { defaultLab, type LabDeskSettings, type Profile, type SimulatorOptions } from '../../../src/simulator';
import { aLab, anAllEventsClient, type Client } from './client';

export function withDesk(desk: Partial<LabDeskSettings>, options: SimulatorOptions = {}): SimulatorOptions {
  const lab = defaultLab();
  return { ...options, lab: { ...lab, deskSettings: { ...lab.deskSettings, ...desk } } };
}

/** Agent 1001 at 3001, and what brings the agent into a state. */
export function anAgent(options: SimulatorOptions = {}) {
  const { simulator, clock } = aLab(options);
  const client = anAllEventsClient(simulator, 24);
  client.logIn('1001', '3001');
  const set = (AgentState: string | number, fields: object = {}): string => {
    const reply = client.request('SET_AGENT_STATE_REQ', { AgentState, AgentID: '1001', ...fields });
    return codeOf(reply);
  };
  let callId = 0;
  const here = (): object => ({
    ConnectionCallID: callId,
    ConnectionDeviceIDType: 'STATIC',
    ConnectionDeviceID: '3001',
  });
  const ring = (): void => {
    client.setState('AVAILABLE', '3001');
    callId = simulator.dial({ from: '5551234', to: '8001' }).callId;
    clock.advance(0);
  };
  const talk = (): void => {
    ring();
    client.confirmed('ANSWER_CALL_REQ', here());
  };
  const hang = (): void => void client.confirmed('CLEAR_CONNECTION_REQ', here());
  const dial = (): void => {
    callId = Number(
      client.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '95551' })['NewConnectionCallID'],
    );
    clock.advance(1000);
  };
  const takeCallOfColleague = (): void => {
    client.logIn('1002', '3002');
    const conf = client.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3002', DialedNumber: '3001' });
    callId = Number(conf['NewConnectionCallID']);
    clock.advance(0);
    client.confirmed('ANSWER_CALL_REQ', here());
  };
  const into: Record<string, () => void> = {
    LOGOUT: () => void client.setState('LOGOUT', '3001'),
    NOT_READY: () => {},
    AVAILABLE: () => void client.setState('AVAILABLE', '3001'),
    RESERVED: ring,
    TALKING: talk,
    HOLD: () => {
      talk();
      client.confirmed('HOLD_CALL_REQ', here());
    },
    WORK_READY: () => {
      talk();
      client.setState('WORK_READY', '3001');
      hang();
    },
    WORK_NOT_READY: () => {
      talk();
      client.setState('WORK_NOT_READY', '3001');
      hang();
    },
  };
  const go = (state: string): void => {
    into[state]?.();
    assert.equal(simulator.directory().agents[0]?.state, state);
    client.received.length = 0;
  };
  return { simulator, clock, client, set, go, ring, talk, takeCallOfColleague, hang, dial, told: () => told(client) };
}

/** A reply in short: ok, the status, or the failure code and the peripheral's own. */
export const codeOf = (reply: Message | undefined): string => {
  if (reply?.name === 'SET_AGENT_STATE_CONF') return 'ok';
  const { FailureCode, PeripheralErrorCode, Status }: Record<string, unknown> = reply ?? {};
  return [FailureCode ?? Status, PeripheralErrorCode].filter(Boolean).map(String).join('/');
};

/** Each state as told, once for all skill groups: with the reason, and the wish. */
function told(client: Client): string[] {
  const name = (value: unknown): string => enums.AgentState.find(value as number)?.name ?? String(value);
  const lines = client.received
    .filter((message) => message.name === 'AGENT_STATE_EVENT' && message['AgentID'] === '1001')
    .map(({ AgentState, EventReasonCode, NextAgentState }) =>
      [
        name(AgentState),
        EventReasonCode === 0 ? '' : ` ${String(EventReasonCode)}`,
        NextAgentState === undefined || NextAgentState === 0xffff ? '' : ` next ${name(NextAgentState)}`,
      ].join(''),
    );
  client.received.length = 0;
  return lines.filter((line, index) => line !== lines[index - 1]);
}

/** What may be asked for of an agent who is logged in. */
export const requests = ['LOGOUT', 'NOT_READY', 'AVAILABLE', 'WORK_NOT_READY', 'WORK_READY'] as const;

/** How each profile words its refusals (BEHAVIOUR 4.1, 4.6). */
export const refusals: Record<Profile, { logout: string; state: string; loggedOut: string; loggedOutAgain: string }> = {
  generic: { logout: '265', state: '265', loggedOut: '22', loggedOutAgain: '22' },
  ucce: { logout: '70/10112', state: '70/10108', loggedOut: '257', loggedOutAgain: '71/10101' },
};

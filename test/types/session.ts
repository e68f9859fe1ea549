// Compiled, never run: what the session's types promise, and what they must refuse.

import type { Message } from '../../src/protocol';
import type { Session } from '../../src/session';

export async function requests(session: Session, anyName: string): Promise<void> {
  const made = await session.request('MAKE_CALL_REQ', { PeripheralID: 5000, DialedNumber: '8001', PostRoute: true });
  const name: 'MAKE_CALL_CONF' = made.name;
  const callId: number | undefined = made.NewConnectionCallID;
  const device: string | undefined = made.NewConnectionDeviceID;
  await session.request(
    'SET_AGENT_STATE_REQ',
    { AgentState: 'AVAILABLE' },
    { timeoutMs: 1000, signal: AbortSignal.timeout(5) },
  );
  await session.request('SET_AGENT_STATE_REQ', { AgentState: 3 });
  const teams: number[] | undefined = (await session.request('LIST_AGENT_TEAM_REQ', { SupervisorID: 1 })).TeamID;
  const anything: Message = await session.request(anyName, { Whatever: 1 });
  void [name, callId, device, teams, anything];

  // @ts-expect-error another request's confirmation has no such field
  void (await session.request('ANSWER_CALL_REQ', {})).NewConnectionCallID;
  // @ts-expect-error no request has this name
  await session.request('MAKE_CAL_REQ', {});
  // @ts-expect-error a confirmation is no request
  await session.request('MAKE_CALL_CONF', {});
  // @ts-expect-error the session sends it by itself
  await session.request('OPEN_REQ', {});
  // @ts-expect-error the request has no such field
  await session.request('MAKE_CALL_REQ', { DialedNumbr: '8001' });
  // @ts-expect-error the field is a text
  await session.request('MAKE_CALL_REQ', { DialedNumber: true });
  // @ts-expect-error the enumeration has no such name
  await session.request('SET_AGENT_STATE_REQ', { AgentState: 'AVAILABEL' });
  // @ts-expect-error the session chooses it
  await session.request('MAKE_CALL_REQ', { InvokeID: 1 });
}

export async function events(session: Session): Promise<void> {
  session.subscribe('CALL_DELIVERED_EVENT', (event, info) => {
    const ani: string | undefined = event.ANI;
    const side: 'A' | 'B' = info.side;
    void [ani, side];
    // @ts-expect-error the event has no such field
    void event.AgentState;
  });
  session.subscribe(['AGENT_STATE_EVENT', 'SYSTEM_EVENT'], (event) => {
    if (event.name === 'AGENT_STATE_EVENT') void (event.AgentState satisfies number | undefined);
    // @ts-expect-error only one of the two has it
    void event.SystemEventID;
  });
  session.subscribe(
    (message) => message['PeripheralID'] === 5000,
    (message: Message) => void message.name,
  );
  const cleared = await session.waitFor('CALL_CLEARED_EVENT', { timeoutMs: 1000 });
  void (cleared.ConnectionCallID satisfies number | undefined);

  session.on('state', ({ phase, retryAt }) => void [phase satisfies string, retryAt satisfies number | undefined]);
  session.on('gap', ({ start, end }) => void (end - start));
  session.on('problem', ({ kind, message, error }) => void [kind, message, error?.stack]);
  // @ts-expect-error no such phase
  void (session.state.phase === 'opened');
  // @ts-expect-error the state is read only
  session.state.phase = 'open';
  // @ts-expect-error there is no such event
  session.on('opened', () => undefined);
}

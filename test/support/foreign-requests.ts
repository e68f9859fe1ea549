// Requests as somebody else's client writes them, and what it makes of answers. Nothing here comes from src.
import assert from 'node:assert/strict';
import { float, frame, NONE, text, u16, u32, u8, type Received } from './foreign-client';

export const PERIPHERAL = 5000;
const FAILURE_CONF = 1;

export const setAgentState = (
  version: number,
  invokeId: number,
  state: number,
  floats: Buffer[],
  skillGroups = 0,
): Buffer =>
  frame(
    38,
    u32(invokeId),
    u32(PERIPHERAL),
    u16(state),
    u16(0),
    u16(skillGroups),
    u16(0),
    ...(version < 10 ? [] : [u8(0)]),
    ...(version < 12 ? [] : [u32(0)]),
    ...floats,
  );
export const login = (version: number, invokeId: number, id: string, instrument: string): Buffer =>
  setAgentState(version, invokeId, 0, [
    // The order of the table is instrument, ID, password.
    float(version, 49, text('cisco')),
    float(version, 5, text(id)),
    float(version, 6, text(instrument)),
  ]);
export const makeCall = (version: number, invokeId: number, from: string, to: string): Buffer =>
  frame(
    56,
    u32(invokeId),
    u32(PERIPHERAL),
    ...[0, 0, 0, 0, 0, 0, 0, 0, 0, 0].map(u16),
    ...(version < 14 ? [] : [u32(NONE)]),
    float(version, 11, text(to)),
    float(version, 6, text(from)),
  );
/** ANSWER_CALL_REQ, HOLD_CALL_REQ and the like: a connection. */
export const onConnection = (version: number, type: number, invokeId: number, callId: number, device: string): Buffer =>
  frame(
    type,
    u32(invokeId),
    u32(PERIPHERAL),
    u32(callId),
    u16(0),
    ...(type === 54 ? [u16(0)] : []),
    float(version, type === 62 ? 53 : 25, text(device)),
  );

export function confirms(message: Received, type: number): Received {
  assert.equal(message.type, type, `type ${message.type}: ${message.body.toString('hex')}`);
  return message;
}

export function refuses(message: Received, status: number): void {
  confirms(message, FAILURE_CONF);
  assert.deepEqual([message.body.length, message.u32(4)], [8, status]);
}

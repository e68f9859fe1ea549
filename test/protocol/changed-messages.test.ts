import assert from 'node:assert/strict';

import { decodeMessage, encodeMessage } from '../../src/protocol';
import { naiveFrame } from '../support/naive-writer';
import { MAKE_CALL_REQ, makeCall, OPEN_CONF, openConf } from './fixed-parts';

const raw = (...bytes: number[]): Buffer => Buffer.from(bytes);

describe('a message with odd bytes that is changed', () => {
  const frame = naiveFrame(MAKE_CALL_REQ, 15, makeCall, [
    [13, 'RAW', Buffer.from('one')],
    [11, 'RAW', Buffer.from('8001')],
    [250, 'RAW', raw(1)],
    [6, 'STRING', '3001'],
  ]);

  it('keeps what was not changed', () => {
    const message = decodeMessage(frame, 15);
    message['DialedNumber'] = '8002';
    const expected = naiveFrame(MAKE_CALL_REQ, 15, makeCall, [
      [13, 'RAW', Buffer.from('one')],
      [11, 'STRING', '8002'],
      [250, 'RAW', raw(1)],
      [6, 'STRING', '3001'],
    ]);
    assert.equal(encodeMessage(message, 15).toString('hex'), expected.toString('hex'));
  });

  it('loses what was taken out, and has behind the rest what was put in', () => {
    const message = decodeMessage(frame, 15);
    delete message['CallVariable1'];
    message['CallVariable2'] = 'two';
    const expected = naiveFrame(MAKE_CALL_REQ, 15, makeCall, [
      [11, 'RAW', Buffer.from('8001')],
      [250, 'RAW', raw(1)],
      [6, 'STRING', '3001'],
      [14, 'STRING', 'two'],
    ]);
    assert.equal(encodeMessage(message, 15).toString('hex'), expected.toString('hex'));
  });

  it('takes the fixed part of the version that it is written for', () => {
    const old = naiveFrame(OPEN_CONF, 13, openConf, [[5, 'RAW', Buffer.from('1001')]]);
    const expected = naiveFrame(
      OPEN_CONF,
      24,
      [...openConf, ['INT', 0], ['USHORT', 0]],
      [[5, 'RAW', Buffer.from('1001')]],
    );
    assert.equal(encodeMessage(decodeMessage(old, 13), 24).toString('hex'), expected.toString('hex'));
  });

  it('gets the whole fixed part back when a field of its missing end is set', () => {
    const message = decodeMessage(naiveFrame(MAKE_CALL_REQ, 15, makeCall.slice(0, -1)), 15);
    message['SkillGroupNumber'] = 3;
    const expected = naiveFrame(MAKE_CALL_REQ, 15, [...makeCall.slice(0, -1), ['UINT', 3]]);
    assert.equal(encodeMessage(message, 15).toString('hex'), expected.toString('hex'));
  });
});

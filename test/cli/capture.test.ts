import assert from 'node:assert/strict';
import { pcap } from '../support/pcap';
import { TestTerminal } from './terminal';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');
// OPEN_REQ of version 19, ClientID "ab", password "pw"; then CALL_HELD_EVENT of call 16777217 at 3001: written by hand.
const open19 = hex(
  '00000035 00000003 00000001 00000013 00000078 ffffffff 00000016 00000000 00000000 00000000 00000000 00000000 00000000 ' +
    '01 03 616200 02 02 7077',
);
const held19 = hex(
  '00000024 0000000b 00000000 00001388 0011 0000 01000001 004c 0004 ffff 19 05 3330303100 1f 05 3330303100',
);

describe('cisco-cti decode with a capture', () => {
  it('shows both directions in the version of the OPEN_REQ, however the bytes were cut', async () => {
    const terminal = new TestTerminal();
    const file = pcap([
      { from: 'client', data: open19 },
      { from: 'server', data: held19.subarray(0, 3) },
      { from: 'server', data: held19.subarray(3) },
    ]);
    assert.equal(await terminal.run(['decode', '--line'], file), 0, terminal.complaints.join('\n'));
    assert.equal(terminal.printed[0], '# 127.0.0.1:50000>127.0.0.2:42027');
    assert.match(terminal.printed[1] ?? '', /^OPEN_REQ .*ClientID=ab ClientPassword=\*\*\*$/);
    assert.match(terminal.printed[3] ?? '', /^CALL_HELD_EVENT .*ConnectionCallID=16777217 .*HoldingDeviceID=3001$/);
  });

  it('says what to do with a pcapng file', async () => {
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['decode', '--line'], Buffer.concat([hex('0a0d0d0a'), Buffer.alloc(40)])), 1);
    assert.match(terminal.complaints[0] ?? '', /pcapng.*tshark/);
  });
});

describe('cisco-cti wireshark', () => {
  it('writes the dissector', async () => {
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['wireshark', '-']), 0);
    assert.match(terminal.printed.join('\n'), /Proto\("cisco_cti"/);
  });
});

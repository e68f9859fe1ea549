import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dissector } from '../../src/wireshark';
import { pcap, type Segment } from '../support/pcap';
import { prerequisite } from '../support/prerequisites';
import { describeUnless } from '../support/skip';

const tshark = prerequisite('tshark');
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

// Written by hand from the guide's tables: OPEN_REQ with ClientID "ab" and the password "pw".
const openFixed = (version: string): string =>
  `00000001 ${version} 00000078 ffffffff 00000016 00000000 00000000 00000000 00000000 00000000 00000000`;
const open19 = hex(`00000035 00000003 ${openFixed('00000013')} 01 03 616200 02 02 7077`);
const open24 = hex(`00000039 00000003 ${openFixed('00000018')} 0001 0003 616200 0002 0002 7077`);
// CALL_HELD_EVENT: peripheral 5000, call 16777217, connection and holding device 3001, LCS_HOLD, no cause.
const heldFixed = '00000000 00001388 0011 0000 01000001 004c 0004 ffff';
const held19 = hex(`00000024 0000000b ${heldFixed} 19 05 3330303100 1f 05 3330303100`);
const held24 = hex(`00000028 0000000b ${heldFixed} 0019 0005 3330303100 001f 0005 3330303100`);

describeUnless(tshark.unavailable, 'the Wireshark dissector, in the real tshark', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'cti-dissector-'));
    writeFileSync(path.join(folder, 'cti.lua'), dissector());
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const show = (segments: Segment[], ...args: string[]): string => {
    const file = path.join(folder, 'capture.pcap');
    writeFileSync(file, pcap(segments));
    return execFileSync(
      String(tshark.path),
      ['-X', `lua_script:${path.join(folder, 'cti.lua')}`, '-r', file, ...args],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  };
  const fields = (segments: Segment[], ...names: string[]): string[] =>
    show(segments, '-T', 'fields', '-E', 'separator=|', ...names.flatMap((name) => ['-e', `cisco_cti.${name}`]))
      .trim()
      .split('\n');

  for (const [version, open, held] of [
    ['19', open19, held19],
    ['24', open24, held24],
  ] as const) {
    it(`reads version ${version}, taken from the OPEN_REQ`, () => {
      const lines = fields(
        [
          { from: 'client', data: open },
          { from: 'server', data: held },
        ],
        'name',
        'version',
        'ClientID',
        'ConnectionCallID',
        'HoldingDeviceID',
        'LocalConnectionState',
      );
      assert.deepEqual(lines, [`OPEN_REQ|${version}|ab|||`, `CALL_HELD_EVENT|${version}||16777217|3001|4`]);
    });
  }

  it('puts names beside numbers, and masks passwords', () => {
    const text = show(
      [
        { from: 'client', data: open24 },
        { from: 'server', data: held24 },
      ],
      '-V',
    );
    assert.match(text, /LocalConnectionState: 4 \(LCS_HOLD\)/);
    assert.match(
      text,
      /ServicesRequested: 22 \(CTI_SERVICE_ALL_EVENTS, CTI_SERVICE_CALL_DATA_UPDATE, CTI_SERVICE_CLIENT_CONTROL\)/,
    );
    assert.match(text, /ClientPassword: \*\*\*/);
    assert.doesNotMatch(text, /ClientPassword: (7077|pw)/);
  });

  it('puts messages together that were cut, and takes several out of one segment', () => {
    const lines = fields(
      [
        { from: 'client', data: open24 },
        { from: 'server', data: held24.subarray(0, 5) },
        { from: 'server', data: held24.subarray(5) },
        { from: 'server', data: Buffer.concat([held24, held24]) },
      ],
      'name',
    );
    assert.deepEqual(lines.join(' ').match(/CALL_HELD_EVENT/g)?.length, 3);
  });

  it('marks what is malformed, and goes on', () => {
    const broken = Buffer.from(held24);
    broken.writeUInt16BE(0x7fff, broken.length - 7);
    const text = show(
      [
        { from: 'client', data: open24 },
        { from: 'server', data: broken },
        { from: 'server', data: held24 },
      ],
      '-V',
    );
    assert.match(text, /Malformed CTI message/);
    assert.match(text, /HoldingDeviceID: 3001/);
  });
});

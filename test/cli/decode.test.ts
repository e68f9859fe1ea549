import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { TestTerminal } from './terminal';

const heartbeat = '0000000400000005 0000002a';
// OPEN_REQ of version 20: two bytes each for tag and length; ClientID "x", ClientPassword "geheim".
const open20 =
  '0000003d00000003 00000001 00000014 ffffffff ffffffff 00000010 00000000 00000000 00000000 00000000 00000000 00000000 ' +
  '0001 0002 7800 0002 0007 67656865696d00';

describe('cisco-cti decode', () => {
  it('shows hex digits as messages', async () => {
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['decode', '--line', ...heartbeat.split(' ')]), 0);
    assert.deepEqual(terminal.printed, ['HEARTBEAT_REQ InvokeID=42']);
  });

  it('shows a table, with numbers beside their names', async () => {
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['decode'], open20), 0);
    assert.match(terminal.printed[0] ?? '', /^OPEN_REQ type 3, 69 bytes, version 20$/);
    assert.ok(terminal.printed.some((line) => /^ {2}ServicesRequested +ALL_EVENTS \(0x00000010\)$/.test(line)));
    assert.ok(terminal.printed.some((line) => /^ {2}ClientPassword +\*\*\*$/.test(line)));
  });

  it('takes the version from an OPEN_REQ and masks the password', async () => {
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['decode', '--line'], open20), 0);
    assert.match(terminal.printed[0] ?? '', /^OPEN_REQ .*VersionNumber=20 .*ClientID=x ClientPassword=\*\*\*$/);
  });

  it('writes JSON, without the password', async () => {
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['decode', '--json'], Buffer.from(open20.replaceAll(' ', ''), 'hex')), 0);
    const message = JSON.parse(terminal.printed[0] ?? '') as Record<string, unknown>;
    assert.equal(message['name'], 'OPEN_REQ');
    assert.deepEqual(message['ServicesRequested'], ['ALL_EVENTS']);
    assert.equal(message['ClientPassword'], '***');
  });

  it('reads a file of hex digits or of bytes', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cisco-cti-decode-'));
    const file = path.join(folder, 'frames');
    for (const content of [
      `${heartbeat}\n${heartbeat}\n`,
      Buffer.from(heartbeat.repeat(2).replaceAll(' ', ''), 'hex'),
    ]) {
      await writeFile(file, content);
      const terminal = new TestTerminal();
      assert.equal(await terminal.run(['decode', '--line', file]), 0);
      assert.deepEqual(terminal.printed, ['HEARTBEAT_REQ InvokeID=42', 'HEARTBEAT_REQ InvokeID=42']);
    }
    await rm(folder, { recursive: true });
  });

  it('says what is wrong, and shows what can be shown', async () => {
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['decode', '--line', `${heartbeat}00000004`]), 1);
    assert.equal(await terminal.run(['decode', '--line', '000000020000000500ff']), 1);
    assert.equal(await terminal.run(['decode', '--line', 'ffffffffffffffff']), 1);
    assert.equal(await terminal.run(['decode', '--line', 'nothing']), 2);
    assert.equal(await terminal.run(['decode', '--line', '--version', '30', '00']), 2);
    assert.deepEqual(terminal.printed, ['HEARTBEAT_REQ InvokeID=42']);
    assert.match(terminal.complaints[0] ?? '', /4 bytes are left/);
    assert.match(terminal.complaints[1] ?? '', /HEARTBEAT_REQ.*InvokeID.*needs 4 bytes, 2 are left/);
    assert.match(terminal.complaints[2] ?? '', /4294967295 bytes announced/);
    assert.match(terminal.complaints[3] ?? '', /neither hex digits nor a file/);
  });
});

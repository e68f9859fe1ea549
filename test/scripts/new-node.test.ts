import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { catalogueOf, helpOf } from '../../src/editor/help';
import { nodeHtml } from '../../src/editor/node-html';
import type { NodeSet } from '../../src/node-red/register';
import { texts } from '../../src/node-red/texts';
import { root } from '../support/prerequisites';

const run = promisify(execFile);

describe('npm run new-node', function () {
  this.timeout(30_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'new-node-'));
    for (const part of ['nodes', 'scripts', 'src', 'README.md', 'package.json', 'tsconfig.json', '.oxfmtrc.json'])
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const newNode = (...given: string[]) =>
    run(process.execPath, ['--import=tsx', 'scripts/new-node.mjs', ...given], { cwd: folder });

  it('writes a declaration from which form, help and catalogue follow, an icon and a line in the README', async () => {
    const { stdout } = await newNode('cti-drop-party', 'CLEAR_CONNECTION_REQ', 'calls');
    assert.match(stdout, /^nodes\/calls\/cti-drop-party\.ts\n/);
    assert.match(stdout, /every-action\.test\.ts/);
    const file = path.join(folder, 'nodes/calls/cti-drop-party.ts');
    const { declaration } = createRequire(__filename)(file) as NodeSet;
    assert.equal(declaration.type, 'cti-drop-party');
    assert.deepEqual(Object.keys(declaration.properties), ['name', 'session', 'call', 'more']);
    assert.match(nodeHtml(declaration), /RED\.nodes\.registerType\("cti-drop-party"/);
    assert.match(helpOf(declaration), /Outputs/);
    assert.ok('cti-drop-party' in catalogueOf(declaration, texts));
    assert.ok(existsSync(path.join(folder, 'nodes/calls/icons/cti-drop-party.svg')));
    assert.match(readFileSync(path.join(folder, 'README.md'), 'utf8'), /\| CTI calls \|.*, `cti-drop-party` \|/);
  });

  it('has an input for each call where the request names two, and is formatted', async () => {
    await newNode('cti-swap', 'ALTERNATE_CALL_REQ', 'calls');
    const file = path.join(folder, 'nodes/calls/cti-swap.ts');
    const { declaration } = createRequire(__filename)(file) as NodeSet;
    assert.deepEqual(
      Object.keys(declaration.properties).filter((name) => /call/i.test(name)),
      ['call', 'heldCall'],
    );
    await run(process.execPath, [path.join(root, 'node_modules/oxfmt/bin/oxfmt'), '--check', file], { cwd: folder });
  });

  it('takes digits in a name', async () => {
    const { stdout } = await newNode('cti-hold2-call', 'HOLD_CALL_REQ', 'calls');
    assert.match(stdout, /^nodes\/calls\/cti-hold2-call\.ts\n/);
    const file = path.join(folder, 'nodes/calls/cti-hold2-call.ts');
    assert.equal((createRequire(__filename)(file) as NodeSet).declaration.type, 'cti-hold2-call');
  });

  const there = () => [
    ...readdirSync(path.join(folder, 'nodes'), { recursive: true, encoding: 'utf8' }),
    readFileSync(path.join(folder, 'README.md'), 'utf8'),
  ];

  for (const [given, complaint] of [
    [[], /TYPE REQUEST FAMILY/],
    [['cti-x', 'HOLD_CAL_REQ', 'calls'], /HOLD_CAL_REQ is no request of the guide; did you mean HOLD_CALL_REQ\?/],
    [['cti-hold-call', 'HOLD_CALL_REQ', 'calls'], /there is a node cti-hold-call: nodes\/calls\/cti-hold-call\.ts/],
    [['cti-2', 'HOLD_CALL_REQ', 'calls'], /cti-2 is no name for a node/],
    [['Park', 'HOLD_CALL_REQ', 'calls'], /Park is no name for a node/],
    [['cti-park', 'HOLD_CALL_REQ', 'phones'], /phones is no family of request nodes: agents, calls, supervision/],
  ] as const) {
    it(`says what is wrong with "${given.join(' ')}", and writes nothing`, async () => {
      const before = there();
      await assert.rejects(newNode(...given), complaint);
      assert.deepEqual(there(), before);
    });
  }
});

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../support/prerequisites';
import { newUserDirectory, type UserDirectory } from '../support/user-directory';

const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const blockOf = (language: string): string => {
  const block = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readme)?.[1];
  assert.ok(block, `README.md has no ${language} block`);
  return block;
};

describe('the README', () => {
  let directory: UserDirectory;
  before(async function () {
    this.timeout(120_000);
    directory = await newUserDirectory();
  });
  after(() => directory?.remove());

  it('shows a program that runs where the package is installed', async () => {
    const file = path.join(directory.path, 'demo.mjs');
    // What the README leaves out of the block: to look at the answer.
    await writeFile(file, `${blockOf('ts')}\nconsole.log(agent.name, agent.AgentState);\n`);
    const { stdout } = await promisify(execFile)(process.execPath, [file], { timeout: 30_000 });
    assert.match(stdout, /QUERY_AGENT_STATE_CONF \d+/);
  }).timeout(40_000);

  it('shows an error as a request gives it', () => {
    const error = JSON.parse(blockOf('json')) as { code: string; cause: Record<string, unknown> };
    assert.deepEqual(
      [error.code, error.cause['kind'], error.cause['FailureCode']],
      ['CTI_CONTROL_FAILURE', 'failed', 28],
    );
  });
});

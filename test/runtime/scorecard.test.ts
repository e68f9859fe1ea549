import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../../scripts/run.mjs';
import { forwardingProxy, type ForwardingProxy } from '../support/forwarding-proxy';
import { nodeSets } from '../support/node-sets';
import { prerequisite } from '../support/prerequisites';
import { describeUnless, skip } from '../support/skip';
import { newUserDirectory, type UserDirectory } from '../support/user-directory';

const scorecard = prerequisite('nodeRedDev');
const packageName = '@ctiflow/node-red-cisco-cti';
const CATALOGUE = '/catalogue.json';

/** What each check looks at, and whether it compares with the public catalogue of nodes. */
const checks: Readonly<Record<string, { readonly title: string; readonly inCatalogue?: true }>> = {
  P01: { title: 'has a licence' },
  P03: { title: 'says where its source is and where bugs go' },
  P04: { title: 'has a scoped name' },
  P05: { title: 'has the keyword' },
  P06: { title: 'works with a Node-RED that is supported' },
  P07: { title: "works with that Node-RED's Node.js" },
  P08: { title: 'has a name of its own', inCatalogue: true },
  N01: { title: 'has node types of its own', inCatalogue: true },
  N02: { title: 'has an example of every node' },
  D01: { title: 'has few dependencies' },
  D02: { title: 'has no dependency that Node-RED cannot bear' },
  D03: { title: 'has no outdated dependency' },
};

describeUnless(scorecard.unavailable, 'the public scorecard (node-red-dev validate)', () => {
  let proxy: ForwardingProxy;
  let directory: UserDirectory;
  let found: Record<string, { readonly test: boolean; readonly nodes?: string[] }>;
  let output: string;

  before(async function () {
    this.timeout(120_000);
    // The tool stops at the first document that it cannot fetch.
    proxy = await forwardingProxy({ [CATALOGUE]: { modules: [] } });
    directory = await newUserDirectory();
    const report = path.join(directory.path, 'scorecard.json');
    const target = path.join(directory.path, 'node_modules', packageName);
    const env = { ...process.env, https_proxy: proxy.url, no_proxy: '', NO_PROXY: '' };
    const args = [scorecard.path ?? '', 'validate', '--path', target, '--output', report];
    ({ output } = await run(process.execPath, args, { env, quiet: true, cwd: directory.path }));
    const missed = [...proxy.unreachable].filter(([url]) => !url.endsWith(CATALOGUE));
    if (missed.length > 0) skip(this, missed.map(([url, why]) => `${url} cannot be reached (${why})`).join(', '));
    found = JSON.parse(await readFile(report, 'utf8').catch(() => assert.fail(output))) as typeof found;
  });

  after(async function () {
    this.timeout(30_000);
    await proxy?.close();
    await directory?.remove();
  });

  for (const [check, { title, inCatalogue }] of Object.entries(checks)) {
    it(`${check}: the package ${title}`, function () {
      const why = inCatalogue && [...proxy.unreachable].find(([url]) => url.endsWith(CATALOGUE));
      if (why) skip(this, `${why[0]} cannot be reached (${why[1]})`);
      assert.equal(found[check]?.test, true, output);
    });
  }

  it('could read every node of the package', () => {
    assert.doesNotMatch(output, /Unable to/);
    const visible = nodeSets.map(({ declaration }) => declaration).filter(({ family }) => family !== 'connection');
    assert.deepEqual(found['N02']?.nodes?.toSorted(), visible.map(({ type }) => type).toSorted());
  });

  it('makes no other check', () => {
    assert.deepEqual(
      Object.keys(found).filter((key) => key !== 'package' && !(key in checks)),
      [],
    );
  });
});

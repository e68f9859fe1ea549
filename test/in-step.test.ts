import assert from 'node:assert/strict';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { nodeSets } from './support/node-sets';
import { root } from './support/prerequisites';

const declarations = nodeSets.map(({ declaration }) => declaration);
const types = declarations.map(({ type }) => type);
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const files = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));
const examples = files('examples').filter((file) => file.endsWith('.json'));

/** Nodes of an example, those of the package only. */
const ownNodesOf = (file: string): { type: string }[] =>
  (JSON.parse(textOf(file)) as { type: string }[]).filter(({ type }) => type.startsWith('cti-'));

describe('what belongs to a node', () => {
  it('README names every node, and no other', () => {
    const named = new Set(
      textOf('README.md')
        .match(/`cti-[\w-]+`/g)
        ?.map((name) => name.slice(1, -1)),
    );
    assert.deepEqual([...named].toSorted(), types.toSorted());
  });

  it('every node is used in an example, and examples use no other', () => {
    const used = new Set(examples.flatMap(ownNodesOf).map(({ type }) => type));
    assert.deepEqual([...used].toSorted(), types.toSorted());
  });

  it('every example has a comment that says what to try, and is in a folder by task', () => {
    for (const file of examples) {
      const [comment] = (JSON.parse(textOf(file)) as { type: string; info?: string }[]).filter(
        ({ type }) => type === 'comment',
      );
      assert.ok((comment?.info ?? '').length > 40, `${file} has no comment node that says what to try`);
      assert.equal(file.split(path.sep).length, 3, file);
    }
  });

  it('every example is driven by a test', () => {
    const tests = files('test/examples')
      .filter((file) => file.endsWith('.test.ts'))
      .map(textOf)
      .join('\n');
    const undriven = examples.map((file) => path.basename(file, '.json')).filter((name) => !tests.includes(name));
    assert.deepEqual(undriven, []);
  });

  it('README lists every example', () => {
    const readme = textOf('README.md').toLowerCase();
    const missing = examples
      .map((file) => path.basename(file, '.json').toLowerCase())
      .filter((name) => !readme.includes(name));
    assert.deepEqual(missing, []);
  });

  it('every node that stands in the palette has an icon', () => {
    const without = declarations.filter(({ icon, family }) => {
      const folder = family === 'connection' ? undefined : path.join(root, 'nodes', family, 'icons');
      return folder !== undefined && (icon === undefined || !existsSync(path.join(folder, icon)));
    });
    assert.deepEqual(
      without.map(({ type }) => type),
      [],
    );
  });
});

describe('what comments cite', () => {
  const cited = new Set(
    ['src', 'nodes', 'test', 'scripts']
      .flatMap(files)
      .filter((file) => /\.m?ts$/.test(file))
      .flatMap((file) => [...textOf(file).matchAll(/BEHAVIOUR,? (?:section )?(\d+(?:\.\d+)?|table of profiles)/g)])
      .map(([, section]) => section),
  );
  const explained = [...textOf('docs/RULES.md').matchAll(/^\| (\d\S*|table of profiles) \|/gm)].map(
    ([, section]) => section,
  );

  it('docs/RULES.md says what it is about, and lists nothing else', () => {
    assert.deepEqual(explained.toSorted(), [...cited].toSorted());
  });
});

describe('what the documents name', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', ...files('docs').filter((file) => file.endsWith('.md'))];
  const folders = ['src', 'nodes', 'test', 'scripts', 'examples', 'docs', 'bench'];
  // What the build writes, and a node that stands for any that is to come.
  const notYet = ['resources', path.join('nodes', 'calls', 'cti-park-call.ts')];
  const present = [...folders, ...folders.flatMap(files), ...notYet];
  const isPresent = (named: string): boolean => {
    const name = path.normalize(named.replace(/\/$/, ''));
    return present.some((file) => file === name || file.endsWith(`${path.sep}${name}`));
  };

  it('is a file or folder that is there', () => {
    const gone = documents.flatMap((document) =>
      [...textOf(document).matchAll(/`((?:[\w.-]+\/)*[\w.-]+(?:\.(?:ts|mjs)|\/))`/g)]
        .filter(([, named = '']) => !isPresent(named))
        .map(([, named]) => `${document}: ${named}`),
    );
    assert.deepEqual(gone, []);
  });
});

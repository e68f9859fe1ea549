import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { findNodeSets } from '../scripts/list-nodes.mjs';

const root = path.resolve(__dirname, '..');

/** Who may import whom; the longest matching folder (or file) decides. `types` may be imported by `import type` only. */
const rules: Record<string, { may: string[]; types?: string[]; builtins?: RegExp }> = {
  'src/protocol': { may: [], builtins: /^buffer$/ },
  'src/protocol/compiled/generate': { may: ['src/protocol'], builtins: /^(fs|path)$/ },
  'src/session': { may: ['src/protocol'] },
  // What happens is decided without a socket and a clock.
  'src/session/machine': {
    may: ['src/protocol', 'src/session/errors', 'src/session/failure-codes', 'src/session/connect-errors'],
    types: ['src/session/options'],
    builtins: /^never$/,
  },
  'src/calls': { may: ['src/protocol'], builtins: /^never$/ },
  'src/resync': { may: ['src/protocol', 'src/calls'], types: ['src/session'], builtins: /^never$/ },
  'src/session-and-resync': { may: ['src/session', 'src/resync'], builtins: /^never$/ },
  'src/simulator': { may: ['src/protocol'] },
  // The model knows no server, the server none of the things that are put into it.
  'src/simulator/acd': {
    may: ['src/protocol'],
    types: ['src/simulator/lab', 'src/simulator/settings'],
  },
  // What there is knows nothing of what happens to it; who tells what happened changes nothing.
  'src/simulator/acd/model': { may: ['src/protocol'], types: ['src/simulator/lab'], builtins: /^never$/ },
  'src/simulator/acd/events': {
    may: ['src/protocol', 'src/simulator/acd/model'],
    types: ['src/simulator/acd/acd', 'src/simulator/lab'],
    builtins: /^never$/,
  },
  'src/simulator/statistics': { may: ['src/protocol', 'src/simulator/acd'], builtins: /^never$/ },
  'src/simulator/server': {
    may: ['src/protocol', 'src/simulator/acd', 'src/simulator/statistics'],
    types: ['src/simulator/lab', 'src/simulator/settings', 'src/simulator/alarms'],
  },
  'src/simulator/handlers': {
    may: ['src/protocol', 'src/simulator/acd', 'src/simulator/server', 'src/simulator/statistics'],
  },
  // What opens a session to see whether it can be had, for whoever wants to know.
  'src/check': { may: ['src/protocol', 'src/session'], builtins: /^never$/ },
  'src/check/texts': { may: ['src/protocol', 'src/session/connect-errors'] },
  'src/editor': {
    may: [
      'src/protocol',
      'src/node-red/declaration',
      'src/node-red/texts',
      'src/node-red/check-texts',
      'src/node-red/as-text',
    ],
    types: ['src/node-red'],
  },
  // What the runtime and the editor share is plain data and pure functions.
  'src/node-red/as-text': { may: [] },
  'src/node-red/declaration': { may: ['src/protocol'] },
  'src/node-red/texts': { may: ['src/session/connect-errors'] },
  'src/node-red/check-texts': { may: ['src/check/texts'] },
  'src/node-red': { may: ['src/protocol', 'src/session', 'src/calls', 'src/resync', 'src/check'] },
  'src/wireshark': { may: ['src/protocol'], builtins: /^never$/ },
  'src/cli': { may: ['src/protocol', 'src/session', 'src/calls', 'src/check', 'src/simulator', 'src/wireshark'] },
  nodes: { may: ['src/node-red', 'src/protocol'], builtins: /^(?!(net|tls|http|https|dgram|buffer)$)/ },
  'nodes/connection': { may: ['src/node-red', 'src/protocol', 'src/session', 'src/simulator'] },
  'nodes/lab': { may: ['src/node-red', 'src/protocol', 'src/simulator'] },
};

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
}

const sourceFiles = ['src', 'nodes'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?ts$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
);

const statement =
  /^\s*(import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\sfrom\s+)?(?:\w+\s*=\s*require\()?['"]([^'"]+)['"]/gm;
const call = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const found = [...text.matchAll(statement)].map((match) => ({
    target: match[3] ?? '',
    typeOnly: match[2] !== undefined,
  }));
  const called = [...text.matchAll(call)].map((match) => ({ target: match[1] ?? '', typeOnly: false }));
  return [...found, ...called.filter(({ target }) => !found.some((known) => known.target === target))].map((one) => ({
    file,
    ...one,
  }));
}

const folderOf = (file: string) =>
  Object.keys(rules)
    .filter((folder) => file.startsWith(`${folder}/`) || file === `${folder}.ts`)
    .sort((a, b) => b.length - a.length)[0];

const packageJson = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  dependencies?: Record<string, string>;
  'node-red': { nodes: Record<string, string> };
};

function complaintAbout({ file, target, typeOnly }: Import): string | undefined {
  const folder = folderOf(file);
  const rule = folder === undefined ? undefined : rules[folder];
  if (folder === undefined || rule === undefined) return `${file} is in a folder without a rule`;
  if (target.startsWith('.')) {
    const resolved = path.posix.join(path.posix.dirname(file), target);
    const isWithin = (allowed: string) => `${resolved}/`.startsWith(`${allowed}/`);
    if (isWithin(path.posix.dirname(file)) && folder.startsWith('nodes')) return undefined;
    if (isWithin(folder) && folder !== 'nodes') return undefined;
    if (rule.may.some(isWithin) || (typeOnly && rule.types?.some(isWithin))) return undefined;
    return `${file} imports ${target}, which ${folder} must not`;
  }
  const builtin = target.replace(/^node:/, '');
  if (builtinModules.includes(builtin)) {
    if (rule.builtins?.test(builtin) === false) return `${file} imports ${target}, which ${folder} must not`;
    return target.startsWith('node:') ? undefined : `${file} imports ${target} without "node:"`;
  }
  const packageName = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
  if (typeOnly || packageJson.dependencies?.[packageName] !== undefined) return undefined;
  return `${file} imports ${target}, which is no dependency`;
}

const known = new Set(sourceFiles);

function fileOf({ file, target }: Import): string | undefined {
  const resolved = path.posix.join(path.posix.dirname(file), target);
  return [`${resolved}.ts`, `${resolved}/index.ts`, resolved].find((one) => known.has(one));
}

function reachable(from: string, targets: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...(targets.get(from) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...(targets.get(file) ?? []));
  }
  return seen;
}

describe('architecture', () => {
  it('folders import only what lies below them', () => {
    const imports = sourceFiles.flatMap(importsOf);
    assert.ok(imports.length > 0, 'no import was found at all');
    assert.deepEqual(imports.map(complaintAbout).filter(Boolean), []);
  });

  const targets = new Map(sourceFiles.map((file) => [file, importsOf(file).flatMap((one) => fileOf(one) ?? [])]));
  const reached = new Map(sourceFiles.map((file) => [file, reachable(file, targets)]));
  const acd = 'src/simulator/acd';
  const circles = [
    // Where a call goes next: routing rings, what rings is answered or not, and is routed again.
    ['answering', 'delivery', 'distribution', 'offering', 'placing', 'predictive'],
    // What there is: an agent is at a device, the device in calls, a call with agents.
    ['model/agent', 'model/call', 'model/party', 'model/skill-group'],
  ].map((circle) => circle.map((name) => `${acd}/${name}.ts`));

  it('no file imports itself by a detour, but for two circles in the contact centre', () => {
    const found = new Set(
      sourceFiles
        .filter((file) => reached.get(file)!.has(file))
        .map((file) =>
          [...reached.get(file)!]
            .filter((other) => reached.get(other)!.has(file))
            .sort()
            .join(' '),
        ),
    );
    assert.deepEqual(
      [...found].sort().map((circle) => circle.split(' ')),
      circles,
    );
  });

  it('nothing is exported that no other file uses', () => {
    const files = ['src', 'nodes', 'scripts', 'test', 'bench'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { encoding: 'utf8', recursive: true })
        .filter((file) => /\.m?ts$|\.mjs$/.test(file))
        .map((file) => path.join(folder, file)),
    );
    const users = new Map<string, Set<string>>();
    const exported: { file: string; name: string }[] = [];
    for (const file of files) {
      const text = readFileSync(path.join(root, file), 'utf8');
      for (const [name] of text.matchAll(/[\w$]+/g)) users.set(name, (users.get(name) ?? new Set()).add(file));
      // The rows of messages and enumerations are used as a whole.
      if (/^src.protocol.(?:messages|enums)/.test(file)) continue;
      for (const [, name = ''] of text.matchAll(/^export (?:async )?(?:abstract )?(?:const|function|class) ([\w$]+)/gm))
        exported.push({ file, name });
    }
    assert.ok(exported.length > 100);
    assert.deepEqual(
      exported.filter(({ name }) => users.get(name)!.size === 1),
      [],
    );
  });

  it('the protocol and the machine of the session do no I/O and keep no time', () => {
    const impure =
      /\b(?:setTimeout|setInterval|setImmediate|fetch|Date\.now|new Date|Math\.random|process\.\w+|console\.\w+)\b/;
    const offenders = sourceFiles
      .filter((file) => file.startsWith('src/protocol/') || file.startsWith('src/session/machine/'))
      .filter((file) =>
        impure.test(readFileSync(path.join(root, file), 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '')),
      );
    assert.deepEqual(offenders, []);
  });

  it('package.json lists the node sets that are there', async () => {
    assert.deepEqual(Object.entries(packageJson['node-red'].nodes), Object.entries(await findNodeSets()));
  });

  it('has no more than six dependencies', () => {
    assert.ok(Object.keys(packageJson.dependencies ?? {}).length <= 6);
  });

  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
  };

  it('package-lock.json names the builds for other platforms too, without which npm ci refuses it', () => {
    const optional = Object.values(lock.packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
    const locked = Object.keys(lock.packages);
    assert.deepEqual(
      optional.filter((name) => !locked.some((folder) => folder.endsWith(`node_modules/${name}`))),
      [],
    );
  });

  it('package-lock.json names no download addresses', () => {
    const addresses = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith('http'));
    assert.deepEqual(addresses, []);
  });
});

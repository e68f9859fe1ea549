// Writes what a new request node needs; prints what is left to do.
// Run: npm run new-node -- cti-park-call HOLD_CALL_REQ calls

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync, copyFileSync } from 'node:fs';
import path from 'node:path';
import { families } from '../src/node-red/declaration.ts';
import { rowsOfKind } from '../src/protocol/index.ts';
import { nearest } from '../src/protocol/nearest.ts';
import { bin } from './run.mjs';

const usage = 'npm run new-node -- TYPE REQUEST FAMILY, such as cti-park-call HOLD_CALL_REQ calls';
const withRequests = ['agents', 'calls', 'supervision'];

/**
 * @param root the package's folder
 * @returns the files that were written, relative to it
 * @throws Error that says which argument is wrong and what would be right
 */
export function newNode(root, [type, request, family, ...rest]) {
  if (type === undefined || request === undefined || family === undefined || rest.length > 0) throw new Error(usage);
  if (!/^cti(-[a-z][a-z0-9]*)+$/.test(type))
    throw new Error(
      `${type} is no name for a node: cti- and small letters or digits, each word with a letter first, such as cti-park-call`,
    );
  const requests = rowsOfKind('request').filter(({ from }) => from === 'client');
  const row = requests.find(({ name }) => name === request);
  if (!row) {
    const near = nearest(
      request,
      requests.map(({ name }) => name),
    );
    throw new Error(`${request} is no request of the guide${near === undefined ? '' : `; did you mean ${near}?`}`);
  }
  if (!withRequests.includes(family))
    throw new Error(`${family} is no family of request nodes: ${withRequests.join(', ')}`);
  const file = path.join('nodes', family, `${type}.ts`);
  const taken = readdirSync(path.join(root, 'nodes'), { recursive: true, encoding: 'utf8' }).find(
    (entry) => path.basename(entry) === `${type}.ts`,
  );
  if (taken !== undefined) throw new Error(`there is a node ${type}: nodes/${taken}`);

  const icons = path.join('nodes', family, 'icons');
  const [template] = readdirSync(path.join(root, icons));
  const icon = path.join(icons, `${type}.svg`);
  const readme = withReadmeEntry(readFileSync(path.join(root, 'README.md'), 'utf8'), type, families[family].category);
  writeFileSync(path.join(root, file), declarationOf(type, row, family));
  copyFileSync(path.join(root, icons, template), path.join(root, icon));
  writeFileSync(path.join(root, 'README.md'), readme);
  execFileSync(process.execPath, [bin('oxfmt/bin/oxfmt'), file], { cwd: root, stdio: 'ignore' });
  return [file, icon, 'README.md'];
}

function declarationOf(type, row, family) {
  const label = type.slice('cti-'.length).replaceAll('-', ' ');
  const connections = connectionsOf(row);
  const fields = Object.entries(row.floating)
    .filter(([name, field]) => field.required && !/Connection(DeviceID|CallID)/.test(name))
    .map(
      ([name]) =>
        `    ${name}: { kind: 'typed', label: '${name}', help: 'What it is, in one line.', from: ['msg', 'payload'], required: true },\n`,
    );
  return `import { defineActionNode } from '../../src/node-red/actions/define-action-node';
${connections.inputs === '' ? '' : "import { heldCall } from '../../src/node-red/actions/shared-inputs';\n"}
export = defineActionNode({
  type: '${type}',
  family: '${family}',
  label: '${label}',
  request: '${row.name}',
${connections.line}  properties: {
${connections.inputs}${fields.join('')}  },
  help: {
    lead: ${JSON.stringify(row.summary)},
    confirmed: { payload: 'The confirmation.' },
  },
});
`;
}

/** The calls that the request is about; a second one, which is held, has an input of its own. */
function connectionsOf({ fixed }) {
  const has = (prefix) => `${prefix}CallID` in fixed;
  const prefix = ['ActiveConnection', 'Connection', 'HeldConnection'].find(has);
  if (prefix === undefined) return { line: '', inputs: '' };
  const held = prefix === 'ActiveConnection' ? ['HeldConnection', 'OtherConnection'].find(has) : undefined;
  const first = `{ prefix: '${prefix}', wanted: '${prefix === 'HeldConnection' ? 'HOLD' : 'CONNECT'}' }`;
  const second = held === undefined ? '' : `, { prefix: '${held}', wanted: 'HOLD', input: 'heldCall' }`;
  return { line: `  connections: [${first}${second}],\n`, inputs: held === undefined ? '' : '    heldCall,\n' };
}

/** Behind the other nodes of its row in the palette's table. */
function withReadmeEntry(text, type, category) {
  const line = text.split('\n').find((one) => one.startsWith(`| ${category} |`));
  if (line === undefined) throw new Error(`README.md has no row "${category}" for the new node`);
  return text.replace(line, () => line.replace(/ \|$/, `, \`${type}\` |`));
}

const nextSteps = (file, type) => `
Now:
  ${file}: inputs, help; compare with its neighbours
  the icon: white on transparent, 40 x 60
  src/editor/languages/de/: a text for each that \`npm test -- editor\` names
  test/nodes/every-action.test.ts: a sample of ${type}
  examples/: a flow that uses it
  npm run build, npm run check`;

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  try {
    const written = newNode(path.resolve(import.meta.dirname, '..'), process.argv.slice(2));
    console.log(written.join('\n'));
    console.log(nextSteps(written[0], process.argv[2]));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

// Prints docs/MESSAGES.md and docs/lab.schema.json. Needs the TypeScript sources: `node --import=tsx scripts/build-docs.mjs`.
import { writeFile } from 'node:fs/promises';

import { messageFiles, messagesMarkdown } from './messages-markdown.mjs';

const source = new URL('../src/protocol/', import.meta.url);
const load = async (file) => {
  const module = await import(new URL(file, source).href);
  return module.default ?? module;
};
const rows = await Promise.all(messageFiles.map(async (file) => [file, await load(`messages/${file}.ts`)]));
const target = new URL('../docs/MESSAGES.md', import.meta.url);
await writeFile(target, messagesMarkdown(await load('index.ts'), Object.fromEntries(rows)));

const simulator = await import(new URL('../src/simulator/index.ts', import.meta.url).href);
const { labSchema } = simulator.default ?? simulator;
await writeFile(new URL('../docs/lab.schema.json', import.meta.url), `${JSON.stringify(labSchema, null, 2)}\n`);

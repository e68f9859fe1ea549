import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import * as protocol from '../../src/protocol';

const root = path.join(__dirname, '..', '..');

describe('docs/MESSAGES.md', () => {
  const text = readFileSync(path.join(root, 'docs', 'MESSAGES.md'), 'utf8');

  it('is what the rows say today (npm run docs)', async () => {
    const { messageFiles, messagesMarkdown } = await import('../../scripts/messages-markdown.mjs');
    const rows: Record<string, object> = {};
    for (const file of messageFiles) {
      const module = (await import(`../../src/protocol/messages/${file}`)) as { default?: object };
      rows[file] = module.default ?? module;
    }
    assert.ok(messagesMarkdown(protocol, rows) === text, 'docs/MESSAGES.md is older than the rows: npm run docs');
  });

  it('has a section for every message and every enumeration', () => {
    const headings = new Set(text.split('\n').filter((line) => line.startsWith('### ')));
    for (const { name } of protocol.rows) assert.ok(headings.has(`### ${name}`), name);
    for (const name of Object.keys(protocol.enums)) assert.ok(headings.has(`### ${name}`), name);
  });

  it('links to sections that are there', () => {
    const anchors = new Set(Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading]) => heading?.toLowerCase()));
    for (const [, target] of text.matchAll(/\]\(#([^)]*)\)/g)) assert.ok(anchors.has(target), target);
  });
});

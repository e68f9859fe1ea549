import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { NodeSet } from '../node-red/register';
import { texts } from '../node-red/texts';
import { catalogueOf, helpOf } from './help';
import { languages } from './languages';
import { messageCatalogue } from './message-catalogue';
import { nodeHtml } from './node-html';
import { sayFrom, translated } from './translate';

/** Writes form, help and catalogue beside every compiled node, and what all forms share into the resources folder. */
export function generate(dist: string, resources: string): string[] {
  const nodesDir = join(dist, 'nodes');
  const written: string[] = [];
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    written.push(path);
  };
  for (const entry of readdirSync(nodesDir, { recursive: true, encoding: 'utf8' })) {
    const name = basename(entry);
    if (!/^cti-[\w-]+\.js$/.test(name)) continue;
    const path = join(nodesDir, entry);
    // eslint-disable-next-line typescript/no-require-imports
    const { declaration } = require(path) as NodeSet;
    const folder = dirname(path);
    const set = name.slice(0, -'.js'.length);
    if (declaration.type !== set)
      throw new Error(`${entry} declares the type ${declaration.type}: file and type must have one name`);
    write(join(folder, `${set}.html`), nodeHtml(declaration));
    for (const [language, dictionary] of Object.entries({ 'en-US': {}, ...languages })) {
      const say = sayFrom(dictionary);
      const local = translated(declaration, say);
      const locale = join(folder, 'locales', language, set);
      write(`${locale}.json`, `${JSON.stringify(catalogueOf(local, texts, say), null, 2)}\n`);
      write(
        `${locale}.html`,
        `<script type="text/markdown" data-help-name="${set}">\n${helpOf(local, say)}\n</script>\n`,
      );
    }
  }
  write(join(resources, 'cti-messages.json'), JSON.stringify(messageCatalogue()));
  return written;
}

if (require.main === module) {
  const dist = join(__dirname, '../..');
  generate(dist, join(dist, '../resources'));
}

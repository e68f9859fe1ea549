import assert from 'node:assert/strict';
import { catalogueOf, helpOf } from '../../src/editor/help';
import { languages } from '../../src/editor/languages';
import { isName, sayFrom, translated } from '../../src/editor/translate';
import type { NodeDeclaration } from '../../src/node-red/declaration';
import { texts } from '../../src/node-red/texts';
import { nodeSets } from '../support/node-sets';

const declarations = nodeSets.map((set) => (set as unknown as { declaration: NodeDeclaration }).declaration);

/** Texts that are said the same in German, and why. */
const same: Readonly<Record<string, string>> = {
  Name: 'a German word',
  Simulator: 'a German word',
  Supervisor: 'what contact centres say',
  Team: 'what contact centres say',
  Agent: 'a German word',
  Version: 'a German word',
  Status: 'a German word',
  Text: 'a German word',
  Port: 'what administrators say',
  Bits: 'what administrators say',
  Variable: 'a German word',
  Label: 'the term of the guide',
  normal: 'a German word',
  'Unified CCE': 'a product',
  'UTF-8': 'a standard',
  'Latin-1': 'a standard',
};
const isExample = (text: string): boolean =>
  /^[\w.-]+\.example\.com$|^[\d, ]+$|^payload\.|^`[^ ]+`(, `[^ ]+`)*\.$/.test(text);

/** Every text that a person may read in a form, a help page or a badge. */
function collected(say: (text: string) => string): void {
  for (const declaration of declarations) {
    const local = translated(declaration, say);
    catalogueOf(local, texts, say);
    helpOf(local, say);
  }
}

const marks = (text: string): string[] => (text.match(/\{\{\w+\}\}|__\w+?__|`[^`]+`|\$\{\w+\}/g) ?? []).sort();

describe('languages', () => {
  it('have declarations to speak of', () => assert.ok(declarations.length > 40, String(declarations.length)));

  for (const [language, dictionary] of Object.entries(languages)) {
    describe(language, () => {
      const said = new Set<string>();
      collected((text) => {
        said.add(text);
        return text;
      });
      const needed = [...said].filter((text) => text.trim() !== '' && !isName(text));

      it('say everything that English says', () => {
        assert.deepEqual(
          needed.filter((text) => !(text in dictionary)),
          [],
          `texts without a translation in src/editor/languages/${language}`,
        );
      });

      it('say nothing that English does not', () => {
        assert.deepEqual(
          Object.keys(dictionary).filter((text) => !said.has(text)),
          [],
          `translations in src/editor/languages/${language} of texts that are gone`,
        );
      });

      it('say nothing in English by accident', () => {
        assert.deepEqual(
          needed.filter((text) => dictionary[text] === text && !(text in same) && !isExample(text)),
          [],
        );
        assert.deepEqual(
          Object.keys(same).filter((text) => dictionary[text] !== text),
          [],
          'not said the same any more',
        );
      });

      it('keep names, values and links as they are', () => {
        const changed = needed.filter(
          (text) => JSON.stringify(marks(text)) !== JSON.stringify(marks(dictionary[text] ?? text)),
        );
        assert.deepEqual(changed, []);
      });
    });
  }

  it('translate every text of a catalogue', () => {
    const say = sayFrom(languages['de'] ?? {});
    const declaration = declarations.find(({ type }) => type === 'cti-make-call')!;
    const { 'cti-make-call': german } = catalogueOf(translated(declaration, say), texts, say) as Record<
      string,
      { label: Record<string, string>; status: Record<string, string>; section: Record<string, string> }
    >;
    assert.equal(german?.label['DialedNumber'], 'Nummer');
    assert.equal(german?.section['more'], 'Weitere Felder');
    assert.equal(german?.status['confirmed'], 'bestätigt in __ms__ ms');
    assert.match(helpOf(translated(declaration, say), say), /### Eingänge/);
  });
});

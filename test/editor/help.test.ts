import assert from 'node:assert/strict';
import type { NodeDeclaration } from '../../src/node-red/declaration';
import { texts } from '../../src/node-red/texts';
import { nodeSets } from '../support/node-sets';

const declarations = nodeSets.map((set) => (set as unknown as { declaration: NodeDeclaration }).declaration);

/** What a form takes from the message unless its author says otherwise. */
function takenFromMessage({ properties }: NodeDeclaration): string[] {
  return Object.values(properties).flatMap((property) =>
    property.kind === 'typed' && property.from[0] === 'msg' ? property.from[1].split('.').slice(0, 1) : [],
  );
}
const told = ({ help }: NodeDeclaration, title: RegExp): string[] =>
  Object.keys(help.outputs?.find((output) => title.test(output.title))?.properties ?? {});

describe('badges', () => {
  it('say nothing of their own in English: every state of a simulated call has a text', () => {
    for (const state of ['queued', 'ringing', 'answered', 'ended', 'refused'])
      assert.ok(`status.call-${state}` in texts);
    assert.ok(!Object.values(texts).some((text) => text.includes('{{state}}')));
  });
});

describe('help', () => {
  it('tells of everything that a form takes from the message', () => {
    const untold = declarations.flatMap((declaration) =>
      takenFromMessage(declaration)
        .filter((name) => !(name in (declaration.help.inputs ?? {})))
        .map((name) => `${declaration.type}: msg.${name}`),
    );
    assert.ok(declarations.flatMap(takenFromMessage).length > 40);
    assert.deepEqual(untold, []);
  });

  it('tells of agent, call and effect where confirmed messages have them', () => {
    const untold = declarations.flatMap((declaration) => {
      const { properties, type } = declaration;
      const has = [
        ...('AgentInstrument' in properties ? ['agent'] : []),
        ...('connections' in declaration ? ['call'] : []),
        ...('waitFor' in properties ? ['effect'] : []),
      ];
      if (declaration.outputLabels?.[0] !== 'confirmed') return [];
      return has
        .filter((name) => !told(declaration, /^confirmed/).includes(name))
        .map((name) => `${type}: msg.${name}`);
    });
    assert.deepEqual(untold, []);
  });
});

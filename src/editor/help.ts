import { checkTexts } from '../node-red/check-texts';
import { typeKey, type NodeDeclaration, type Option, type Property } from '../node-red/declaration';
import { inEnglish, type Say } from './translate';

/** Help in Node-RED's own format, from the declaration's texts. Its headings come from `say`. */
export function helpOf(declaration: NodeDeclaration, say: Say = inEnglish): string {
  const { help, outputPerChoice } = declaration;
  const parts = [help.lead];
  const properties = Object.entries(declaration.properties).filter(
    ([key, property]) => key !== 'name' && property.help !== undefined,
  );
  if (properties.length > 0)
    parts.push(
      `### ${say('Properties')}`,
      list(properties.map(([, property]) => [property.label, helpText(property)])),
    );
  if (help.inputs) parts.push(`### ${say('Inputs')}`, list(Object.entries(help.inputs), 'msg.'));
  if (help.outputs) {
    parts.push(`### ${say('Outputs')}`);
    const numbered = help.outputs.length > 1;
    for (const [index, output] of help.outputs.entries()) {
      parts.push(
        numbered ? `${index + 1}. ${output.title}` : output.title,
        list(Object.entries(output.properties), 'msg.', numbered ? '   ' : ''),
      );
    }
  }
  if (outputPerChoice)
    parts.push(
      say(
        'With *one output for each chosen one*, every chosen event has an output of its own, in the order of the list.',
      ),
    );
  if (help.details) parts.push(`### ${say('Details')}`, help.details);
  parts.push(
    `### ${say('References')}`,
    `- ${say('CTI Server Message Reference Guide (Protocol Version 9 to 25), Cisco Systems')}`,
  );
  return parts.join('\n\n');
}

const optionsOf = (property: Property): readonly Option[] =>
  'options' in property ? property.options : ('choices' in property && property.choices) || [];

function helpText(property: Property): string {
  return property.help ?? '';
}

function list(entries: readonly (readonly [string, string])[], prefix = '', indent = ''): string {
  return entries.map(([name, text]) => `${indent}- \`${prefix}${name}\`: ${text}`).join('\n');
}

/** What the shared script says in forms, by key; `__name__` stands for a value. */
const scriptTexts = {
  choose: 'choose',
  open: 'leave open',
  value: '__label__: a value is needed',
  number: '__label__: a number is needed',
  noNumber: '__label__: "__value__" is no number',
  range: '__label__: __min__ to __max__',
  notNamed: '__label__: there is no "__value__"; there are __names__ and others',
  everyRow: '__label__: choose a field in every row',
  openJson: 'Edit in a window of its own',
  forbidden: 'You may not do this.',
  noAnswer: 'The editor’s server did not answer (__status__).',
};
const sections = {
  more: 'More fields',
  advanced: 'Advanced',
};
const saidIn = (texts: Readonly<Record<string, string>>, say: Say): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, say(text)]));

/** The catalogue of a node set, from the declaration's texts. All others come from `say`. */
export function catalogueOf(
  declaration: NodeDeclaration,
  runTimeTexts: Readonly<Record<string, string>>,
  say: Say = inEnglish,
): object {
  const properties = Object.entries(declaration.properties);
  const pick = (value: (property: Property) => string | undefined): Record<string, string> =>
    Object.fromEntries(
      properties.flatMap(([key, property]) => (value(property) === undefined ? [] : [[key, value(property)!]])),
    );
  const atRunTime: Record<string, Record<string, string>> = {};
  for (const [path, text] of Object.entries(runTimeTexts)) {
    const [group = '', key = ''] = path.split('.');
    (atRunTime[group] ??= {})[key] = say(text).replace(/\{\{(\w+)\}\}/g, '__$1__');
  }
  return {
    [declaration.type]: {
      label: { node: declaration.label, ...pick((property) => property.label) },
      help: pick((property) => property.help),
      placeholder: pick((property) => (property.kind === 'text' ? property.placeholder : undefined)),
      option: Object.fromEntries(
        properties.flatMap(([key, property]) =>
          optionsOf(property).length > 0
            ? [[key, Object.fromEntries(optionsOf(property).map(({ value, label }) => [value, label]))]]
            : [],
        ),
      ),
      output: declaration.outputLabels,
      section: saidIn(sections, say),
      script: saidIn(scriptTexts, say),
      check: say('Check'),
      ...(declaration.checkButton ? { found: saidIn(checkTexts, say) } : undefined),
      ...atRunTime,
    },
  };
}

export { typeKey };

import { typeKey, type NodeDeclaration, type Property } from '../node-red/declaration';

/** Help in Node-RED's own format, from the declaration's texts. */
export function helpOf(declaration: NodeDeclaration): string {
  const { help, outputPerChoice } = declaration;
  const parts = [help.lead];
  const properties = Object.entries(declaration.properties).filter(
    ([key, property]) => key !== 'name' && property.help !== undefined,
  );
  if (properties.length > 0)
    parts.push('### Properties', list(properties.map(([, property]) => [property.label, helpText(property)])));
  if (help.inputs) parts.push('### Inputs', list(Object.entries(help.inputs), 'msg.'));
  if (help.outputs) {
    parts.push('### Outputs');
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
      'With *one output for each chosen event*, every chosen event has an output of its own, in the order of the list.',
    );
  if (help.details) parts.push('### Details', help.details);
  parts.push('### References', '- CTI Server Message Reference Guide (Protocol Version 9 to 25), Cisco Systems');
  return parts.join('\n\n');
}

function helpText(property: Property): string {
  return property.help ?? '';
}

function list(entries: readonly (readonly [string, string])[], prefix = '', indent = ''): string {
  return entries.map(([name, text]) => `${indent}- \`${prefix}${name}\`: ${text}`).join('\n');
}

/** The English catalogue of a node set. */
export function catalogueOf(declaration: NodeDeclaration, statusTexts: Readonly<Record<string, string>>): object {
  const properties = Object.entries(declaration.properties);
  const pick = (value: (property: Property) => string | undefined): Record<string, string> =>
    Object.fromEntries(
      properties.flatMap(([key, property]) => (value(property) === undefined ? [] : [[key, value(property)!]])),
    );
  const status: Record<string, string> = {};
  for (const [key, text] of Object.entries(statusTexts))
    status[key.replace('status.', '')] = text.replace(/\{\{(\w+)\}\}/g, '__$1__');
  return {
    [declaration.type]: {
      label: { node: declaration.label, ...pick((property) => property.label) },
      help: pick((property) => property.help),
      placeholder: pick((property) => (property.kind === 'text' ? property.placeholder : undefined)),
      option: Object.fromEntries(
        properties.flatMap(([key, property]) =>
          'options' in property
            ? [[key, Object.fromEntries(property.options.map(({ value, label }) => [value, label]))]]
            : [],
        ),
      ),
      output: declaration.outputLabels,
      section: {
        more: 'More fields',
        server: 'Server',
        client: 'Client',
        timing: 'Timing',
        behaviour: 'Behaviour',
        advanced: 'Advanced',
      },
      check: 'Check',
      status,
    },
  };
}

export { typeKey };

import type { Help, NodeDeclaration, Option, Property } from '../node-red/declaration';

/** Translations by the English text. */
export type Dictionary = Readonly<Record<string, string>>;
/** Gives a text in another language, or as it is. */
export type Say = (text: string) => string;

export const inEnglish: Say = (text) => text;

/** Names of the guide, version numbers and the like are the same in every language. */
export const isName = (text: string): boolean => /^[A-Z0-9_-]+$/.test(text);

/** What the dictionary lacks stays English; a test sees to it that nothing is lacking. */
export const sayFrom =
  (dictionary: Dictionary): Say =>
  (text) =>
    dictionary[text] ?? text;

/** A declaration with all that people read said in another language. */
export function translated<D extends NodeDeclaration>(declaration: D, say: Say): D {
  const properties = Object.entries(declaration.properties).map(([key, property]) => [key, propertyIn(property, say)]);
  return {
    ...declaration,
    label: say(declaration.label),
    outputLabels: declaration.outputLabels.map(say),
    properties: Object.fromEntries(properties) as D['properties'],
    help: helpIn(declaration.help, say),
  };
}

const optionsIn = (options: readonly Option[], say: Say): Option[] =>
  options.map((option) => ({ ...option, label: say(option.label) }));

function propertyIn(property: Property, say: Say): Property {
  const parts: Record<string, unknown> = { label: say(property.label) };
  if (property.help !== undefined) parts['help'] = say(property.help);
  if ('placeholder' in property && property.placeholder !== undefined) parts['placeholder'] = say(property.placeholder);
  if ('options' in property) parts['options'] = optionsIn(property.options, say);
  if ('choices' in property && property.choices) parts['choices'] = optionsIn(property.choices, say);
  return { ...property, ...parts };
}

function textsIn(texts: Readonly<Record<string, string>>, say: Say): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, say(text)]));
}

function helpIn(help: Help, say: Say): Help {
  return {
    lead: say(help.lead),
    ...(help.inputs ? { inputs: textsIn(help.inputs, say) } : undefined),
    ...(help.outputs
      ? {
          outputs: help.outputs.map(({ title, properties }) => ({
            title: say(title),
            properties: textsIn(properties, say),
          })),
        }
      : undefined),
    ...(help.details === undefined ? undefined : { details: say(help.details) }),
  };
}

import { filled, findingTexts, type FindingKey } from '../check/texts';

/** What is wrong with a form before anything is tried. */
const formTexts = {
  'form-client': 'Client ID: the server needs one',
  'form-agent': "Role __role__: the agent's device, extension or ID is needed",
  'form-simulator': 'Simulator: none is chosen',
  'form-host': 'Side A host: the name or address of a CTI Server is needed',
  'form-port': 'Side __side__ port: a port from 1 to 65535 is needed',
  'form-tls': 'TLS: the chosen TLS configuration is missing',
  'form-tls-invalid': 'TLS: the chosen TLS configuration cannot be used, see its own message',
  'form-version': 'Version: automatic, or __oldest__ to __newest__, not "__version__"',
} as const;
export type FormKey = keyof typeof formTexts;

/** A form that nothing can be tried with: `message` says why in English, key and values say it to the editor. */
export class FormProblem extends Error {
  constructor(
    readonly key: FormKey,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(filled(formTexts[key], values));
  }
}

export type CheckKey = FindingKey | FormKey;

/** What the *Check* button says, by key; `__name__` stands for a value. */
export const checkTexts: Readonly<Record<CheckKey, string>> = { ...findingTexts, ...formTexts };

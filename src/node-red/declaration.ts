/** Where a node stands in the palette, and in which colour. */
export const families = {
  connection: { category: 'config', color: '#a6bbcf' },
  events: { category: 'CTI events', color: '#9fc5c9' },
  agents: { category: 'CTI agents', color: '#b9d3a8' },
  calls: { category: 'CTI calls', color: '#a8c3e0' },
  supervision: { category: 'CTI supervision', color: '#d6c2e0' },
  any: { category: 'CTI any', color: '#c9cdd2' },
  lab: { category: 'CTI lab', color: '#e6d3a3' },
} as const;
export type Family = keyof typeof families;

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What forms can offer from the live session. */
export type Suggested = 'agents' | 'devices' | 'skillGroups' | 'dialedNumbers' | 'calls';

interface Common {
  readonly label: string;
  /** One line for people who do not know the protocol: tooltip and help. */
  readonly help?: string;
  readonly required?: boolean;
  /** Under which heading of the form it stands; without one at the top. */
  readonly section?: 'advanced';
  /** Shown only while another property has one of these values. */
  readonly when?: { readonly property: string; readonly is: readonly (string | boolean)[] };
  /** Values that the live session knows are offered where one is typed. */
  readonly suggest?: Suggested;
}

export type TypedSource = 'msg' | 'flow' | 'global' | 'env' | 'jsonata' | 'str' | 'num' | 'bool' | 'choice' | 'none';

/** One row of a node's form, and so one value of its configuration. */
export type Property = Common &
  (
    | {
        readonly kind: 'text';
        readonly default?: string;
        readonly placeholder?: string;
        /** A list with commas of these names, of numbers, or of patterns with `*`. */
        readonly names?: readonly string[];
        /** A list with commas of numbers, or of patterns with `*`. */
        readonly numbers?: true;
      }
    | {
        readonly kind: 'number';
        readonly default?: number | '';
        readonly min?: number;
        readonly max?: number;
        readonly unit?: string;
      }
    | { readonly kind: 'checkbox'; readonly default?: boolean }
    | { readonly kind: 'select'; readonly default: string; readonly options: readonly Option[] }
    | { readonly kind: 'many'; readonly default?: readonly string[]; readonly options: readonly Option[] }
    | { readonly kind: 'config'; readonly of: string }
    | { readonly kind: 'password' }
    | { readonly kind: 'json'; readonly default?: string }
    /** A value that can come from anywhere; stored as `key` and `key_type`. */
    | {
        readonly kind: 'typed';
        readonly from: readonly [source: TypedSource, value: string];
        readonly choices?: readonly Option[];
        readonly boolean?: boolean;
      }
    /** Further fields of a request, chosen by their guide names. */
    | {
        readonly kind: 'fields';
        readonly request: string | { readonly property: string; readonly requests: Readonly<Record<string, string>> };
      }
  );

export interface Help {
  /** What the node does, in at most three lines; the palette shows the first paragraph. */
  readonly lead: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** One paragraph an output, in order, then one line a message property. */
  readonly outputs?: readonly { readonly title: string; readonly properties: Readonly<Record<string, string>> }[];
  readonly details?: string;
}

/** Everything about a node that editor and runtime share: form, defaults, labels, help and catalogue follow from it. */
export interface NodeDeclaration {
  readonly type: string;
  readonly family: Family;
  readonly label: string;
  readonly icon?: string;
  readonly inputs: 0 | 1;
  readonly outputLabels: readonly string[];
  /** A property that lists events: with "one output each" every chosen one gets an output of its own. */
  readonly outputPerChoice?: { readonly property: string; readonly mode: string };
  readonly properties: Readonly<Record<string, Property>>;
  readonly help: Help;
  /** The edit dialog has a button that tries the configuration out. */
  readonly checkButton?: boolean;
}

export const typeKey = (key: string): string => `${key}_type`;

/** Whether the form shows a row for what is chosen elsewhere in it; one that it does not show has no say. */
export function applies(properties: Readonly<Record<string, Property>>, { when }: Property, config: object): boolean {
  if (!when) return true;
  const chooser = properties[when.property];
  const given = (config as Readonly<Record<string, unknown>>)[when.property];
  const chosen = given ?? (chooser && 'default' in chooser ? chooser.default : undefined);
  return when.is.includes(chosen as string | boolean);
}

/** The first entry of a list with commas that is none of the names, no number and no pattern. */
export function notNamed(names: readonly string[], list: string): string | undefined {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .find((entry) => entry !== '' && !/^\d+$|\*/.test(entry) && !names.includes(entry.toUpperCase()));
}

/** The first entry of such a list that is no number and no pattern. */
export const notNumbered = (list: string): string | undefined => notNamed([], list);

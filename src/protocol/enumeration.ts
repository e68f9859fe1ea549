import { existsIn, type VersionRange } from './versions';

export interface ValueOptions extends VersionRange {
  /** What to do about it; for error codes. */
  readonly advice?: string;
  readonly aliases?: readonly string[];
}
/** One row: number, name as the guide prints it, meaning, and what else is known. */
export type ValueRow = readonly [value: number, name: string, meaning: string, options?: ValueOptions];

type Strip<N extends string, P extends string, S extends string> = N extends `${P}${infer Rest}`
  ? Unsuffix<Rest, S>
  : Unsuffix<N, S>;
type Unsuffix<N extends string, S extends string> = S extends '' ? N : N extends `${infer Rest}${S}` ? Rest : N;

export interface Definition<R extends readonly ValueRow[], P extends string, S extends string> {
  readonly name: string;
  readonly kind?: 'enum' | 'mask';
  /** What all guide names begin (and end) with and flows leave away: AGENT_STATE_AVAILABLE is "AVAILABLE". */
  readonly prefix?: P;
  readonly suffix?: S;
  readonly rows: R;
}

export interface Value extends ValueOptions {
  readonly value: number;
  /** As flows see it. */
  readonly name: string;
  readonly guideName: string;
  readonly meaning: string;
}

export interface Enumeration<N extends string = string> {
  readonly name: string;
  readonly kind: 'enum' | 'mask';
  readonly values: readonly Value[];
  /** Numbers by flow name, for code: `AgentState.of.AVAILABLE`. */
  readonly of: Readonly<Record<N, number>>;
  /** The row of a number in a version, the newest meaning where no version is given. */
  find(value: number, version?: number): Value | undefined;
  /** The number of a name: flow name, guide name or alias, in any case. */
  parse(name: string, version?: number): number | undefined;
}

/** Declares an enumeration or mask of the guide (chapter Constants and Status Codes). */
export function enumeration<
  const R extends readonly ValueRow[],
  const P extends string = '',
  const S extends string = '',
>(definition: Definition<R, P, S>): Enumeration<Strip<R[number][1], P, S>> {
  const { prefix = '', suffix = '' } = definition;
  const values = definition.rows.map(([value, guideName, meaning, options]): Value => {
    let name = guideName.startsWith(prefix) ? guideName.slice(prefix.length) : guideName;
    if (suffix !== '' && name.endsWith(suffix)) name = name.slice(0, -suffix.length);
    return { value, name, guideName, meaning, ...options };
  });
  const byNumber = new Map<number, Value[]>();
  const byName = new Map<string, Value[]>();
  for (const row of values) {
    push(byNumber, row.value, row);
    for (const name of new Set([row.name, row.guideName, ...(row.aliases ?? [])]))
      push(byName, name.toUpperCase(), row);
  }
  const pick = (rows: Value[] | undefined, version?: number): Value | undefined =>
    rows === undefined || rows.length === 1 || version === undefined
      ? rows?.at(-1)
      : (rows.findLast((row) => existsIn(row, version)) ?? rows.at(-1));
  return {
    name: definition.name,
    kind: definition.kind ?? 'enum',
    values,
    of: Object.fromEntries(values.map((row) => [row.name, row.value])) as Record<Strip<R[number][1], P, S>, number>,
    find: (value, version) => pick(byNumber.get(value), version),
    parse: (name, version) => pick(byName.get(name.trim().toUpperCase()), version)?.value,
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** JSON that cannot be used: where, what is wrong, and what would be right. */
export class LabError extends Error {
  override readonly name = 'LabError';
  constructor(
    /** Such as `agents[2].extension`. */
    readonly path: string,
    readonly fix: string,
  ) {
    super(`lab, ${path}: ${fix}`);
  }
}

export type JsonSchema = Readonly<Record<string, unknown>>;

/** For what comes from a program: the same complaint as a RangeError, which begins with `what`, if anything. */
export function asRangeError<T>(what: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    const place = what === undefined ? error.path : `${what}, ${error.path}`;
    throw new RangeError(`${place}: ${error.fix}`, { cause: error });
  }
}

/** One description for two purposes: reading a value, and telling editors what it may be. */
export interface Shape<T> {
  /** @throws LabError naming the path and what would be right */
  read(value: unknown, path: string): T;
  readonly schema: JsonSchema;
  /** What a value that is left out becomes; without it something must be there. */
  readonly absent?: { readonly value: T | undefined };
  readonly help?: string;
}

export type Fields<T> = { readonly [K in keyof T]-?: Shape<T[K]> };

export const about = <T>(help: string, shape: Shape<T>): Shape<T> => ({ ...shape, help });

/** Left out of the result where it is left out of the file. */
export const optional = <T>(shape: Shape<T>): Shape<T> => ({ ...shape, absent: { value: undefined } });

export const withDefault = <T>(value: T, shape: Shape<T>): Shape<T> => ({
  ...shape,
  schema: { ...shape.schema, default: value },
  absent: { value },
});

/** Numbers are taken as text too: extensions and IDs often stand without quotes. */
export const text = (pattern: RegExp, example: string): Shape<string> => ({
  read(value, path) {
    const read = typeof value === 'number' ? String(value) : value;
    if (typeof read !== 'string' || !pattern.test(read))
      throw new LabError(path, `text such as "${example}" is needed, not ${shown(value)}`);
    return read;
  },
  schema: { type: ['string', 'number'], pattern: pattern.source, examples: [example] },
});

/** A whole number. */
export const whole = (low: number, high: number): Shape<number> => ({
  read(value, path) {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high)
      throw new LabError(path, `a whole number from ${low} to ${high} is needed, not ${shown(value)}`);
    return value;
  },
  schema: { type: 'integer', minimum: low, maximum: high },
});

export const number = (low: number, high: number): Shape<number> => ({
  read(value, path) {
    if (typeof value !== 'number' || !(value >= low && value <= high))
      throw new LabError(path, `a number from ${low} to ${high} is needed, not ${shown(value)}`);
    return value;
  },
  schema: { type: 'number', minimum: low, maximum: high },
});

export const fraction = number(0, 1);

export const flag: Shape<boolean> = {
  read(value, path) {
    if (typeof value !== 'boolean') throw new LabError(path, `true or false is needed, not ${shown(value)}`);
    return value;
  },
  schema: { type: 'boolean' },
};

export const yes: Shape<true> = {
  read(value, path) {
    if (flag.read(value, path)) return true;
    throw new LabError(path, 'leave it out, or say true');
  },
  schema: { const: true },
};

export const oneOf = <const T extends string | number>(values: readonly T[]): Shape<T> => ({
  read(value, path) {
    if (!values.includes(value as T)) {
      const known = values.map((one) => JSON.stringify(one)).join(', ');
      throw new LabError(path, `one of ${known} is needed, not ${shown(value)}`);
    }
    return value as T;
  },
  schema: { enum: values },
});

export const list = <T>(element: Shape<T>): Shape<readonly T[]> => ({
  read(value, path) {
    if (!Array.isArray(value)) throw new LabError(path, `a list is needed, not ${shown(value)}`);
    return value.map((one: unknown, index) => element.read(one, `${path}[${index}]`));
  },
  schema: { type: 'array', items: schemaOf(element) },
});

/** What is there by any name. */
export const record = <T>(element: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  read(value, path) {
    return Object.fromEntries(
      Object.entries(objectAt(value, path)).map(([key, one]) => [key, element.read(one, at(path, key))]),
    );
  },
  schema: { type: 'object', additionalProperties: schemaOf(element) },
});

/** An object that has these fields and no others: misspelt names must not pass as if they had been read. */
export function object<T extends object>(fields: Fields<T>): Shape<T> {
  const entries = Object.entries<Shape<unknown>>(fields);
  return {
    read(value, path) {
      const given = objectAt(value, path);
      const result: Record<string, unknown> = {};
      for (const [key, shape] of entries) {
        const own = given[key];
        const read = own === undefined && shape.absent ? shape.absent.value : shape.read(own, at(path, key));
        if (read !== undefined) result[key] = read;
      }
      refuseOthers(given, Object.keys(fields), path);
      return result as T;
    },
    schema: {
      type: 'object',
      properties: Object.fromEntries(entries.map(([key, shape]) => [key, schemaOf(shape)])),
      required: entries.filter(([, { absent }]) => !absent).map(([key]) => key),
      additionalProperties: false,
    },
  };
}

/** An object with exactly one of several fields. */
export function oneFieldOf<T extends object>(kinds: Readonly<Record<string, Shape<unknown>>>): Shape<T> {
  const names = Object.keys(kinds);
  return {
    read(value, path) {
      const given = objectAt(value, path);
      const found = names.filter((name) => given[name] !== undefined);
      const [name] = found;
      if (name === undefined || found.length > 1) {
        const known = names.map((one) => `"${one}"`);
        const all = `${known.slice(0, -1).join(', ')} and ${known.at(-1)}`;
        throw new LabError(path, `exactly one of ${all} is needed, ${found.length} are there`);
      }
      const result = { [name]: kinds[name]!.read(given[name], at(path, name)) };
      refuseOthers(given, [name], path);
      return result as T;
    },
    schema: {
      oneOf: names.map((name) => ({
        type: 'object',
        properties: { [name]: schemaOf(kinds[name]!) },
        required: [name],
        additionalProperties: false,
      })),
    },
  };
}

/** Objects whose field `key` says which of several shapes they have. */
export function variantsBy<T extends object>(
  key: string,
  variants: Readonly<Record<string, Fields<object>>>,
): Shape<T> {
  const names = Object.keys(variants);
  const shapes = new Map(names.map((name) => [name, object({ [key]: oneOf([name]), ...variants[name] }) as Shape<T>]));
  return {
    read(value, path) {
      const name = oneOf(names).read(objectAt(value, path)[key], at(path, key));
      return shapes.get(name)!.read(value, path);
    },
    schema: { oneOf: [...shapes.values()].map(({ schema }) => schema) },
  };
}

/** A value, or two between which chance decides. */
export const range = (low: number, high: number): Shape<Range> => {
  const one = whole(low, high);
  return {
    read(value, path) {
      if (!Array.isArray(value)) return one.read(value, path);
      if (value.length !== 2) throw new LabError(path, `two numbers [from, to] are needed, not ${shown(value)}`);
      const [from, to] = [one.read(value[0], `${path}[0]`), one.read(value[1], `${path}[1]`)];
      if (from > to) throw new LabError(path, `the first number must not be above the second, as in ${shown(value)}`);
      return [from, to];
    },
    schema: { oneOf: [one.schema, { type: 'array', items: one.schema, minItems: 2, maxItems: 2 }] },
  };
};

/** One number, or the first and last of a range from which chance takes one. */
export type Range = number | readonly [from: number, to: number];

export const drawn = (value: Range, random: () => number): number =>
  typeof value === 'number' ? value : value[0] + Math.floor(random() * (value[1] - value[0] + 1));

/** One, or a list of them. */
export const oneOrMore = <T>(shape: Shape<T>): Shape<T | readonly T[]> => ({
  read: (value, path) => (Array.isArray(value) ? list(shape) : shape).read(value, path),
  schema: { oneOf: [shape.schema, { type: 'array', items: shape.schema }] },
});

const schemaOf = ({ schema, help }: Shape<unknown>): JsonSchema =>
  help === undefined ? schema : { description: help, ...schema };

function objectAt(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LabError(path || 'file', `an object is needed, not ${shown(value)}`);
  return value as Record<string, unknown>;
}

function refuseOthers(given: Record<string, unknown>, known: readonly string[], path: string): void {
  const other = Object.keys(given).find(
    (key) => given[key] !== undefined && !known.includes(key) && !(key === '$schema' && path === ''),
  );
  if (other !== undefined) throw new LabError(at(path, other), `there is no such entry; known are ${known.join(', ')}`);
}

const at = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

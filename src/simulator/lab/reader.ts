/** A lab file that cannot be used: where, what is wrong, and what would be right. */
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

/** Reads JSON value by value, keeping the path for error texts. */
export class Reader {
  private readonly seen = new Set<string>();

  constructor(
    private readonly value: unknown,
    readonly path: string,
  ) {}

  private get object(): Record<string, unknown> {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new LabError(this.path || 'file', `an object is needed, not ${shown(value)}`);
    }
    return value as Record<string, unknown>;
  }

  has(key: string): boolean {
    return this.object[key] !== undefined;
  }

  private get(key: string): unknown {
    this.seen.add(key);
    return this.object[key];
  }

  private at(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }

  child(key: string): Reader {
    return new Reader(this.get(key) ?? {}, this.at(key));
  }

  list<T>(key: string, read: (element: Reader) => T): T[] {
    const value = this.get(key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw new LabError(this.at(key), `a list is needed, not ${shown(value)}`);
    return value.map((element: unknown, index) => {
      const reader = new Reader(element, `${this.at(key)}[${index}]`);
      const result = read(reader);
      reader.refuseRest();
      return result;
    });
  }

  numbers(key: string): number[] {
    const value = this.get(key);
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'number'))
      throw new LabError(this.at(key), `a list of numbers is needed, not ${shown(value)}`);
    return value;
  }

  texts(key: string): string[] {
    const value = this.get(key) ?? [];
    if (!Array.isArray(value)) throw new LabError(this.at(key), `a list of texts is needed, not ${shown(value)}`);
    return value.map(String);
  }

  /** Numbers are taken as text too: extensions and IDs often stand without quotes. */
  text(key: string, pattern: RegExp, example: string): string {
    const value = this.get(key);
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !pattern.test(text))
      throw new LabError(this.at(key), `text such as "${example}" is needed, not ${shown(value)}`);
    return text;
  }

  number(key: string, low: number, high: number, fallback?: number): number {
    const value = this.get(key) ?? fallback;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high)
      throw new LabError(this.at(key), `a whole number from ${low} to ${high} is needed, not ${shown(value)}`);
    return value;
  }

  flag(key: string, fallback: boolean): boolean {
    const value = this.get(key) ?? fallback;
    if (typeof value !== 'boolean') throw new LabError(this.at(key), `true or false is needed, not ${shown(value)}`);
    return value;
  }

  oneOf<const T extends string>(key: string, values: readonly T[], fallback?: T): T {
    const value = this.get(key) ?? fallback;
    if (!values.includes(value as T))
      throw new LabError(
        this.at(key),
        `one of ${values.map((one) => `"${one}"`).join(', ')} is needed, not ${shown(value)}`,
      );
    return value as T;
  }

  /** Misspelt names must not pass as if they had been read. */
  refuseRest(): void {
    const unknown = Object.keys(this.object).find((key) => !this.seen.has(key) && key !== '$schema');
    if (unknown !== undefined) {
      const known = [...this.seen].join(', ');
      throw new LabError(this.at(unknown), `there is no such entry; known are ${known}`);
    }
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

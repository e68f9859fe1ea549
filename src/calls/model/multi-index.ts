/** Values by key where a key has nearly always one value, which then costs no list. */
export class MultiIndex<K, V extends object> {
  private readonly entries = new Map<K, V | V[]>();

  add(key: K, value: V): void {
    const known = this.entries.get(key);
    if (known === undefined) this.entries.set(key, value);
    else if (Array.isArray(known)) {
      if (!known.includes(value)) known.push(value);
    } else if (known !== value) this.entries.set(key, [known, value]);
  }

  delete(key: K, value: V): void {
    const known = this.entries.get(key);
    if (known === value) this.entries.delete(key);
    else if (Array.isArray(known)) {
      const rest = known.filter((one) => one !== value);
      if (rest.length === 1) this.entries.set(key, rest[0]!);
      else if (rest.length === 0) this.entries.delete(key);
      else this.entries.set(key, rest);
    }
  }

  /** In the order of adding. */
  get(key: K): readonly V[] {
    const known = this.entries.get(key);
    if (known === undefined) return [];
    return Array.isArray(known) ? known : [known];
  }

  get size(): number {
    return this.entries.size;
  }

  clear(): void {
    this.entries.clear();
  }
}

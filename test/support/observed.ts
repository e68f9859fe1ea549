export interface Wait {
  /** What is awaited, for the message when it does not come. */
  what?: string;
  withinMs?: number;
  /** Index of the first item that counts; by default the past counts too. */
  from?: number;
}

/** Things that happened, in order, and a way to wait for one of them. */
export class Observed<T> {
  readonly all: T[] = [];
  private readonly listeners = new Set<() => void>();

  add(item: T): void {
    this.all.push(item);
    for (const listener of this.listeners) listener();
  }

  until(matches: (item: T) => boolean, { what = 'it', withinMs = 20_000, from = 0 }: Wait = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      let next = from;
      const look = () => {
        for (const item of this.all.slice(next)) {
          next += 1;
          if (!matches(item)) continue;
          finish();
          resolve(item);
          return;
        }
      };
      const finish = () => {
        clearTimeout(timer);
        this.listeners.delete(look);
      };
      const timer = setTimeout(() => {
        finish();
        const seen = this.all.slice(-20).map((item) => `  ${JSON.stringify(item)}`);
        reject(new Error(`waited ${withinMs} ms in vain for ${what}; the last seen:\n${seen.join('\n')}`));
      }, withinMs);
      this.listeners.add(look);
      look();
    });
  }
}

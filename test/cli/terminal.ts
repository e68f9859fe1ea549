import { Readable } from 'node:stream';
import { program } from '../../src/cli/program';

/** Runs the program as a terminal would, and keeps what it prints. */
export class TestTerminal {
  readonly printed: string[] = [];
  readonly complaints: string[] = [];
  /** What the program finds in the environment. */
  readonly environment: Record<string, string> = {};
  private readonly stopped = new AbortController();
  private readonly waiting = new Set<() => void>();

  run(args: readonly string[], input: Uint8Array | string = ''): Promise<number> {
    return program(args, {
      out: (line) => {
        this.printed.push(line);
        for (const look of this.waiting) look();
      },
      error: (line) => this.complaints.push(line),
      input: Readable.from([Buffer.from(input)]),
      environment: this.environment,
      stop: this.stopped.signal,
    });
  }

  stop(): void {
    this.stopped.abort();
  }

  /** Resolves with the first line that matches, as soon as it is there. */
  line(pattern: RegExp): Promise<string> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.printed.find((line) => pattern.test(line));
        if (found === undefined) return;
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }
}

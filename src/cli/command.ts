import { readFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Where a command reads and writes; tests give their own. */
export interface Terminal {
  out(line: string): void;
  error(line: string): void;
  readonly input: NodeJS.ReadableStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether colours can be seen. */
  readonly isColoured?: boolean;
  /** Aborted when the user or the system asks the program to end. */
  readonly stop: AbortSignal;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  /** @returns the exit code: 0 well, 1 it did not work, 2 the command line is wrong */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** The command line cannot be understood. */
export class UsageError extends Error {}

/** The arguments of a command; what `parseArgs` finds wrong becomes a `UsageError`. */
export function argumentsOf<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
): { values: ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>['values']; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** A whole number from the command line. */
export function numberFrom(text: string, option: string, low: number, high: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < low || value > high) {
    throw new UsageError(`${option} is "${text}": a whole number from ${low} to ${high} is needed`);
  }
  return value;
}

/** The text of a file that an option names. */
export async function textOf(option: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`${option} ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

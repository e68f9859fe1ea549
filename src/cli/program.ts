import { check } from './check';
import { decode } from './decode';
import { simulate } from './simulate';
import { wireshark } from './wireshark';
import { UsageError, type Command, type Terminal } from './command';

const commands: readonly Command[] = [simulate, check, decode, wireshark];

const overview = `Usage: cisco-cti COMMAND [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join('\n')}

cisco-cti COMMAND --help tells more.`;

/** @returns the exit code: 0 well, 1 it did not work, 2 the command line is wrong */
export async function program(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.error(overview);
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overview);
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    terminal.error(`cisco-cti: there is no command "${name}"\n\n${overview}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(command.help);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (error instanceof UsageError) {
      terminal.error(`cisco-cti ${command.name}: ${text}\nTry: cisco-cti ${command.name} --help`);
      return 2;
    }
    terminal.error(`cisco-cti ${command.name}: ${text}`);
    return 1;
  }
}

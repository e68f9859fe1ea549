import { writeFile } from 'node:fs/promises';
import { dissector } from '../wireshark';
import { argumentsOf, UsageError, type Command } from './command';

const help = `Usage: cisco-cti wireshark [FILE]

Writes a Wireshark dissector for the protocol (Lua) to FILE, cisco-cti.lua by default; "-" for
standard output. Put it into Wireshark's personal Lua plugins folder, or use it once with
  tshark -X lua_script:cisco-cti.lua -r capture.pcap -V
Ports and the version to assume without an OPEN_REQ are preferences of the protocol "cisco_cti".

  --help             this text`;

export const wireshark: Command = {
  name: 'wireshark',
  summary: 'write a Wireshark dissector',
  help,
  async run(args, terminal) {
    const { positionals } = argumentsOf(args, {});
    if (positionals.length > 1) throw new UsageError('one file is enough');
    const file = positionals[0] ?? 'cisco-cti.lua';
    if (file === '-') terminal.out(dissector());
    else {
      await writeFile(file, dissector());
      terminal.out(`written: ${file}`);
    }
    return 0;
  },
};

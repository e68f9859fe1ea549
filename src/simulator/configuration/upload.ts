import { enums, rowNamed, type Message } from '../../protocol';
import type { ClientSession } from '../server/client-session';
import type { CtiServer } from '../server/cti-server';
import type { EventHandler } from '../server/handling';
import { keyOf, kinds, type Kind } from './records';

const { SUCCESS, EMPTY, INVALID } = enums.ConfigEndStatus.of;
const MAX_RECORDS = 10;

/** How current the configuration is: a key for each kind that the session's version knows (BEHAVIOUR 1.9). */
function sendConfigurationKeys(server: CtiServer, session: ClientSession, request: Message): void {
  const keyStatus = enums.ConfigKeyStatus.of;
  const isOurs = isOurPeripheral(server, request);
  server.send(session, {
    name: 'CONFIG_KEY_EVENT',
    ConfigkeyStatus: isOurs ? keyStatus.SUCCESS : keyStatus.UNKNOWN_CUSTOMER,
    ...(isOurs ? keysOf(server, known(session)) : undefined),
  });
}

/**
 * What the client asks for: begin, records, end. 0 asks for nothing and is answered with nothing; a bit that the session's
 * version does not have is answered with an end that says so (both inferred).
 */
function sendConfiguration(server: CtiServer, session: ClientSession, request: Message): void {
  const mask = Number(request['ConfigInformation'] ?? 0) >>> 0;
  if (mask === 0) return;
  const wanted = known(session).filter(({ bit }) => (mask & bit) !== 0);
  const covered = wanted.reduce((bits, { bit }) => bits | bit, 0);
  const end = (status: number): void => server.send(session, { name: 'CONFIG_END_EVENT', ConfigEndStatus: status });
  if (covered !== mask || !isOurPeripheral(server, request)) return end(INVALID);
  server.send(session, {
    name: 'CONFIG_BEGIN_EVENT',
    ConfigType: enums.ConfigType.of.SOLICITED,
    ConfigInformation: mask,
    ...keysOf(server, wanted),
  });
  let sent = 0;
  for (const { event, records } of wanted) {
    const all = records(server.settings.lab).map((record) => ({ RecordType: enums.RecordType.of.ADD, ...record }));
    for (let at = 0; at < all.length; at += MAX_RECORDS) {
      server.send(session, { name: event, Records: all.slice(at, at + MAX_RECORDS) });
    }
    sent += all.length;
  }
  end(sent > 0 ? SUCCESS : EMPTY);
}

export const configurationRequests: readonly EventHandler[] = [
  { name: 'CONFIG_REQUEST_KEY_EVENT', run: sendConfigurationKeys },
  { name: 'CONFIG_REQUEST_EVENT', run: sendConfiguration },
];

const known = ({ version }: ClientSession): Kind[] =>
  kinds.filter(({ event }) => (rowNamed(event)?.since ?? 0) <= version);

function keysOf({ settings }: CtiServer, of: readonly Kind[]): Record<string, Buffer> {
  const pairs = of.flatMap(({ key, records }) => (key === undefined ? [] : [[key, keyOf(records(settings.lab))]]));
  return Object.fromEntries(pairs) as Record<string, Buffer>;
}

function isOurPeripheral({ acd }: CtiServer, { PeripheralID }: Message): boolean {
  return PeripheralID === undefined || PeripheralID === acd.peripheral.PeripheralID;
}

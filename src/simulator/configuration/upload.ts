import { enums, rowNamed, type Message } from '../../protocol';
import type { ClientSession } from '../server/client-session';
import type { ServerContext } from '../server/server-context';
import type { EventHandler } from '../server/handling';
import { keyOf, kinds, type Fields, type Kind } from './records';

const { SUCCESS, EMPTY, INVALID } = enums.ConfigEndStatus.of;
const MAX_RECORDS = 10;

/** How current the configuration is: a key for each kind that the session's version knows (BEHAVIOUR 1.9). */
function sendConfigurationKeys(server: ServerContext, session: ClientSession, request: Message): void {
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
function sendConfiguration(server: ServerContext, session: ClientSession, request: Message): void {
  const mask = Number(request['ConfigInformation'] ?? 0) >>> 0;
  if (mask === 0) return follow(session, request);
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
    const all = records(server.acd).map((record) => ({ RecordType: enums.RecordType.of.ADD, ...record }));
    sendRecords(server, session, event, all);
    sent += all.length;
  }
  end(sent > 0 ? SUCCESS : EMPTY);
  follow(session, request);
}

/**
 * From the end of its upload on a client is told of changes, those in the ConfigMsgMask of OPEN_REQ (BEHAVIOUR 1.9). From version
 * 24 on the request has such a mask, too, which counts where it is not 0 (inferred).
 */
function follow(session: ClientSession, request: Message): void {
  const own = Number(request['ConfigMsgMask'] ?? 0) >>> 0;
  session.followedConfiguration = own === 0 ? session.configMask : own;
}

function sendRecords(server: ServerContext, session: ClientSession, name: string, all: readonly Fields[]): void {
  for (let at = 0; at < all.length; at += MAX_RECORDS) {
    server.send(session, { name, Records: all.slice(at, at + MAX_RECORDS) });
  }
}

/** An unsolicited block for each client that follows what changed: records that are new, different or gone (BEHAVIOUR 1.9). */
export function tellChanges(
  server: ServerContext,
  changes: readonly { readonly kind: Kind; readonly records: Fields[] }[],
): void {
  for (const session of server.sessions) {
    if (session.state !== 'open') continue;
    const bits = session.followedConfiguration;
    const its = known(session).filter(({ bit }) => (bits & bit) !== 0);
    const told = changes.filter(({ kind, records }) => records.length > 0 && its.includes(kind));
    if (told.length === 0) continue;
    const changed = told.map(({ kind }) => kind);
    server.send(session, {
      name: 'CONFIG_BEGIN_EVENT',
      ConfigType: enums.ConfigType.of.UNSOLICITED,
      ConfigInformation: changed.reduce((mask, { bit }) => mask | bit, 0),
      ...keysOf(server, changed),
    });
    for (const { kind, records } of told) sendRecords(server, session, kind.event, records);
    server.send(session, { name: 'CONFIG_END_EVENT', ConfigEndStatus: SUCCESS });
  }
}

export const configurationRequests: readonly EventHandler[] = [
  { name: 'CONFIG_REQUEST_KEY_EVENT', run: sendConfigurationKeys },
  { name: 'CONFIG_REQUEST_EVENT', run: sendConfiguration },
];

const known = ({ version }: ClientSession): Kind[] =>
  kinds.filter(({ event }) => (rowNamed(event)?.since ?? 0) <= version);

function keysOf({ acd }: ServerContext, of: readonly Kind[]): Record<string, Buffer> {
  const pairs = of.flatMap(({ key, records }) => (key === undefined ? [] : [[key, keyOf(records(acd))]]));
  return Object.fromEntries(pairs) as Record<string, Buffer>;
}

function isOurPeripheral({ acd }: ServerContext, { PeripheralID }: Message): boolean {
  return PeripheralID === undefined || PeripheralID === acd.peripheral.PeripheralID;
}

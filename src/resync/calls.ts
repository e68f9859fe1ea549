import { isOf, type Call, type CallMemory, type CallView, type ConnectionName } from '../calls';
import { enums, type Message } from '../protocol';
import { Asking, isGone, isRefusal, type OpenContext } from './asking';
import { callChanges, callEnd } from './call-changes';

export interface CallsOptions {
  readonly calls: CallMemory;
  readonly window: number;
  /** All that a session for one device sees: what it does not list is over for this client. */
  readonly ownDevice: () => string | undefined;
  readonly peripheral: number | undefined;
  /** Devices where calls may be: those that the server is sure to know, and others that it may refuse to tell of. */
  readonly devices: () => { readonly sure: Iterable<string>; readonly others: Iterable<string> };
  /** Whether the end of a call was heard since then, for calls that the memory never knew. */
  readonly endedSince: (callId: number, mark: number) => boolean;
}

interface Listing {
  readonly device: string;
  readonly mark: number;
  readonly confirmation: Message;
  readonly connections: readonly ConnectionName[];
}

interface Wanted {
  readonly known: Call | undefined;
  readonly connections: readonly ConnectionName[];
}

const { TARGET } = enums.SilentMonitorStatus.of;

/** A SNAPSHOT_DEVICE_CONF of so many calls may have left some out. */
const MOST_LISTED = 16;

/**
 * Asks devices for their calls and for each call, and ends those that are gone, of all or of a peripheral (BEHAVIOUR 1.7, step 5).
 * @throws Error that says how many could not be asked for, and why
 */
export async function askCalls(options: CallsOptions, context: OpenContext, peripheral?: number): Promise<void> {
  const asking = new Asking(context.request, options.window);
  const listings: Listing[] = [];
  const devices = options.devices();
  const sure = new Set(devices.sure);
  await asking.each(new Set([...sure, ...devices.others]), async (device) => {
    const mark = options.calls.mark();
    const listed = await context
      .request('SNAPSHOT_DEVICE_REQ', { ...peripheralOf(options.peripheral), AgentInstrument: device })
      .catch((error: unknown) => {
        if (sure.has(device) || !isRefusal(error)) throw error;
      });
    if (!listed) return;
    const confirmation = device === options.ownDevice() ? withoutListeners(listed) : listed;
    listings.push({ device, mark, confirmation, connections: connectionsIn(confirmation) });
  });
  await asking.each(wantedCalls(options, listings, context, peripheral), (one) => fetchCall(options, context, one));
  // What no call has by now is of calls that began unseen. Two of them may share an ID: each answer tells what is still to be asked.
  await asking.each(byCallId(listings), async (listed) => {
    for (const connection of listed)
      if (!options.calls.holding(connection))
        await fetchCall(options, context, { known: undefined, connections: [connection] });
  });
  for (const { device, mark, confirmation, connections } of listings) {
    const Calls = (confirmation['Calls'] as unknown[] | undefined)?.filter(
      (_, index) => options.calls.holding(connections[index]!) !== undefined,
    );
    options.calls.applySnapshot(
      { ...confirmation, Calls },
      { version: context.version, at: context.now(), device, mark },
    );
  }
  asking.finish();
}

/**
 * Calls that the memory has, listed or not; those that are surely gone end here. What is listed with the ID of a call and is no
 * connection of it may be its new one, or another call's.
 */
function wantedCalls(
  options: CallsOptions,
  listings: readonly Listing[],
  context: OpenContext,
  peripheral: number | undefined,
): Wanted[] {
  const { calls } = options;
  const ownDevice = options.ownDevice();
  const byCall = new Map<Call, ConnectionName[]>();
  const others = new Map<number, ConnectionName[]>();
  for (const { connections } of listings)
    for (const connection of connections) {
      const call = calls.holding(connection);
      if (call) addTo(byCall, call, connection);
      else addTo(others, connection.ConnectionCallID, connection);
    }
  const own = listings.find(({ device }) => device === ownDevice);
  const isSurelyGone = own !== undefined && own.connections.length < MOST_LISTED;
  for (const { key } of calls.list()) {
    const call = calls.byKey(key);
    if (!call || byCall.has(call) || !isOf(call, peripheral)) continue;
    const names = namesOf(calls.view(call));
    const maybe = [call.ConnectionCallID, ...names.map(({ ConnectionCallID }) => ConnectionCallID)];
    const listed = [...new Set(maybe)].flatMap((id) => others.get(id) ?? []);
    if (isSurelyGone && listed.length === 0 && call.touched <= own.mark) endCall(options, context, call);
    else byCall.set(call, [...names, ...listed]);
  }
  return Array.from(byCall, ([known, connections]) => ({ known, connections }));
}

function byCallId(listings: readonly Listing[]): Iterable<readonly ConnectionName[]> {
  const lists = new Map<number, ConnectionName[]>();
  for (const { connections } of listings)
    for (const connection of connections) addTo(lists, connection.ConnectionCallID, connection);
  return lists.values();
}

function addTo<K>(lists: Map<K, ConnectionName[]>, key: K, connection: ConnectionName): void {
  const list = lists.get(key);
  if (list) list.push(connection);
  else lists.set(key, [connection]);
}

/** One SNAPSHOT_CALL; where the server does not know the connection, by the next one that the call has. */
export async function fetchCall(
  { calls, peripheral, endedSince }: Pick<CallsOptions, 'calls' | 'peripheral' | 'endedSince'>,
  context: OpenContext,
  { known, connections }: Wanted,
): Promise<void> {
  const mark = calls.mark();
  let refusal: unknown;
  for (const connection of connections) {
    let snapshot: Message;
    try {
      snapshot = await context.request('SNAPSHOT_CALL_REQ', {
        ...peripheralOf(known?.PeripheralID ?? peripheral),
        ...connection,
      });
    } catch (error) {
      if (!isGone(error)) throw error;
      refusal = error;
      continue;
    }
    if (known?.endedAt !== undefined) return;
    const options = {
      version: context.version,
      at: context.now(),
      connection,
      mark,
      peripheral: known?.PeripheralID ?? peripheral,
    };
    const told = calls.callInSnapshot(snapshot, options);
    // The connection is another call's by now.
    if (known && told && told !== known) {
      refusal = told;
      continue;
    }
    const former = known ?? told;
    if (!former && endedSince(connection.ConnectionCallID, mark)) return;
    const before = former && calls.view(former);
    const [change] = calls.applySnapshot(snapshot, options);
    if (change?.call)
      for (const event of callChanges(before, calls.view(change.call), snapshot)) context.publish(event);
    return;
  }
  if (refusal !== undefined && known && known.endedAt === undefined && known.touched <= mark)
    endCall({ calls }, context, known);
}

function endCall({ calls }: Pick<CallsOptions, 'calls'>, { publish, now }: OpenContext, call: Call): void {
  const last = calls.view(call);
  calls.endUnseen(call, now());
  for (const event of callEnd(last)) publish(event);
}

const peripheralOf = (PeripheralID: number | undefined) => (PeripheralID === undefined ? {} : { PeripheralID });

export function namesOf({ parties }: CallView): ConnectionName[] {
  return parties
    .filter(({ state }) => state !== 'NULL')
    .map(({ ConnectionCallID, ConnectionDeviceIDType, ConnectionDeviceID }) => ({
      ConnectionCallID,
      ConnectionDeviceIDType,
      ConnectionDeviceID,
    }));
}

/** Of a supervisor's call that listens an agent's client hears nothing, and so never its end (BEHAVIOUR 5.4 M). */
function withoutListeners(confirmation: Message): Message {
  const Calls = (confirmation['Calls'] ?? []) as Record<string, unknown>[];
  return { ...confirmation, Calls: Calls.filter((one) => one['SilentMonitorStatus'] !== TARGET) };
}

function connectionsIn(confirmation: Message): ConnectionName[] {
  return ((confirmation['Calls'] ?? []) as Record<string, unknown>[]).map((one) => ({
    ConnectionCallID: one['CallConnectionCallID'] as number,
    ConnectionDeviceIDType: one['CallConnectionDeviceIDType'] as number | undefined,
    ConnectionDeviceID: one['CallConnectionDeviceID'] as string | undefined,
  }));
}

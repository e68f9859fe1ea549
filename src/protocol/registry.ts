import type { MessageKind, MessageRow } from './define-message';
import * as table from './messages';
import type { ConfirmationNameOf, MessageName, RequestName, Table } from './message-types';

/** All rows, by number. */
export const rows: readonly MessageRow[] = (Object.values(table) as MessageRow[]).sort((a, b) => a.type - b.type);

const byType = new Map(rows.map((row) => [row.type, row]));
const byName = new Map(rows.map((row) => [row.name, row]));

/** The row of a guide name; `undefined` where no guide has it. */
export function rowNamed<N extends MessageName>(name: N): Table[N];
export function rowNamed(name: string): MessageRow | undefined;
export function rowNamed(name: string): MessageRow | undefined {
  return byName.get(name);
}

/** The row of a message type number, if any guide lists it. */
export function rowOfType(type: number): MessageRow | undefined {
  return byType.get(type);
}

/** Rows of requests, confirmations, events and so on, by number. */
export function rowsOfKind(kind: MessageKind): readonly MessageRow[] {
  return rows.filter((row) => row.kind === kind);
}

/** Whether the guide has a request of that name, whoever sends it. */
export function isRequestName(name: string): name is RequestName {
  return byName.get(name)?.kind === 'request';
}

/** The name of the confirmation of a request. */
export function confirmationOf<N extends RequestName>(name: N): ConfirmationNameOf<N> {
  return byName.get(name)?.confirmedBy as ConfirmationNameOf<N>;
}

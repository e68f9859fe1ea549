import { enums, type Enumeration, type Message, type Value } from '../protocol';

/** Numbers, names and meanings of an error, as plain data. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/** The status of a FAILURE_CONF or FAILURE_EVENT: the version 24 guide prints a two-byte code in its place (BEHAVIOUR 1.6). */
export function statusOf(message: Message): number {
  return (
    numberIn(message, 'Status') ?? numberIn(message, 'FailureCode') ?? enums.StatusCode.of.E_CTI_UNSPECIFIED_FAILURE
  );
}

/** A status as people read it: name, number, meaning and advice. */
export function statusText(status: number, version?: number): string {
  return describe('Status', enums.StatusCode, status, version).text;
}

export function numberIn(message: Message, field: string): number | undefined {
  const value = message[field];
  return typeof value === 'number' ? value : undefined;
}

/** A code as text and as facts; `field` names the facts. */
export function describe(
  field: string,
  enumeration: Enumeration,
  value: number,
  version: number | undefined,
): { text: string; facts: Facts } {
  const known = enumeration.find(value, version);
  return {
    text: known
      ? `${known.guideName} (${value}), ${known.meaning}${adviceOf(known)}`
      : `${field} ${value}, which no guide lists`,
    facts: {
      [field]: value,
      ...(known ? { [`${field}Name`]: known.guideName, meaning: known.meaning } : undefined),
      ...(known?.advice === undefined ? undefined : { advice: known.advice }),
    },
  };
}

const adviceOf = (value: Value): string => (value.advice === undefined ? '' : `. ${value.advice}`);

/** What the peripheral's own code adds (BEHAVIOUR 4.6); nothing where it is 0 or missing. */
export function peripheralError(message: Message, version: number | undefined): { text: string; facts: Facts } {
  const code = numberIn(message, 'PeripheralErrorCode');
  if (code === undefined || code === 0) return { text: '', facts: {} };
  const known = enums.PeripheralErrorCode.find(code, version);
  return {
    text: ` [peripheral error ${code}${known ? `: ${known.guideName}, ${known.meaning}${adviceOf(known)}` : ''}]`,
    facts: {
      PeripheralErrorCode: code,
      ...(known ? { PeripheralErrorCodeName: known.guideName, PeripheralErrorMeaning: known.meaning } : undefined),
      ...(known?.advice === undefined ? undefined : { PeripheralErrorAdvice: known.advice }),
    },
  };
}

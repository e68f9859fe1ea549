// A second, deliberately simple writer of frames: lists of values in, bytes out. It knows the wire types of the guide and
// nothing of messages, so that it cannot share a mistake with the table. It never imports from src.

export type WireTypeName =
  | 'UINT'
  | 'INT'
  | 'USHORT'
  | 'UCHAR'
  | 'TIME'
  | 'BOOL'
  | 'STRING'
  | 'UNSPEC'
  | 'NAMEDVAR'
  | 'NAMEDARRAY'
  | 'RAW';

export type FixedItem = readonly [type: WireTypeName, value: unknown];
export type FloatingItem = readonly [tag: number, type: WireTypeName, value: unknown];

const numberSizes: Partial<Record<WireTypeName, number>> = { UINT: 4, INT: 4, TIME: 4, USHORT: 2, BOOL: 2, UCHAR: 1 };

function naiveNumber(value: number, size: number): number[] {
  const bytes: number[] = [];
  let rest = value < 0 ? value + 2 ** (8 * size) : value;
  for (let i = 0; i < size; i++) {
    bytes.unshift(rest % 256);
    rest = Math.floor(rest / 256);
  }
  return bytes;
}

const naiveText = (value: unknown): number[] => [...Buffer.from(String(value), 'utf8'), 0];

function naiveValue(type: WireTypeName, value: unknown): number[] {
  const size = numberSizes[type];
  if (size !== undefined) {
    const numbers = Array.isArray(value) ? (value as unknown[]) : [value];
    return numbers.flatMap((number) => naiveNumber(Number(number), size));
  }
  if (type === 'STRING') return naiveText(value);
  if (type === 'UNSPEC' || type === 'RAW') return [...(value as Uint8Array)];
  const named = value as { VariableIndex?: number; VariableName: string; VariableValue: string };
  return [
    ...(type === 'NAMEDARRAY' ? [named.VariableIndex ?? 0] : []),
    ...naiveText(named.VariableName),
    ...naiveText(named.VariableValue),
  ];
}

/** A whole frame, header included. Tag and length take one byte each below version 20, two each from there on. */
export function naiveFrame(
  messageType: number,
  version: number,
  fixed: readonly FixedItem[],
  floating: readonly FloatingItem[] = [],
  behind: readonly number[] = [],
): Buffer {
  const body: number[] = [];
  for (const [type, value] of fixed) body.push(...naiveValue(type, value));
  for (const [tag, type, value] of floating) {
    const data = naiveValue(type, value);
    const size = version < 20 ? 1 : 2;
    body.push(...naiveNumber(tag, size), ...naiveNumber(data.length, size), ...data);
  }
  body.push(...behind);
  return Buffer.from([...naiveNumber(body.length, 4), ...naiveNumber(messageType, 4), ...body]);
}

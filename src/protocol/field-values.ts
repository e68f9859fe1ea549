import type { FixedField, FloatingField } from './layout';
import { NAME_LIMIT, VALUE_LIMIT } from './limits';
import { decodeText, type Charset } from './text';

/** What the bytes of a field mean, and whether the encoder, given that, would write the same bytes. */
export interface FieldValue {
  /** Nothing for the field's null value. */
  readonly value: unknown;
  readonly isExact: boolean;
}

/**
 * @param data the floating field without its tag and length
 * @param fail for bytes that the field cannot have
 */
export function floatingValue(
  field: FloatingField,
  data: Buffer,
  charset: Charset | undefined,
  fail: (reason: string) => never,
): FieldValue {
  switch (field.wire) {
    case 'STRING': {
      const nul = data.indexOf(0);
      const { text, exact } = decodeText(nul < 0 ? data : data.subarray(0, nul), charset);
      return { value: text, isExact: exact && nul >= 0 && nul === data.length - 1 };
    }
    case 'UNSPEC':
      return { value: Buffer.from(data), isExact: true };
    case 'NAMEDVAR':
    case 'NAMEDARRAY':
      return namedValue(field.wire === 'NAMEDARRAY', data, charset, fail);
    default:
      return field.packedBy === undefined ? singleNumber(field, data, fail) : packedNumbers(field, data, fail);
  }
}

function namedValue(
  hasIndex: boolean,
  data: Buffer,
  charset: Charset | undefined,
  fail: (reason: string) => never,
): FieldValue {
  const { length } = data;
  const from = hasIndex ? 1 : 0;
  if (length < from) fail('needs an index byte, the field is empty');
  const end = data.indexOf(0, from);
  const nameEnd = end < 0 ? length : end;
  const valueStart = Math.min(nameEnd + 1, length);
  const nul = data.indexOf(0, valueStart);
  const name = decodeText(data.subarray(from, nameEnd), charset);
  const content = decodeText(data.subarray(valueStart, nul < 0 ? length : nul), charset);
  const isWhole = end >= 0 && nul === length - 1 && name.exact && content.exact;
  return {
    value: {
      ...(hasIndex ? { VariableIndex: data[0] } : undefined),
      VariableName: name.text,
      VariableValue: content.text,
    },
    isExact: isWhole && end - from < NAME_LIMIT && nul - valueStart < VALUE_LIMIT,
  };
}

function packedNumbers(field: FloatingField, data: Buffer, fail: (reason: string) => never): FieldValue {
  const { size } = field;
  if (data.length % size !== 0) fail(`${data.length} bytes are no whole number of ${size}-byte elements`);
  const numbers = Array.from({ length: data.length / size }, (_, i) => numberAt(field, data, i * size, size));
  return { value: numbers.map(({ value }) => value), isExact: numbers.every(({ isExact }) => isExact) };
}

function singleNumber(field: FloatingField, data: Buffer, fail: (reason: string) => never): FieldValue {
  const { length } = data;
  if (length !== 1 && length !== 2 && length !== 4)
    fail(`${field.wire} has ${field.size} bytes, the field has ${length}`);
  const { value, isExact } = numberAt(field, data, 0, length);
  return { value, isExact: isExact && length === field.size && value !== undefined };
}

/** @param size 1, 2 or 4 bytes */
export function numberAt(field: FixedField | FloatingField, bytes: Buffer, at: number, size: number): FieldValue {
  const isSigned = field.wire === 'INT';
  let value: number;
  if (size === 4) value = isSigned ? bytes.readInt32BE(at) : bytes.readUInt32BE(at);
  else if (size === 2) value = isSigned ? bytes.readInt16BE(at) : bytes.readUInt16BE(at);
  else value = bytes[at]!;
  if (field.wire === 'BOOL') return { value: value !== 0, isExact: value <= 1 };
  const isNull = field.absent !== undefined && hasNull(field) && (isSigned ? value >>> 0 : value) === field.absent;
  return { value: isNull ? undefined : value, isExact: true };
}

/** Elements of packed arrays and of lists of one field are what they are. */
const hasNull = (field: FixedField | FloatingField): boolean =>
  field.packedBy === undefined && !('list' in field && field.list?.single);

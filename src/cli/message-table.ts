import { rowNamed, SECRET_FIELDS, toFlow, type Message } from '../protocol';

const ESC = '\u001b[';
const paint =
  (code: string) =>
  (text: string, isColoured: boolean): string =>
    isColoured ? `${ESC}${code}m${text}${ESC}0m` : text;
const bold = paint('1;36');
const dim = paint('2');
const named = paint('33');

/** A message as a table: a line of its own for every field, numbers beside their names, passwords masked. */
export function messageTable(message: Message, version: number, bytes: number, isColoured: boolean): string[] {
  const type = rowNamed(message.name)?.type ?? message['type'];
  const fields = toFlow(message, version);
  const width = Math.max(0, ...Object.keys(fields).map((key) => key.length));
  return [
    `${bold(message.name, isColoured)} ${dim(`type ${String(type)}, ${bytes} bytes, version ${version}`, isColoured)}`,
    ...Object.entries(fields).flatMap(([key, value]) =>
      cell(key, value, message[key], isColoured).map(
        (line, index) => `  ${dim((index === 0 ? key : '').padEnd(width), isColoured)}  ${line}`,
      ),
    ),
  ];
}

function cell(key: string, value: unknown, raw: unknown, isColoured: boolean): string[] {
  if (SECRET_FIELDS.has(key)) return ['***'];
  if (typeof raw === 'number' && typeof value !== 'number') {
    const text = Array.isArray(value) ? value.join(', ') || 'none' : String(value);
    const number = Array.isArray(value) ? `0x${(raw >>> 0).toString(16).padStart(8, '0')}` : String(raw);
    return [`${named(text, isColoured)} ${dim(`(${number})`, isColoured)}`];
  }
  if (value instanceof Uint8Array) return [`0x${Buffer.from(value).toString('hex')}`];
  if (Array.isArray(value)) return value.length === 0 ? ['none'] : value.map(show);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([name, inner]) => `${name} = ${show(inner)}`);
  return [show(value)];
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(
      ([name, inner]) =>
        `${name}=${inner instanceof Uint8Array ? `0x${Buffer.from(inner).toString('hex')}` : show(inner)}`,
    )
    .join(' ');
}

/** A value as Lua source. */
export function lua(value: unknown): string {
  if (value === undefined || value === null) return 'nil';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `"${value.replace(/[\\"]/g, '\\$&').replace(/[^\u0020-\u007e]/g, '?')}"`;
  if (Array.isArray(value)) return `{${value.map(lua).join(',')}}`;
  if (value instanceof Map) return `{${Array.from(value, ([key, inner]) => `[${lua(key)}]=${lua(inner)}`).join(',')}}`;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries.map(([key, inner]) => `${key}=${lua(inner)}`).join(',')}}`;
}

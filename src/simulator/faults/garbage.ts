import { about, LabError, optional, whole, type Shape } from '../lab/shape';
import { beginning, onSide, type Beginning, type FaultKind, type OnSide } from './fault';

/** Bytes that are no message, on every connection of a side. */
export interface Garbage extends Beginning, OnSide {
  readonly fault: 'garbage';
  /** How many, drawn from the seed, 1 to 65 536. Default 64. */
  readonly length?: number;
  /** Exactly these instead, as hex digits. */
  readonly bytes?: string;
}

const hex: Shape<string> = {
  read(value, path) {
    if (typeof value === 'string' && /^(?:[\da-f]{2})+$/i.test(value)) return value;
    throw new LabError(path, `hex digits in pairs such as "00ff" are needed, not ${String(value)}`);
  },
  schema: { type: 'string', pattern: '^([0-9a-fA-F]{2})+$' },
};

export const garbage: FaultKind<Omit<Garbage, 'fault'>> = {
  name: 'garbage',
  about: 'bytes come that are no message',
  fields: {
    ...beginning,
    ...onSide,
    length: about('How many bytes, drawn from the seed.', optional(whole(1, 65_536))),
    bytes: about('Exactly these bytes, as hex digits.', optional(hex)),
  },
  begin({ server, random }, { side, length = 64, bytes }) {
    for (const { transport } of server.sessions) {
      if (side !== undefined && transport.side !== side) continue;
      const drawn = (): Buffer => Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
      transport.send(bytes === undefined ? drawn() : Buffer.from(bytes, 'hex'));
    }
    return undefined;
  },
};

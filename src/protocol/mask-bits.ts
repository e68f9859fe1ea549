import type { Enumeration, Value } from './enumeration';
import { rowNamed } from './registry';

/** All bits of a mask, of whatever version: a server refuses others (BEHAVIOUR 1.2, statuses 19 to 21 and 95). */
export const definedBits = ({ values }: Enumeration): number =>
  values.reduce((bits, { value }) => (bits | value) >>> 0, 0);

/** The bits of a mask that a session of the version can ask for: those whose events a guide documents. */
export const documentedBits = ({ values }: Enumeration, version: number): number =>
  values.reduce(
    (bits, bit) => (bitSince(bit) > version || rowNamed(`${bit.name}_EVENT`)?.opaque ? bits : (bits | bit.value) >>> 0),
    0,
  );

/** The version from which on a bit, or the event that it stands for, is there; 0 for all. */
export const bitSince = (bit: Value): number => bit.since ?? rowNamed(`${bit.name}_EVENT`)?.since ?? 0;

import type { Fault } from './proxy';

const below = (random: () => number, limit: number): number => Math.floor(random() * limit);

/** Every chunk takes its time, and none overtakes another. */
export const delayed =
  (longestMs: number): Fault =>
  ({ random, later, write }) => {
    let behind: Buffer[] = [];
    const next = (): void => {
      const [first] = behind;
      if (!first) return;
      later(
        () => {
          behind = behind.slice(1);
          write(first);
          next();
        },
        below(random, longestMs),
      );
    };
    return (chunk) => {
      behind.push(chunk);
      if (behind.length === 1) next();
    };
  };

/** The same bytes in pieces of 1 to `largest` bytes, each on its own way. */
export const rechunked = (largest: number): Fault => {
  return ({ random, later, write }) => {
    let rest = Buffer.alloc(0);
    const next = (): void => {
      const piece = rest.subarray(0, 1 + below(random, largest));
      rest = rest.subarray(piece.length);
      write(piece);
      if (rest.length > 0) later(next, 1);
    };
    return (chunk) => {
      const wasIdle = rest.length === 0;
      rest = Buffer.concat([rest, chunk]);
      if (wasIdle) later(next, 1);
    };
  };
};

/** Breaks the connection after so many bytes, wherever that is in a frame. */
export const cut =
  (most: number): Fault =>
  ({ random, write, reset, later }) => {
    let left = 1 + below(random, most);
    return (chunk) => {
      if (left <= 0) return;
      write(chunk.subarray(0, left));
      left -= chunk.length;
      if (left <= 0) later(reset, 1);
    };
  };

/** Some bytes behind the first `least` never arrive. */
export const swallowed =
  (least: number, after: number, most: number): Fault =>
  ({ random, write }) => {
    let whole = least + below(random, after);
    let missing = 1 + below(random, most);
    return (chunk) => {
      const before = chunk.subarray(0, whole);
      whole -= before.length;
      const gone = Math.min(missing, chunk.length - before.length);
      missing -= gone;
      write(Buffer.concat([before, chunk.subarray(before.length + gone)]));
    };
  };

/** Some chunks come twice. */
export const duplicated: Fault =
  ({ random, write }) =>
  (chunk) => {
    write(chunk);
    if (random() < 0.3) write(chunk);
  };

/** Some chunks are overtaken by the one behind them. */
export const reordered: Fault = ({ random, write }) => {
  const held: Buffer[] = [];
  return (chunk) => {
    if (held.length === 0 && random() < 0.3) return void held.push(chunk);
    write(chunk);
    for (const overtaken of held.splice(0)) write(overtaken);
  };
};

/** Bytes that nobody sent come in between, behind the first `least`. */
export const garbage =
  (least: number, after: number, most: number): Fault =>
  ({ random, write }) => {
    let left = least + below(random, after);
    let isDone = false;
    return (chunk) => {
      const at = Math.min(left, chunk.length);
      left -= at;
      if (isDone || left > 0) return write(chunk);
      isDone = true;
      const strange = Buffer.from(Array.from({ length: 1 + below(random, most) }, () => below(random, 256)));
      write(Buffer.concat([chunk.subarray(0, at), strange, chunk.subarray(at)]));
    };
  };

/** One side closes its half after some chunks and would go on listening. */
export const halfClosed =
  (most: number): Fault =>
  ({ random, write, end }) => {
    let left = below(random, most);
    return (chunk) => {
      if (left < 0) return;
      if (left-- === 0) return end();
      write(chunk);
    };
  };

/** After some chunks nothing comes through any more, and the connection stays. */
export const frozen =
  (most: number): Fault =>
  ({ random, write }) => {
    let left = below(random, most);
    return (chunk) => {
      if (left-- > 0) write(chunk);
    };
  };

/** The receiver reads in fits and starts, so that the sender has to wait. */
export const slowReader =
  (pauseMs: number): Fault =>
  ({ write, pause, resume, later }) =>
  (chunk) => {
    write(chunk);
    pause();
    later(resume, pauseMs);
  };

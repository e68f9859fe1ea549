import type { MessageRow } from '../define-message';
import { layoutFor } from '../layout';
import { MAX_ACCEPTED_FRAME } from '../limits';
import type { Message } from '../message-types';
import type { Charset } from '../text';
import { OLDEST_SESSION_VERSION, WIDE_TAGS_SINCE } from '../versions';
import { load, NOT_CLEAN } from './reading';
import { sortFloating } from './reorder';
import { run, type Encoder } from './writing';

/** What a printed module exports: by version, the functions for all messages. */
export type Codecs = Readonly<
  Record<
    number,
    {
      /** By type number: constructors of messages, which take the frame's size. */
      readonly decoders: Readonly<Record<number, new (size: number) => object>>;
      readonly encoders: ReadonlyMap<string, Encoder>;
    }
  >
>;

let chosen: Codecs | undefined;
let narrow: Codecs | undefined;
let wide: Codecs | undefined;

/**
 * Chooses printed functions; `{}` means the walker alone. Without a choice it is what the build has printed, which for
 * running from the sources is nothing.
 */
export function useCodecs(codecs: Codecs | undefined): void {
  chosen = codecs;
}

/* eslint-disable typescript/no-require-imports */
function codecsFor(version: number): Codecs {
  if (chosen !== undefined) return chosen;
  if (version >= WIDE_TAGS_SINCE) return (wide ??= printed(() => require('./codecs-wide.js') as Codecs));
  if (version >= OLDEST_SESSION_VERSION) return (narrow ??= printed(() => require('./codecs-narrow.js') as Codecs));
  return {};
}
/* eslint-enable typescript/no-require-imports */

function printed(require: () => Codecs): Codecs {
  try {
    return require();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return {};
    throw error;
  }
}

/** The message, if a printed function can read all of the frame and nothing about it has to be noted down. */
export function readCompiled(frame: Buffer, type: number, version: number, charset: Charset): Message | undefined {
  const Decoder = codecsFor(version)[version]?.decoders[type];
  if (Decoder === undefined || frame.length > MAX_ACCEPTED_FRAME) return undefined;
  load(frame, charset);
  const message = new Decoder(frame.length);
  return message === NOT_CLEAN ? undefined : (message as Message);
}

/**
 * The same for a frame that `readCompiled` has just not read, if only the order of its floating fields was in the way. The
 * caller has to see to it that the order is not lost.
 */
export function readReordered(frame: Buffer, row: MessageRow, version: number): Message | undefined {
  const Decoder = codecsFor(version)[version]?.decoders[row.type];
  if (Decoder === undefined || frame.length > MAX_ACCEPTED_FRAME) return undefined;
  if (!sortFloating(frame, layoutFor(row, version))) return undefined;
  const message = new Decoder(frame.length);
  return message === NOT_CLEAN ? undefined : (message as Message);
}

/** The frame, if a printed function can write all of the message. */
export function writeCompiled(message: Message, version: number, charset: Charset): Buffer | undefined {
  const encoder = codecsFor(version)[version]?.encoders.get(message.name);
  if (encoder === undefined || Object.getPrototypeOf(message) !== Object.prototype) return undefined;
  return run(encoder, message, charset);
}

import type { Message } from '../message-types';
import type { Charset } from '../text';
import { MAX_ACCEPTED_FRAME } from '../limits';
import * as reading from './reading';
import * as writing from './writing';

interface VersionCodecs {
  /** By type number: constructors of messages. */
  readonly decoders: Readonly<Record<number, new (size: number) => object>>;
  readonly encoders: ReadonlyMap<string, writing.Encoder>;
}
export type Codecs = Readonly<Record<number, VersionCodecs>>;
/** What the printed module exports. */
export type CodecModule = (from: typeof reading, to: typeof writing) => Codecs;

/** `undefined`: not looked for yet. */
let codecs: Codecs | undefined;

function load(): Codecs {
  try {
    // eslint-disable-next-line typescript/no-require-imports
    useCodecs(require('./codecs.js') as CodecModule);
  } catch (error) {
    // Running from the sources: nothing has been printed.
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    useCodecs(undefined);
  }
  return codecs!;
}

/** Chooses printed functions, or the walker alone. Without this call those that the build printed are used, if it did. */
export function useCodecs(printed: CodecModule | undefined): void {
  codecs = printed?.(reading, writing) ?? {};
}

/** The message, if a printed function can read all of the frame and nothing about it needs to be noted. */
export function readCompiled(frame: Buffer, type: number, version: number, charset: Charset): Message | undefined {
  const Decoder = (codecs ?? load())[version]?.decoders[type];
  if (Decoder === undefined || frame.length > MAX_ACCEPTED_FRAME) return undefined;
  reading.load(frame, charset);
  const message = new Decoder(frame.length);
  return message === reading.NOT_CLEAN ? undefined : (message as Message);
}

/** The frame, if a printed function can write all of the message. */
export function writeCompiled(message: Message, version: number, charset: Charset): Buffer | undefined {
  const encoder = (codecs ?? load())[version]?.encoders.get(message.name);
  if (encoder === undefined || Object.getPrototypeOf(message) !== Object.prototype) return undefined;
  return writing.run(encoder, message, charset);
}

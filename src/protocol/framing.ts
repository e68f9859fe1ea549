import { FramingError } from './errors';
import { HEADER_SIZE, MAX_ACCEPTED_FRAME } from './limits';

/**
 * Cuts a byte stream into whole frames, however the stream was cut into chunks. Holds at most one unfinished frame; the
 * length field is checked before anything is kept for it.
 */
export class FrameReader {
  private parts: Buffer[] = [];
  private held = 0;

  /** @param limit largest accepted frame in bytes, header included */
  constructor(private readonly limit = MAX_ACCEPTED_FRAME) {}

  /** Bytes of the unfinished frame. */
  get pending(): number {
    return this.held;
  }

  /**
   * Takes a chunk and gives the frames that it completes, in order. A frame may share memory with the chunk.
   * @throws FramingError when a frame announces more than the limit; it has the frames before, and the reader is of no more use
   */
  push(chunk: Buffer): Buffer[] {
    this.parts.push(chunk);
    this.held += chunk.length;
    const frames: Buffer[] = [];
    if (this.held < HEADER_SIZE) return frames;
    if (this.parts[0]!.length < HEADER_SIZE) this.merge();
    if (this.held < this.checked(this.parts[0]!.readUInt32BE(0))) return frames;
    this.merge();
    let rest = this.parts[0]!;
    let at = 0;
    while (rest.length - at >= HEADER_SIZE) {
      const size = this.checked(rest.readUInt32BE(at), frames);
      if (rest.length - at < size) break;
      frames.push(rest.subarray(at, at + size));
      at += size;
    }
    rest = rest.subarray(at);
    // The tail is copied so that it does not keep a large chunk alive.
    this.parts = rest.length === 0 ? [] : [Buffer.from(rest)];
    this.held = rest.length;
    return frames;
  }

  private merge(): void {
    if (this.parts.length > 1) this.parts = [Buffer.concat(this.parts, this.held)];
  }

  private checked(bodyLength: number, completed?: readonly Buffer[]): number {
    if (bodyLength + HEADER_SIZE > this.limit) {
      throw new FramingError(bodyLength, this.limit - HEADER_SIZE, completed);
    }
    return bodyLength + HEADER_SIZE;
  }
}

import { FrameReader, FramingError } from '../protocol';
import type { Input } from './machine/machine-state';

/** Frames in line at which the server has to wait, and at which it may go on. */
const HIGH_WATER = 2000;
const LOW_WATER = 500;

/** What a connection has brought and nobody has looked at yet, in order. Bounded: a full one stops reading from the socket. */
export class Inbox {
  private readonly reader = new FrameReader();
  private items: Input[] = [];
  private taken = 0;
  private isPaused = false;
  private isOver = false;
  private hadFrame = false;
  private firstBytes: number | undefined;

  /** @param onReading told when reading from the socket should stop and go on */
  constructor(
    readonly id: number,
    private readonly onReading: (isReading: boolean) => void,
  ) {}

  get length(): number {
    return this.items.length - this.taken;
  }

  /** A chunk of bytes, cut anywhere. @returns whether it completed a frame */
  push(chunk: Buffer): boolean {
    if (this.isOver) return false;
    const before = this.items.length;
    this.firstBytes ??= chunk.length >= 4 ? chunk.readUInt32BE(0) : undefined;
    try {
      this.add(this.reader.push(chunk));
    } catch (error) {
      if (!(error instanceof FramingError)) throw error;
      this.isOver = true;
      this.add(error.completed);
      this.items.push({ type: 'garbage', connection: this.id, error });
    }
    if (!this.isPaused && this.length > HIGH_WATER) {
      this.isPaused = true;
      this.onReading(false);
    }
    return this.items.length > before;
  }

  private add(frames: readonly Buffer[]): void {
    if (frames.length > 0) this.hadFrame = true;
    for (const frame of frames) this.items.push({ type: 'frame', connection: this.id, frame });
  }

  /** The connection's end, behind what it brought. */
  over(error: Error | undefined): void {
    const firstBytes = this.hadFrame ? undefined : this.firstBytes;
    this.items.push({ type: 'lost', connection: this.id, error, firstBytes });
    this.isOver = true;
  }

  take(): Input | undefined {
    if (this.taken >= this.items.length) return undefined;
    const item = this.items[this.taken++];
    if (this.taken >= 1000 || this.taken === this.items.length) {
      this.items = this.items.slice(this.taken);
      this.taken = 0;
    }
    if (this.isPaused && this.length < LOW_WATER) {
      this.isPaused = false;
      if (!this.isOver) this.onReading(true);
    }
    return item;
  }
}

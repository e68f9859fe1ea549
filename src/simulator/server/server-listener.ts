import type { Alarm, Emergency } from '../alarms';
import type { Side } from './client-session';

export interface TraceEntry {
  readonly direction: 'received' | 'sent';
  readonly sessionId: number;
  readonly side: Side;
  readonly clientId: string;
  /** The message as one line of text, passwords masked. */
  readonly line: string;
}

/** What the server tells the outside; every one may be left without a listener. */
export interface ServerListener {
  alarm(alarm: Alarm): void;
  emergency(emergency: Emergency): void;
  /** Left out while nobody listens, since it costs decoding. */
  trace?: ((entry: TraceEntry) => void) | undefined;
  error(error: unknown): void;
}

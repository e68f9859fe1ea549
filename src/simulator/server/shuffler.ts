import { rowNamed, type Message } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { ClientSession } from './client-session';

/** Messages that keep their order among themselves, but not against the other streams (BEHAVIOUR 5.3). */
type Stream = 'agent' | 'before a call' | 'media' | 'answer' | 'call';

function streamOf({ name }: Message): Stream | undefined {
  if (name === 'AGENT_STATE_EVENT') return 'agent';
  if (name.startsWith('AGENT_PRE_CALL')) return 'before a call';
  if (name.startsWith('RTP_')) return 'media';
  if (name === 'OPEN_CONF' || name === 'CLOSE_CONF') return undefined;
  if (rowNamed(name)?.kind === 'confirmation') return 'answer';
  return /CALL|QUEUED/.test(name) ? 'call' : undefined;
}

/** Holds messages of one moment back, and sends them in another order with the next turn of the clock. */
export class Shuffler {
  /** While set, messages of one moment change places as chance has it. */
  random: (() => number) | undefined;
  private readonly held = new Map<ClientSession, Message[]>();
  private timer: unknown;

  constructor(
    private readonly acd: Acd,
    private readonly write: (session: ClientSession, message: Message) => void,
  ) {}

  /** Whether it sends this message itself, later. Anything that belongs to no stream stays between what came around it. */
  takes(session: ClientSession, message: Message): boolean {
    const isFree = this.random !== undefined && session.state === 'open' && streamOf(message) !== undefined;
    if (!isFree) {
      this.flush(session);
      return false;
    }
    const messages = this.held.get(session) ?? [];
    messages.push(message);
    this.held.set(session, messages);
    this.timer ??= this.acd.after(0, () => {
      this.timer = undefined;
      for (const one of this.held.keys()) this.flush(one);
    });
    return true;
  }

  flush(session: ClientSession): void {
    const messages = this.held.get(session);
    if (!messages) return;
    this.held.delete(session);
    for (const message of merged(messages, this.random ?? (() => 0))) this.write(session, message);
  }
}

function merged(messages: readonly Message[], random: () => number): Message[] {
  const byStream = new Map<Stream | undefined, Message[]>();
  for (const message of messages) {
    const stream = streamOf(message);
    byStream.set(stream, [...(byStream.get(stream) ?? []), message]);
  }
  const streams = [...byStream.values()];
  const result: Message[] = [];
  while (streams.length > 0) {
    const index = Math.floor(random() * streams.length);
    const stream = streams[index]!;
    result.push(stream.shift()!);
    if (stream.length === 0) streams.splice(index, 1);
  }
  return result;
}

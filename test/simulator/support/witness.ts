import assert from 'node:assert/strict';
import type { Message } from '../../../src/protocol';

/** What a client makes of the call events that it gets, and what must hold for them whatever happens. */
export class Witness {
  private readonly open = new Set<string>();
  /** Connections and directions in which voice flows. */
  private readonly voice = new Set<string>();
  readonly everything: string[] = [];

  constructor(private readonly who: string) {}

  hear(message: Message): void {
    this.everything.push(message.name);
    const { name } = message;
    const key = `${String(message['ConnectionCallID'])}/${String(message['ConnectionDeviceID'])}`;
    const fail = (what: string): never => assert.fail(`${this.who}, ${name} of ${key}: ${what}`);
    if (name === 'BEGIN_CALL_EVENT') {
      if (this.open.has(key)) fail('it has begun already');
      this.open.add(key);
    } else if (name === 'END_CALL_EVENT') {
      if (!this.open.delete(key)) fail('it never began, or has ended');
    } else if (name === 'CALL_DATA_UPDATE_EVENT') {
      const next = `${String(message['NewConnectionCallID'])}/${String(message['NewConnectionDeviceID'])}`;
      if (next === key) return;
      for (const flow of this.voice) {
        if (!flow.startsWith(`${key} `)) continue;
        this.voice.delete(flow);
        this.voice.add(next + flow.slice(key.length));
      }
      if (!this.open.delete(key)) fail('it is renamed before it began');
      if (this.open.has(next)) fail(`it is renamed to ${next}, which is there`);
      this.open.add(next);
    } else if (name === 'RTP_STARTED_EVENT' || name === 'RTP_STOPPED_EVENT') {
      const flow = `${key} ${String(message['AgentInstrument'])} ${String(message['Direction'])}`;
      if (name === 'RTP_STARTED_EVENT') {
        if (this.voice.has(flow)) fail('voice flows already');
        this.voice.add(flow);
      } else if (!this.voice.delete(flow)) fail('no voice flowed');
    } else if (name.startsWith('CALL_') && name.endsWith('_EVENT')) {
      const ids = [message['ConnectionCallID'], message['PrimaryCallID'], message['SecondaryCallID']].map(String);
      if (![...this.open].some((known) => ids.includes(known.slice(0, known.indexOf('/'))))) {
        fail('no connection of that call has begun');
      }
    }
  }

  /** Whether a connection of the call has begun and not ended. */
  knows(callId: number): boolean {
    return [...this.open].some((key) => key.startsWith(`${callId}/`));
  }

  atEnd(): void {
    assert.deepEqual([...this.open], [], `${this.who}: calls without END_CALL_EVENT`);
    assert.deepEqual([...this.voice], [], `${this.who}: voice that never stopped`);
  }
}

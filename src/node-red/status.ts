import type { Node, NodeStatus } from 'node-red';
import type { KnownCause } from '../session';
import { say, type TextKey } from './texts';

type Fill = 'red' | 'green' | 'yellow' | 'blue' | 'grey';
type Translate = Parameters<typeof say>[0];

/** A node's badge. Says a thing once: an unchanged status is not sent again. */
export class Badge {
  private last = '';
  constructor(
    private readonly node: Node,
    private readonly translate: Translate,
  ) {}

  show(fill: Fill, shape: 'dot' | 'ring', key: TextKey, values?: Record<string, string | number>): void {
    const text = this.say(key, values);
    const status: NodeStatus = { fill, shape, text: text.length > 60 ? `${text.slice(0, 59)}…` : text };
    const now = JSON.stringify(status);
    if (now === this.last) return;
    this.last = now;
    this.node.status(status);
  }

  private say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.translate, this.node.type, key, values);
  }

  session(
    state:
      | {
          phase: string;
          side?: string | undefined;
          lastError?: string | undefined;
          /** Why it is not connected, where that is known. */
          cause?: KnownCause | undefined;
        }
      | undefined,
  ): void {
    const side = state?.side ?? '';
    switch (state?.phase) {
      case undefined:
        return this.show('grey', 'ring', 'status.noSession');
      case 'open':
        return this.show('green', 'dot', 'status.open', { side });
      case 'connecting':
        return this.show('yellow', 'ring', 'status.connecting', { side });
      case 'opening':
        return this.show('yellow', 'ring', 'status.opening', { side });
      case 'syncing':
        return this.show('yellow', 'ring', 'status.syncing');
      case 'closing':
        return this.show('grey', 'ring', 'status.closing');
      case 'backing-off':
        if (state?.cause !== undefined)
          return this.show('red', 'ring', 'status.lost', { reason: this.say(`cause.${state.cause}`) });
        return this.show('red', 'ring', 'status.backing-off');
      case 'stopped':
        return this.show('red', 'dot', 'status.stopped', { reason: state?.lastError ?? '' });
      default:
        return this.show('grey', 'ring', 'status.idle');
    }
  }
}

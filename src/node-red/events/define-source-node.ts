import type { NodeAPI } from 'node-red';
import type { Configuration } from '../inputs';
import { nodeSet } from '../register';
import type { SessionLink } from '../session/session-link';
import { useSession } from '../session/session-user';
import { completed, type SourceDeclaration } from './source-declaration';

interface Source {
  readonly RED: NodeAPI;
  readonly link: SessionLink;
  readonly config: Configuration;
  /** What the form chose to start flows with; empty means everything. */
  readonly chosen: readonly string[];
  /** Tells whoever wrote the flow of something that cannot be right. */
  readonly warn: (text: string) => void;
  /** Sends a message that one of the choices starts a flow with, through the output that is its. */
  readonly send: (choice: string, message: object) => void;
}

/** Makes a node that starts flows. `start` returns what stops it. */
export function defineSourceNode(own: SourceDeclaration, start: (source: Source) => () => void) {
  return nodeSet(completed(own), (RED, node, config) => {
    let stop = (): void => undefined;
    const { link } = useSession(
      RED,
      node,
      config['session'],
      (badge) => badge.show('green', 'dot', 'status.open', { side: link?.state?.side ?? '' }),
      () => stop(),
    );
    if (!link) return;
    const chosen = Array.isArray(config['events']) ? (config['events'] as string[]) : [];
    const isEach = config['outputMode'] === 'each' && chosen.length > 0;
    const send = (choice: string, message: object): void => {
      if (chosen.length > 0 && !chosen.includes(choice)) return;
      const placed = isEach ? chosen.map((one) => (one === choice ? message : null)) : message;
      node.send(placed as never);
    };
    stop = start({ RED, link, config, chosen, send, warn: (text) => node.warn(text) });
  });
}

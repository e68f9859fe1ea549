import type { Node, NodeAPI } from 'node-red';
import { Badge } from '../status';
import type { SessionLink } from './session-link';
import { knownCauseOf } from '../../session';
import { lastErrorOf } from './state-facts';

/** What a `cti-session` node offers to the nodes that use it. */
export interface SessionNode extends Node {
  readonly link: SessionLink;
}

/** The session that a node's configuration names, if it is there and of the right kind. */
function sessionOf(RED: NodeAPI, id: unknown): SessionNode | undefined {
  const node = typeof id === 'string' ? RED.nodes.getNode(id) : null;
  return node?.type === 'cti-session' ? (node as SessionNode) : undefined;
}

/** Ties a node to its session for as long as it lives: shows the session's state and lets go when the node closes. */
export function useSession(
  RED: NodeAPI,
  node: Node,
  id: unknown,
  idle: (badge: Badge) => void,
  onClose: () => void = () => undefined,
): { link: SessionLink | undefined; badge: Badge } {
  const badge = new Badge(node, RED._.bind(RED));
  const link = sessionOf(RED, id)?.link;
  const showState = (): void => {
    const state = link?.state;
    if (link?.startFailure !== undefined) badge.show('red', 'dot', 'status.stopped', { reason: link.startFailure });
    else if (state?.phase === 'open' && state.slow)
      badge.show('yellow', 'dot', 'status.slow', { side: state.side ?? '' });
    else if (state?.phase === 'open') idle(badge);
    else
      badge.session(
        link
          ? {
              phase: state?.phase ?? 'idle',
              side: state?.side,
              lastError: lastErrorOf(state),
              cause: knownCauseOf(state),
            }
          : undefined,
      );
  };
  if (link) link.attach(node, { onState: showState });
  else showState();
  node.on('close', (_removed: boolean, done: () => void) => {
    onClose();
    if (!link) return done();
    link.detach(node).then(done, done);
  });
  return { link, badge };
}

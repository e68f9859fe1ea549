import { asText } from '../as-text';
import type { Node, NodeAPI, NodeMessage, NodeMessageInFlow } from 'node-red';
import { fromFlow, NEWEST_VERSION, rowNamed, toFlow } from '../../protocol';
import { completed, requestOf, type Action, type ActionDeclaration } from './action-declaration';
import { agentFor, knownAgent, withAgentId, withOwnAgent } from './agent-input';
import { withConnection } from './call-input';
import { applies, type NodeDeclaration } from '../declaration';
import { awaitEffect } from './effect';
import { FlowError, toFlowError } from '../flow-error';
import { resolveInputs, type Configuration } from '../inputs';
import { Outcome } from './outcome';
import { nodeSet } from '../register';
import type { SessionLink } from '../session/session-link';
import { useSession } from '../session/session-user';
import type { Badge } from '../status';

type Fields = Record<string, unknown>;
type Send = (message: NodeMessage | (NodeMessage | null)[]) => void;

/** Makes a node that sends one request for every message. */
export function defineActionNode(own: ActionDeclaration) {
  const declaration = completed(own);
  return nodeSet(declaration, (RED, node, config) => {
    const stopping = new AbortController();
    let waiting = 0;
    const { link, badge } = useSession(
      RED,
      node,
      config['session'],
      (shown) =>
        waiting > 0
          ? shown.show('blue', 'dot', 'status.waiting', { count: waiting })
          : shown.show('green', 'dot', 'status.ready'),
      () => stopping.abort(),
    );
    node.on('input', (message: NodeMessageInFlow, send: Send, done: (error?: Error) => void) => {
      const outcome = new Outcome(node, message, send, done);
      badge.show('blue', 'dot', 'status.waiting', { count: ++waiting });
      perform(RED, node, declaration, config, link, message, stopping.signal)
        .then(
          ({ properties, ms }) => {
            waiting--;
            outcome.confirmed(properties);
            showOutcome(badge, waiting, { ms });
          },
          ({ error, properties }: Failure) => {
            waiting--;
            if (stopping.signal.aborted) return outcome.stopped(stoppedError(error));
            outcome.failed(error, properties);
            showOutcome(badge, waiting, { reason: shortReason(error) });
          },
        )
        .catch((fault: unknown) => node.error(fault));
    });
  });
}

function stoppedError({ cause }: FlowError): FlowError {
  const request = asText(cause['request'] ?? 'a request');
  return new FlowError(
    `the node was stopped while ${request} was on its way; the server may still do it`,
    'CTI_STOPPED',
    {
      kind: 'disconnected',
      request,
      sent: true,
    },
  );
}

function showOutcome(badge: Badge, waiting: number, outcome: { ms: number } | { reason: string }): void {
  if ('reason' in outcome) badge.show('red', 'dot', 'status.failed', outcome);
  else if (waiting > 0) badge.show('blue', 'dot', 'status.waiting', { count: waiting });
  else badge.show('green', 'dot', 'status.confirmed', outcome);
}

const shortReason = (error: FlowError): string =>
  asText(error.cause['reason'] ?? error.cause['meaning'] ?? error.message);

interface Failure {
  readonly error: FlowError;
  readonly properties: Fields;
}

/** From a message to what happened. Rejects with a `Failure` only. */
async function perform(
  RED: NodeAPI,
  node: Node<Record<string, string>>,
  declaration: Action,
  config: Configuration,
  link: SessionLink | undefined,
  message: NodeMessageInFlow,
  signal: AbortSignal,
): Promise<{ properties: Fields; ms: number }> {
  const startedAt = Date.now();
  let request: string | undefined;
  const cti = (): Fields => ({
    ...(link ? { session: link.name } : undefined),
    ...(request ? { request } : undefined),
    elapsedMs: Date.now() - startedAt,
  });
  try {
    if (typeof declaration.request === 'string') request = declaration.request;
    const inputs = await resolveInputs(RED, node, declaration, config, message);
    const named = declaration.agentByDevice ? withAgentId(inputs, message, link?.agents) : inputs;
    const typed = link ? withOwnAgent(declaration, config, named, await link.ownAgent()) : named;
    const given = { ...typed };
    for (const { input = 'call' } of declaration.connections ?? []) delete given[input];
    requireInputs(declaration, config, typed, request);
    requireOne(declaration, typed, request);
    request ??= requestOf(declaration, config, given);
    if (rowNamed(request)?.kind !== 'request') {
      throw new FlowError(`${request} is no request of the guide`, 'CTI_INVALID_REQUEST', {
        kind: 'invalid',
        field: 'Request',
      });
    }
    if (!link)
      throw new FlowError('no session is chosen in this node', 'CTI_INVALID_REQUEST', {
        kind: 'invalid',
        field: 'session',
        request,
      });
    // A message's own `name` is not a field: the encoder would pass over it.
    if (given['name'] !== undefined) {
      throw new FlowError(`name is no field of ${request}: use the guide's names`, 'CTI_INVALID_REQUEST', {
        kind: 'invalid',
        field: 'name',
        request,
      });
    }
    const located = (declaration.connections ?? []).reduce(
      (fields, input) => withConnection(message, fields, typed[input.input ?? 'call'], input, link),
      given,
    );
    const prepared = declaration.prepare?.(located, config, link.state?.version ?? NEWEST_VERSION) ?? located;
    const fields = fromFlow(declaration.prepareWithCredentials?.(prepared, node.credentials ?? {}) ?? prepared);

    const waits = declaration.effect && config['waitFor'] === 'effect';
    const watch = waits ? awaitEffect(link, signal, Number(config['waitSeconds']) || 30) : undefined;
    try {
      const confirmation = await link.request(request, fields, { signal });
      const version = link.state?.version;
      const ms = Date.now() - startedAt;
      const effect = watch && (await watch.until(declaration.effect!(fields, confirmation), request));
      const { InvokeID, ...payload } = toFlow(confirmation, version);
      const known = link.callAbout(confirmation, fields);
      return {
        ms,
        properties: {
          payload: { InvokeID, ...payload },
          ...(effect ? { effect: { topic: effect.name, payload: toFlow(effect, version) } } : undefined),
          ...(known ? { call: known } : undefined),
          ...agentFor(message, typed['AgentInstrument'] ?? knownAgent(link.agents, located['AgentInstrument'])),
          cti: {
            ...cti(),
            InvokeID,
            confirmation: confirmation.name,
            ...(version ? { version } : undefined),
            ...(link.state?.side ? { side: link.state.side } : undefined),
          },
        },
      };
    } finally {
      watch?.stop();
    }
  } catch (error) {
    const failure: Failure = { error: toFlowError(error, request), properties: { cti: cti() } };
    // eslint-disable-next-line no-throw-literal
    throw failure;
  }
}

function requireOne({ oneOf, properties }: Action, fields: Fields, request: string | undefined): void {
  if (!oneOf || oneOf.some((name) => fields[name] !== undefined)) return;
  const rows = oneOf.flatMap((name) => properties[name] ?? []);
  throw new FlowError(
    `${rows.map(({ label }) => label).join(' and ')} are missing: fill one in, or let msg.agent bring it`,
    'CTI_INVALID_REQUEST',
    { kind: 'invalid', ...(request ? { request } : undefined), field: oneOf[0] },
  );
}

function requireInputs(
  declaration: NodeDeclaration,
  config: Configuration,
  fields: Fields,
  request: string | undefined,
): void {
  for (const [key, property] of Object.entries(declaration.properties)) {
    const wanted = property.kind === 'typed' && property.required && applies(declaration.properties, property, config);
    if (wanted && fields[key] === undefined) {
      throw new FlowError(
        `${property.label} is missing: fill it in, or let the message bring it`,
        'CTI_INVALID_REQUEST',
        { kind: 'invalid', ...(request ? { request } : undefined), field: key },
      );
    }
  }
}

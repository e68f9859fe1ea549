import type { Node, NodeAPI, NodeMessage } from 'node-red';
import type { CallView } from '../../calls';
import { enums } from '../../protocol';
import { alreadySo, callIsOver } from './already-so';
import { asText } from '../as-text';
import type { NodeDeclaration } from '../declaration';
import { flowMessage } from './flow-message';
import { agentEvents, agentFields, callEvents, deviceFields } from '../event-families';
import { FlowError } from '../flow-error';
import { resolveInputs, type Configuration } from '../inputs';
import type { Delivery } from '../session/event-listeners';
import type { SessionLink } from '../session/session-link';
import { useSession } from '../session/session-user';
import { WaitList, type WaitEnd } from './wait-list';

/** Messages that wait in one node. */
export const MOST_WAITING = 1000;
export const eventsToWaitFor: readonly string[] = [...callEvents, ...agentEvents];
const LONGEST_SECONDS = 86_400;
const [HAPPENED, TIMED_OUT, ENDED] = [0, 1, 2];
/** A call that is over brings no other event. */
const lastEvents = ['CALL_CLEARED_EVENT', 'END_CALL_EVENT'];

interface Wait {
  readonly message: NodeMessage;
  readonly send: (message: unknown) => void;
  readonly done: () => void;
  /** Key of the call that is waited for. */
  readonly key: string | undefined;
  readonly agent: string | undefined;
  readonly state: number | undefined;
}
type Condition = (event: object, waiting: NodeMessage) => Promise<boolean>;

const invalid = (text: string, field: string): FlowError =>
  new FlowError(text, 'CTI_INVALID_REQUEST', { kind: 'invalid', field });

function conditionOf(RED: NodeAPI, node: Node, text: string): Condition | undefined {
  if (text === '') return undefined;
  const expression = RED.util.prepareJSONataExpression(text, node);
  return (event, waiting) =>
    new Promise((resolve) =>
      RED.util.evaluateJSONataExpression(expression, { ...event, waiting }, (error: Error | null, value: unknown) => {
        if (error) node.warn(`Only if: ${error.message}`);
        resolve(!error && Boolean(value));
      }),
    );
}

function stateNumber(state: unknown): number | undefined {
  if (state === undefined) return undefined;
  const number = enums.AgentState.parse(asText(state));
  if (number === undefined) throw invalid(`there is no agent state "${asText(state)}"`, 'state');
  return number;
}

/** The call that a message waits for, by what it brings. */
function callOf(link: SessionLink, call: unknown): CallView {
  const brought = call as Partial<CallView> | undefined;
  const known =
    typeof brought === 'object' && brought !== null && typeof brought.key === 'string'
      ? link.calls.byKey(brought.key)
      : /^\d+$/.test(asText(call ?? ''))
        ? link.calls.find({ ConnectionCallID: Number(call) })
        : undefined;
  if (known) return link.calls.view(known);
  if (typeof brought === 'object' && brought !== null && typeof brought.key === 'string')
    return { ...(brought as CallView), state: 'ended' };
  throw invalid('the call to wait for is missing: let msg.call bring it, as events do', 'call');
}

function agentIsIn(link: SessionLink, agent: string, state: number): boolean {
  const known = link.agents.find(agent);
  return known !== undefined && enums.AgentState.parse(asText(link.agents.view(known).AgentState)) === state;
}

/** What a node of this declaration does: its messages wait for events, and leave when one comes, time is up, or the call ends. */
export const waitForEvents =
  (declaration: NodeDeclaration) =>
  (RED: NodeAPI, node: Node, config: Configuration): void => {
    let unsubscribe: (() => void) | undefined;
    let waitingCount = 0;
    const { link, badge } = useSession(RED, node, config['session'], showCount, () => {
      unsubscribe?.();
      waiting.clear();
    });
    const chosen = Array.isArray(config['events']) ? (config['events'] as string[]) : [];
    const about = asText(config['about'] ?? 'call');
    let condition: Condition | undefined;
    try {
      condition = conditionOf(RED, node, asText(config['condition'] ?? '').trim());
    } catch (error) {
      node.error(`Only if is no JSONata expression: ${(error as Error).message}`);
      return;
    }

    function showCount(): void {
      if (waitingCount > 0) badge.show('blue', 'ring', 'status.waiting', { count: waitingCount });
      else badge.show('green', 'dot', 'status.open', { side: link?.state?.side ?? '' });
    }
    const leave = (wait: Wait, output: number, more: object): void => {
      const call = wait.key === undefined ? undefined : link?.calls.byKey(wait.key);
      const message = { ...wait.message, ...(call ? { call: link!.calls.view(call) } : undefined), ...more };
      wait.send([HAPPENED, TIMED_OUT, ENDED].map((place) => (place === output ? message : null)));
      wait.done();
    };
    const waiting: WaitList<Wait> = new WaitList<Wait>(
      MOST_WAITING,
      (wait, why: WaitEnd) => {
        if (why === 'reset') wait.done();
        else leave(wait, why === 'ended' ? ENDED : TIMED_OUT, {});
      },
      (count) => {
        waitingCount = count;
        if (link?.state?.phase === 'open') showCount();
      },
    );

    /** Events are judged one after the other, in their order, although an expression may take its time. */
    let judging = Promise.resolve();
    const hear = (delivery: Delivery): void => {
      const { message, cti } = delivery;
      const call = delivery.call();
      const fits = async (wait: Wait): Promise<'happened' | 'ended' | undefined> => {
        if (wait.key !== undefined && call?.key !== wait.key && !call?.mergedKeys?.includes(wait.key)) return undefined;
        const isNamed = chosen.length === 0 || chosen.includes(message.name);
        const over = wait.key !== undefined && call !== undefined && callIsOver(call) ? 'ended' : undefined;
        if (!isNamed) return over;
        if (wait.agent !== undefined && ![...agentFields(message), ...deviceFields(message)].includes(wait.agent))
          return over;
        if (wait.state !== undefined && message.name === 'AGENT_STATE_EVENT' && message['AgentState'] !== wait.state)
          return over;
        if (condition && !(await condition(flowMessage(delivery), wait.message))) return over;
        return 'happened';
      };
      judging = judging.then(() =>
        waiting.each(fits, (wait) => {
          const { topic, payload, agent } = flowMessage(delivery) as { topic: string; payload: object; agent?: string };
          const isNamed = asText((wait.message as { agent?: unknown }).agent ?? '') !== '';
          leave(wait, HAPPENED, {
            topic,
            payload,
            ...(agent === undefined || isNamed ? undefined : { agent }),
            cti: { ...cti },
          });
        }),
      );
    };
    if (link)
      unsubscribe = link.subscribe(
        (delivery) => {
          if (waitingCount > 0) hear(delivery);
        },
        [...(chosen.length > 0 ? chosen : eventsToWaitFor), ...lastEvents],
      );

    node.on('input', (message, send, done) => {
      const begin = async (): Promise<void> => {
        if (!link) throw invalid('no session is chosen in this node', 'session');
        if ((message as { reset?: unknown }).reset !== undefined) {
          waiting.reset();
          return done();
        }
        const inputs = await resolveInputs(RED, node, declaration, config, message);
        if (inputs['seconds'] === undefined)
          throw invalid('Seconds is missing: fill it in, or let the message bring it', 'seconds');
        const seconds = Number(inputs['seconds']);
        if (!(seconds > 0 && seconds <= LONGEST_SECONDS))
          throw invalid(
            `Seconds: a number up to ${LONGEST_SECONDS} is needed, not ${asText(inputs['seconds'])}`,
            'seconds',
          );
        const state = stateNumber(inputs['state']);
        const call = about === 'call' ? callOf(link, inputs['call']) : undefined;
        const agent = about === 'agent' && inputs['agent'] !== undefined ? asText(inputs['agent']) : undefined;
        if (about === 'agent' && agent === undefined)
          throw invalid('the agent to wait for is missing: fill it in, or let the message bring it', 'agent');
        if (waiting.isFull) throw invalid(`${MOST_WAITING} messages are waiting here already`, 'seconds');
        const wait: Wait = { message, send: send as Wait['send'], done: () => done(), key: call?.key, agent, state };
        const atOnce = config['already'] !== false && condition === undefined;
        if (call && atOnce) {
          const event = alreadySo(call, chosen);
          if (event !== undefined) return leave(wait, HAPPENED, { topic: event });
        }
        if (call && callIsOver(call)) return leave(wait, ENDED, {});
        if (agent !== undefined && state !== undefined && atOnce && agentIsIn(link, agent, state))
          return leave(wait, HAPPENED, { topic: 'AGENT_STATE_EVENT' });
        waiting.add(wait, seconds * 1000);
      };
      begin().catch((error: unknown) => done(error instanceof Error ? error : new Error(String(error))));
    });
  };

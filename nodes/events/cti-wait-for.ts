import type { Node, NodeAPI, NodeMessage } from 'node-red';
import type { CallView } from '../../src/calls';
import { enums } from '../../src/protocol';
import { alreadySo, callIsOver } from '../../src/node-red/already-so';
import { asText } from '../../src/node-red/as-text';
import type { NodeDeclaration } from '../../src/node-red/declaration';
import { eventOptions, flowMessage } from '../../src/node-red/define-event-node';
import { agentEvents, agentFields, callEvents, deviceFields } from '../../src/node-red/event-families';
import { FlowError } from '../../src/node-red/flow-error';
import { resolveInputs } from '../../src/node-red/inputs';
import { nodeSet } from '../../src/node-red/register';
import type { Delivery, SessionLink } from '../../src/node-red/session-link';
import { useSession } from '../../src/node-red/session-user';
import { WaitList, type WaitEnd } from '../../src/node-red/wait-list';

const MOST_WAITING = 1000;
const LONGEST_SECONDS = 86_400;
const events = [...callEvents, ...agentEvents];
const [HAPPENED, TIMED_OUT, ENDED] = [0, 1, 2];
/** A call that is over brings no other event. */
const lastEvents = ['CALL_CLEARED_EVENT', 'END_CALL_EVENT'];

const declaration: NodeDeclaration = {
  type: 'cti-wait-for',
  family: 'events',
  label: 'wait for',
  icon: 'cti-wait-for.svg',
  inputs: 1,
  outputLabels: ['happened', 'timed out', 'call ended'],
  properties: {
    name: { kind: 'text', label: 'Name' },
    session: { kind: 'config', of: 'cti-session', label: 'Session', required: true },
    about: {
      kind: 'select',
      label: 'Next event of',
      default: 'call',
      options: [
        { value: 'call', label: 'this call' },
        { value: 'agent', label: 'an agent or device' },
        { value: 'any', label: 'anybody' },
      ],
    },
    call: {
      kind: 'typed',
      label: 'Call',
      help: 'The call as msg.call of an event, or a ConnectionCallID.',
      from: ['msg', 'call'],
      when: { property: 'about', is: ['call'] },
    },
    agent: {
      kind: 'typed',
      label: 'Agent',
      help: 'ID, extension or device.',
      from: ['msg', 'agent'],
      when: { property: 'about', is: ['agent'] },
    },
    events: {
      kind: 'many',
      label: 'Events',
      help: 'Which events end the waiting. None chosen means all call and agent events.',
      options: eventOptions(events),
    },
    state: {
      kind: 'typed',
      label: 'Agent state',
      help: 'Of AGENT_STATE_EVENT only those with this state.',
      from: ['none', ''],
      choices: enums.AgentState.values.map(({ name }) => ({ value: name, label: name })),
    },
    condition: {
      kind: 'text',
      label: 'Only if',
      help: 'A JSONata expression about the event: payload, call, topic; waiting is the message that waits.',
      placeholder: 'payload.AlertingDeviceID = waiting.agent',
    },
    seconds: {
      kind: 'typed',
      label: 'At most',
      help: 'Seconds, up to a day.',
      from: ['num', '20'],
      required: true,
    },
    already: {
      kind: 'checkbox',
      label: 'At once',
      help: 'Do not wait for what is so already: a call that was answered, an agent in that state.',
      default: true,
    },
  },
  help: {
    lead: 'Lets a message wait for the next event of its call, of an agent, or of anybody, but not for ever.',
    inputs: {
      call: 'The call, as events and requests bring it.',
      agent: 'For *an agent or device*: its ID, extension or device.',
      reset: 'Any value: all messages that wait here are dropped, this one too.',
    },
    outputs: [
      {
        title: 'happened: the event came in time',
        properties: {
          topic: 'The event’s name.',
          payload: 'Its fields; absent where it was so already. Other properties are those of the message that waited.',
          call: 'The call as it is now.',
        },
      },
      { title: 'timed out: nothing came in time', properties: { call: 'The call as it is now.' } },
      {
        title: 'call ended: the call was over before',
        properties: { call: 'The call as it is now; `answeredAt` is absent if nobody answered.' },
      },
    ],
    details: `At most ${MOST_WAITING} messages wait in one node; the next one is an error. A message waits across a reconnect: what happened meanwhile comes with the resynchronised events.`,
  },
};

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

export = nodeSet(declaration, (RED, node, config) => {
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
        const { topic, payload } = flowMessage(delivery) as { topic: string; payload: object };
        leave(wait, HAPPENED, { topic, payload, cti: { ...cti } });
      }),
    );
  };
  if (link)
    unsubscribe = link.subscribe(
      (delivery) => {
        if (waitingCount > 0) hear(delivery);
      },
      [...(chosen.length > 0 ? chosen : events), ...lastEvents],
    );

  node.on('input', (message, send, done) => {
    const begin = async (): Promise<void> => {
      if (!link) throw invalid('no session is chosen in this node', 'session');
      if ((message as { reset?: unknown }).reset !== undefined) {
        waiting.reset();
        return done();
      }
      const inputs = await resolveInputs(RED, node, declaration, config, message);
      const seconds = Number(inputs['seconds']);
      if (!(seconds > 0 && seconds <= LONGEST_SECONDS))
        throw invalid(
          `At most: a number of seconds up to ${LONGEST_SECONDS} is needed, not ${asText(inputs['seconds'])}`,
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
});

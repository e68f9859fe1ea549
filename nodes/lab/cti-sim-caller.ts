import { asText } from '../../src/node-red/as-text';
import type { NodeDeclaration } from '../../src/node-red/declaration';
import { resolveInputs } from '../../src/node-red/inputs';
import { nodeSet } from '../../src/node-red/register';
import { Badge } from '../../src/node-red/status';
import type { DialOptions, OutsideCall, Simulator } from '../../src/simulator';
import { flowError, invalid, runningSimulator, simulatorNode, watchSimulator } from './simulator-user';

const behaviours = { answers: 'answers', 'is busy': 'busy', 'does not answer': 'no answer' } as const;
const callData = ['variables', 'namedVariables', 'CallerEnteredDigits', 'callerEnteredDigits'];

/** The latest call of each caller that goes on: one node may dial and another hang up. */
const calls = new WeakMap<Simulator, Map<string, OutsideCall>>();
function callsIn(simulator: Simulator): Map<string, OutsideCall> {
  const known = calls.get(simulator) ?? new Map<string, OutsideCall>();
  calls.set(simulator, known);
  return known;
}

const declaration: NodeDeclaration = {
  type: 'cti-sim-caller',
  family: 'lab',
  label: 'sim caller',
  icon: 'cti-sim-caller.svg',
  inputs: 1,
  outputLabels: ['what the caller sees'],
  properties: {
    name: { kind: 'text', label: 'Name' },
    simulator: { kind: 'config', of: 'cti-simulator', label: 'Simulator', required: true },
    action: {
      kind: 'typed',
      label: 'Does',
      help: 'Sending digits and hanging up need a call that goes on. The last three are about calls that agents make.',
      from: ['choice', 'dial'],
      choices: [
        { value: 'dial', label: 'dials' },
        { value: 'hang up', label: 'hangs up' },
        { value: 'digits', label: 'sends digits' },
        { value: 'answers', label: 'answers when called' },
        { value: 'is busy', label: 'is busy when called' },
        { value: 'does not answer', label: 'does not answer when called' },
      ],
      required: true,
    },
    to: {
      kind: 'typed',
      label: 'Number',
      help: 'The number to dial, such as 8001 for Sales; the digits to send; or the number outside that is called, without 9.',
      from: ['str', '8001'],
    },
    from: { kind: 'typed', label: 'Caller', help: 'The number that the caller calls from.', from: ['str', '5551234'] },
    variables: {
      kind: 'typed',
      label: 'Variables',
      help: 'Call variables and named variables that the call brings, by name: as JSONata, {"CallVariable1": "4711"}.',
      from: ['msg', 'variables'],
    },
  },
  help: {
    lead: 'An outside party of the simulated contact centre: dials in, sends digits, hangs up; answers calls of agents, is busy, or does not answer.',
    inputs: {
      variables: 'An object of call variables and named variables, unless the node says otherwise.',
      fields: '`CallerEnteredDigits`; `answerAfterMs` for *answers when called*.',
    },
    outputs: [
      {
        title: 'what the caller sees',
        properties: {
          topic: '`queued`, `ringing`, `answered`, `ended` or `refused`.',
          payload: '`ConnectionCallID`, `from`, `to`, `state` and, when refused, the `reason`.',
        },
      },
    ],
    details:
      '*Hangs up* and *sends digits* are about the node’s last call, else about the last call from the number in *Caller*, which another node may have dialled. Its calls end, and numbers behave as the lab says again, when the node is deployed anew.',
  },
};

export = nodeSet(declaration, (RED, node, config) => {
  const badge = new Badge(node, RED._.bind(RED));
  const lab = simulatorNode(RED, config['simulator']);
  watchSimulator(node, lab, badge, () => badge.show('green', 'dot', 'status.ready'));
  let last: OutsideCall | undefined;
  const following = new Set<OutsideCall>();
  const rules = new Map<string, () => void>();

  const dial = (
    simulator: Simulator,
    to: unknown,
    from: unknown,
    fields: object,
    tell: (told: object) => void,
  ): void => {
    if (to === undefined) throw invalid('Number is missing: fill it in, or let the message bring it', 'to');
    const unknown = Object.keys(fields).find((name) => !callData.includes(name));
    if (unknown !== undefined) throw invalid(`a caller has no ${unknown}: use ${callData.join(', ')}`, unknown);
    const call = simulator.dial({
      from: asText(from ?? '5551234'),
      to: asText(to),
      ...(fields as Partial<DialOptions>),
    });
    last = call;
    const caller = asText(from ?? '5551234');
    callsIn(simulator).set(caller, call);
    following.add(call);
    badge.show('blue', 'dot', 'status.calling', { to: asText(to) });
    call.on('state', (state) => {
      badge.show(call.isOver ? 'grey' : 'green', 'dot', `status.call-${state}`);
      if (call.isOver) {
        following.delete(call);
        if (callsIn(simulator).get(caller) === call) callsIn(simulator).delete(caller);
      }
      const { callId: ConnectionCallID, reason } = call;
      const facts = { ConnectionCallID, from: asText(from ?? '5551234'), to: asText(to), state };
      tell({ topic: state, payload: { ...facts, ...(reason ? { reason } : undefined) } });
    });
  };

  const behave = (simulator: Simulator, action: keyof typeof behaviours, number: unknown, fields: object): void => {
    const { answerAfterMs } = fields as { answerAfterMs?: number };
    const key = asText(number ?? '');
    const takeAway = simulator.outside({
      number: key,
      behaviour: behaviours[action],
      ...(answerAfterMs === undefined ? undefined : { answerAfterMs }),
    });
    rules.get(key)?.();
    rules.set(key, takeAway);
  };

  node.on('input', (message, send, done) => {
    const act = async (): Promise<void> => {
      const simulator = await runningSimulator(lab);
      const { action, to, from, ...fields } = await resolveInputs(RED, node, declaration, config, message);
      const what = asText(action);
      if (what === 'dial')
        dial(simulator, to, from, fields, (told) => send({ ...RED.util.cloneMessage(message), ...told }));
      else if (Object.hasOwn(behaviours, what)) behave(simulator, what as keyof typeof behaviours, to, fields);
      else if (what !== 'hang up' && what !== 'digits') {
        const known = ['dial', 'hang up', 'digits', ...Object.keys(behaviours)].join(', ');
        throw invalid(`a caller cannot "${what}": ${known}`, 'action');
      } else {
        const call = last && !last.isOver ? last : callsIn(simulator).get(asText(from ?? '5551234'));
        if (!call || call.isOver)
          throw invalid('this node has no call, and no other node has one from the number in Caller', 'action');
        if (what === 'hang up') call.hangUp();
        else call.sendDigits(asText(to ?? ''));
      }
    };
    act().then(
      () => done(),
      (error: unknown) => done(flowError(error)),
    );
  });
  node.on('close', (done: () => void) => {
    for (const takeAway of rules.values()) takeAway();
    for (const call of following) {
      call.removeAllListeners();
      call.hangUp();
    }
    following.clear();
    done();
  });
});

import { asText } from '../../src/node-red/as-text';
import type { NodeDeclaration } from '../../src/node-red/declaration';
import { FlowError } from '../../src/node-red/flow-error';
import { resolveInputs } from '../../src/node-red/inputs';
import { nodeSet } from '../../src/node-red/register';
import { Badge } from '../../src/node-red/status';
import type { OutsideCall, Simulator } from '../../src/simulator';

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
      help: 'What the caller does. Sending digits and hanging up need a call that goes on.',
      from: ['choice', 'dial'],
      choices: [
        { value: 'dial', label: 'dials' },
        { value: 'hang up', label: 'hangs up' },
        { value: 'digits', label: 'sends digits' },
      ],
      required: true,
    },
    to: {
      kind: 'typed',
      label: 'Number',
      help: 'The number to dial, such as 8001 for Sales; or the digits to send.',
      from: ['str', '8001'],
    },
    from: { kind: 'typed', label: 'Caller', help: 'The number that the caller calls from.', from: ['str', '5551234'] },
  },
  help: {
    lead: 'An outside party of the simulated contact centre: dials in, sends digits, hangs up.',
    inputs: {
      fields: '`variables`: call variables and named variables by name; `CallerEnteredDigits`.',
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
    details: 'The node remembers its last call: *hang up* and *send digits* are about that one.',
  },
};

export = nodeSet(declaration, (RED, node, config) => {
  const badge = new Badge(node, RED._.bind(RED));
  const simulatorNode =
    typeof config['simulator'] === 'string'
      ? (RED.nodes.getNode(config['simulator']) as unknown as {
          simulator?: Simulator;
          listening?: Promise<unknown>;
        } | null)
      : null;
  if (simulatorNode) badge.show('green', 'dot', 'status.ready');
  else badge.show('grey', 'ring', 'status.noSimulator');
  let last: OutsideCall | undefined;
  const following = new Set<OutsideCall>();

  node.on('input', (message, send, done) => {
    const act = async (): Promise<void> => {
      await simulatorNode?.listening;
      const simulator = simulatorNode?.simulator;
      if (!simulator) throw invalid('no simulator is chosen in this node', 'simulator');
      const { action, to, from, ...fields } = await resolveInputs(RED, node, declaration, config, message);
      if (action === 'dial') {
        if (to === undefined) throw invalid('Number is missing: fill it in, or let the message bring it', 'to');
        const call = simulator.dial({ from: asText(from ?? '5551234'), to: asText(to), ...fields });
        last = call;
        following.add(call);
        badge.show('blue', 'dot', 'status.calling', { to: asText(to) });
        call.on('state', (state) => {
          badge.show(state === 'ended' || state === 'refused' ? 'grey' : 'green', 'dot', 'status.call', { state });
          if (state === 'ended' || state === 'refused') following.delete(call);
          send({
            ...RED.util.cloneMessage(message),
            topic: state,
            payload: {
              ConnectionCallID: call.callId,
              from: asText(from ?? '5551234'),
              to: asText(to),
              state,
              ...(call.reason ? { reason: call.reason } : undefined),
            },
          });
        });
      } else if (!last || last.state === 'ended' || last.state === 'refused') {
        throw invalid('this caller has no call', 'action');
      } else if (action === 'hang up') {
        last.hangUp();
      } else if (action === 'digits') {
        last.sendDigits(asText(to ?? ''));
      } else {
        throw invalid(`a caller cannot "${asText(action)}": dial, hang up or digits`, 'action');
      }
    };
    act().then(
      () => done(),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  });
  node.on('close', (done: () => void) => {
    for (const call of following) call.removeAllListeners();
    following.clear();
    done();
  });
});

const invalid = (text: string, field: string): FlowError =>
  new FlowError(text, 'CTI_INVALID_REQUEST', { kind: 'invalid', field });

import type { NodeDeclaration } from '../../src/node-red/declaration';
import { resolveInputs, type Configuration } from '../../src/node-red/inputs';
import { nodeSet } from '../../src/node-red/register';
import { Badge } from '../../src/node-red/status';
import { faultFields, faultNames, type Fault, type Simulator, type SteeredClock } from '../../src/simulator';
import { flowError, invalid, runningSimulator, simulatorNode, watchSimulator } from './simulator-user';

const answers = ['delay', 'lose', 'repeat', 'refuse'];
const lasting = faultNames.map(({ value }) => value).filter((name) => faultFields(name).includes('forMs'));
const sided = faultNames.map(({ value }) => value).filter((name) => faultFields(name).includes('side'));

const declaration: NodeDeclaration = {
  type: 'cti-sim-control',
  family: 'lab',
  label: 'sim control',
  icon: 'cti-sim-control.svg',
  inputs: 1,
  outputLabels: ['how the simulator is now'],
  properties: {
    name: { kind: 'text', label: 'Name' },
    simulator: { kind: 'config', of: 'cti-simulator', label: 'Simulator', required: true },
    action: {
      kind: 'select',
      label: 'Does',
      default: 'delay',
      options: [
        ...faultNames,
        { value: 'end faults', label: 'all faults end' },
        { value: 'hold clock', label: 'the clock is held' },
        { value: 'advance clock', label: 'the clock moves on' },
        { value: 'run clock', label: 'the clock runs again' },
        { value: 'message', label: 'what msg.payload says' },
      ],
    },
    ms: {
      kind: 'typed',
      label: 'Milliseconds',
      help: 'How late answers come; as JSON also a range, [0, 15000].',
      from: ['num', '5000'],
      when: { property: 'action', is: ['delay'] },
    },
    request: {
      kind: 'typed',
      label: 'Request',
      help: 'Guide name such as MAKE_CALL_REQ. Left open: all but opening, heartbeats and closing.',
      from: ['none', ''],
      when: { property: 'action', is: answers },
    },
    status: {
      kind: 'typed',
      label: 'Status',
      help: 'StatusCode of FAILURE_CONF, number or name.',
      from: ['none', ''],
      when: { property: 'action', is: ['refuse'] },
    },
    failureCode: {
      kind: 'typed',
      label: 'Failure code',
      help: 'FailureCode of CONTROL_FAILURE_CONF, number or name.',
      from: ['none', ''],
      when: { property: 'action', is: ['refuse'] },
    },
    peripheralErrorCode: {
      kind: 'typed',
      label: 'Peripheral',
      help: 'PeripheralErrorCode of CONTROL_FAILURE_CONF.',
      from: ['none', ''],
      when: { property: 'action', is: ['refuse'] },
    },
    bits: {
      kind: 'typed',
      label: 'Bits',
      help: 'PGStatus: 1 OPC down, 2 controller down, 4 peripheral offline.',
      from: ['num', '4'],
      when: { property: 'action', is: ['pg status'] },
    },
    how: {
      kind: 'typed',
      label: 'How',
      from: ['choice', 'clean'],
      choices: [
        { value: 'clean', label: 'in order' },
        { value: 'mid-frame', label: 'after half a message' },
        { value: 'reset', label: 'with a reset' },
      ],
      when: { property: 'action', is: ['cut'] },
    },
    side: {
      kind: 'typed',
      label: 'Side',
      help: 'A or B; left open, both.',
      from: ['none', ''],
      when: { property: 'action', is: sided },
    },
    forMs: {
      kind: 'typed',
      label: 'Lasts',
      help: 'Milliseconds; left open, until all faults end.',
      from: ['none', ''],
      when: { property: 'action', is: lasting },
    },
    advanceMs: {
      kind: 'typed',
      label: 'Moves on by',
      help: 'Milliseconds; what comes due meanwhile happens at once.',
      from: ['num', '30000'],
      when: { property: 'action', is: ['advance clock'] },
    },
  },
  help: {
    lead: 'Makes a simulator misbehave: late, lost and repeated answers, refusals, outages, silence, cut connections; and steers its clock.',
    inputs: {
      payload: 'With *what msg.payload says*: a fault such as `{"fault": "delay", "ms": [0, 15000], "times": 3}`.',
      fields:
        'More about the fault: `clientId`, `chance` (0 to 1), `times`, `afterMs`, `copies`, `everyMs`, `bytes`, `extension`.',
    },
    outputs: [
      {
        title: 'how the simulator is now',
        properties: {
          topic: 'What was done.',
          payload: '`faults` that last, `activeSide`, and `clock` with `now` and `isHeld`.',
        },
      },
    ],
    details:
      'Faults end after their time, with *all faults end*, or when this node is deployed anew. Chance comes from the simulator’s seed.',
  },
};

export = nodeSet(declaration, (RED, node, config) => {
  const badge = new Badge(node, RED._.bind(RED));
  const lab = simulatorNode(RED, config['simulator']);
  const begun = new Set<() => void>();
  const show = (): void => {
    const count = lab?.simulator?.faults.length ?? 0;
    if (lab?.clock?.isHeld) badge.show('yellow', 'ring', 'status.clockHeld');
    else if (count > 0) badge.show('yellow', 'dot', 'status.faults', { count });
    else badge.show('green', 'dot', 'status.ready');
  };
  watchSimulator(node, lab, badge, show);

  node.on('input', (message, send, done) => {
    const act = async (): Promise<void> => {
      const simulator = await runningSimulator(lab);
      const given = await resolveInputs(RED, node, declaration, config, message);
      const topic = perform(simulator, lab?.clock, config, given, message.payload, begun);
      show();
      const { faults, activeSide } = simulator;
      const clock = { now: lab?.clock?.now(), isHeld: lab?.clock?.isHeld };
      send({ ...message, topic, payload: { faults, activeSide, clock } });
    };
    act().then(
      () => done(),
      (error: unknown) => done(flowError(error)),
    );
  });
  node.on('close', (done: () => void) => {
    for (const end of begun) end();
    done();
  });
});

function perform(
  simulator: Simulator,
  clock: SteeredClock | undefined,
  config: Configuration,
  given: Record<string, unknown>,
  payload: unknown,
  begun: Set<() => void>,
): string {
  const { action } = config;
  switch (action) {
    case 'end faults':
      begun.clear();
      simulator.behave();
      return action;
    case 'hold clock':
      clock?.hold();
      return action;
    case 'run clock':
      clock?.run();
      return action;
    case 'advance clock': {
      const ms = Number(given['advanceMs']);
      if (!(ms >= 0 && ms <= 86_400_000)) throw invalid('Moves on by: milliseconds from 0 to a day', 'advanceMs');
      clock?.advance(ms);
      return action;
    }
    default: {
      const fault = (action === 'message' ? payload : faultFrom(String(action), given)) as Fault;
      const end = simulator.misbehave(fault);
      const lasts = simulator.faults.some((one) => one.fault === fault.fault);
      if (lasts) begun.add(end);
      return fault.fault;
    }
  }
}

/** What the form says about other faults stays out; what a message says is taken as it is. */
function faultFrom(fault: string, given: Record<string, unknown>): object {
  const known = faultFields(fault);
  const entries = Object.entries(given)
    .filter(([key]) => known.includes(key) || !(key in declaration.properties))
    .map(([key, value]) => [key, asNumber(value)]);
  return { fault, ...Object.fromEntries(entries) };
}

/** Numbers come as text from forms. */
const asNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;

import type { NodeDeclaration } from '../../src/node-red/declaration';
import { nodeSet } from '../../src/node-red/register';
import { Badge } from '../../src/node-red/status';
import { asText } from '../../src/node-red/as-text';
import { takeRoutes } from './route-desk';
import { simulatorNode, watchSimulator } from './simulator-user';

const declaration: NodeDeclaration = {
  type: 'cti-sim-route-in',
  family: 'lab',
  label: 'sim route in',
  icon: 'cti-sim-route-in.svg',
  inputs: 0,
  outputLabels: ['route request'],
  properties: {
    name: { kind: 'text', label: 'Name' },
    simulator: { kind: 'config', of: 'cti-simulator', label: 'Simulator', required: true },
    numbers: {
      kind: 'text',
      label: 'Numbers',
      help: 'Dialled numbers, with commas. Left open: all that no other route node names.',
      placeholder: '8001, 8002',
    },
    reason: {
      kind: 'select',
      label: 'Asked by',
      default: 'any',
      options: [
        { value: 'any', label: 'anybody' },
        { value: 'post-route', label: 'clients, with Post-Route' },
        { value: 'dialed number', label: 'calls that come to a dialled number' },
      ],
    },
  },
  help: {
    lead: 'Starts a flow for every route request of a simulator; *sim route out* answers it, as http in and http response do.',
    outputs: [
      {
        title: 'route request',
        properties: {
          topic: 'The dialled number.',
          payload: '`DialedNumber`, `ANI`, `CallerEnteredDigits` and the `reason`: `post-route` or `dialed number`.',
          variables: 'Call variables and named variables by name. *Sim route out* takes changes from here.',
          route: 'Whose request it is; keep it.',
        },
      },
    ],
    details:
      'Without an answer within the route timeout (5 s) the default label of the lab is used, or the call fails. When this node is gone, the lab’s own table of dialled numbers decides.',
  },
};

export = nodeSet(declaration, (RED, node, config) => {
  const badge = new Badge(node, RED._.bind(RED));
  const lab = simulatorNode(RED, config['simulator']);
  const show = (waiting: number): void => {
    if (waiting > 0) badge.show('blue', 'dot', 'status.routing', { count: waiting });
    else badge.show('green', 'dot', 'status.ready');
  };
  watchSimulator(node, lab, badge, () => show(0));
  if (!lab?.simulator) return;
  const { reason } = config;
  const stop = takeRoutes(lab.simulator, {
    numbers: asText(config['numbers'] ?? '')
      .split(',')
      .map((number) => number.trim())
      .filter((number) => number !== ''),
    reason: reason === 'post-route' || reason === 'dialed number' ? reason : undefined,
    take: (request, id) =>
      node.send({
        topic: request.dialedNumber,
        payload: {
          DialedNumber: request.dialedNumber,
          ANI: request.ani,
          ...(request.callerEnteredDigits === undefined
            ? undefined
            : { CallerEnteredDigits: request.callerEnteredDigits }),
          reason: request.reason,
        },
        variables: { ...request.variables, ...request.namedVariables },
        route: { id },
      }),
    changed: show,
  });
  node.on('close', (done: () => void) => {
    stop();
    done();
  });
});

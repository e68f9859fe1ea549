import { asText } from '../../src/node-red/as-text';
import type { NodeDeclaration } from '../../src/node-red/declaration';
import { FlowError } from '../../src/node-red/flow-error';
import { resolveInputs } from '../../src/node-red/inputs';
import { nodeSet } from '../../src/node-red/register';
import { readRouteAnswer, type RouteAnswer } from '../../src/simulator';
import { answerRoute } from './route-desk';
import { flowError, invalid } from './simulator-user';

const declaration: NodeDeclaration = {
  type: 'cti-sim-route-out',
  family: 'lab',
  label: 'sim route out',
  icon: 'cti-sim-route-out.svg',
  inputs: 1,
  outputLabels: [],
  properties: {
    name: { kind: 'text', label: 'Name' },
    answer: {
      kind: 'select',
      label: 'Answers with',
      default: 'label',
      options: [
        { value: 'label', label: 'a label' },
        { value: 'skillGroups', label: 'a queue for skill groups' },
        { value: 'busy', label: 'busy' },
        { value: 'ring', label: 'ringing that nobody answers' },
        { value: 'fail', label: 'a failure' },
      ],
    },
    label: {
      kind: 'typed',
      label: 'Label',
      help: 'The number that is dialled instead, such as 3001.',
      from: ['msg', 'payload'],
      when: { property: 'answer', is: ['label'] },
    },
    skillGroups: {
      kind: 'typed',
      label: 'Skill groups',
      help: 'One number, or a list of them such as [1, 2].',
      from: ['num', '1'],
      when: { property: 'answer', is: ['skillGroups'] },
    },
    fail: {
      kind: 'typed',
      label: 'Failure code',
      help: 'ControlFailureCode; 1011 is an unknown routing problem.',
      from: ['num', '1011'],
      when: { property: 'answer', is: ['fail'] },
    },
    variables: {
      kind: 'typed',
      label: 'Variables',
      help: 'Call variables and named variables that the route sets, by name.',
      from: ['msg', 'variables'],
    },
  },
  help: {
    lead: 'Answers a route request that *sim route in* has brought: with a label, a queue, busy, or a failure.',
    inputs: {
      route: 'As it came from *sim route in*.',
      payload: 'The label.',
      variables: 'Call variables and named variables that the route sets, by name.',
    },
    details: 'A request is answered once; a second answer and one that comes too late go to Catch nodes.',
  },
};

const whyNot = {
  answered: 'this route request has been answered already: answer once',
  'too late': 'this answer comes too late: the route request is over, see the route timeout',
  unknown: 'msg.route is of no route request: keep it as it came from a sim route in node',
};

export = nodeSet(declaration, (RED, node, config) => {
  node.on('input', (message, _send, done) => {
    const act = async (): Promise<void> => {
      const id = (message as { route?: { id?: unknown } }).route?.id;
      if (typeof id !== 'string')
        throw invalid('msg.route is missing: keep it as it came from a sim route in node', 'route');
      const given = await resolveInputs(RED, node, declaration, config, message);
      const refused = answerRoute(id, answerFrom(asText(config['answer'] ?? 'label'), given));
      if (refused) throw new FlowError(whyNot[refused], 'CTI_INVALID_REQUEST', { kind: 'invalid', field: 'route' });
    };
    act().then(
      () => done(),
      (error: unknown) => done(flowError(error)),
    );
  });
});

function answerFrom(kind: string, given: Record<string, unknown>): RouteAnswer {
  const { variables } = given;
  const value: Record<string, unknown> = {
    label: given['label'],
    skillGroups: [given['skillGroups']].flat().map(Number),
    fail: Number(given['fail']),
    busy: true,
    ring: true,
  };
  return readRouteAnswer({ [kind]: value[kind], ...(variables === undefined ? undefined : { variables }) });
}

import { asText } from '../../src/node-red/as-text';
import { checkRoute } from '../../src/node-red/session/check-route';
import type { NodeDeclaration } from '../../src/node-red/declaration';
import { nodeSet } from '../../src/node-red/register';
import { sessionForm } from '../../src/node-red/session/form';
import { isRole } from '../../src/node-red/session/roles';
import { SessionLink } from '../../src/node-red/session/session-link';
import { sessionOptions, usesSimulator } from '../../src/node-red/session/session-options';
import { suggestionsRoute } from '../../src/node-red/session/suggestions';
import type { SessionNode } from '../../src/node-red/session/session-user';

const declaration: NodeDeclaration = {
  type: 'cti-session',
  family: 'connection',
  label: 'CTI session',
  inputs: 0,
  outputLabels: [],
  checkButton: true,
  properties: {
    name: { kind: 'text', label: 'Name' },
    ...sessionForm,
  },
  help: {
    lead: 'One session with a pair of Cisco CTI Servers, shared by all nodes that use it. The first of them opens it, the last one closes it.',
    details:
      'Side A and side B are tried in turn until one opens; it is kept until it fails. After a loss the session comes back by itself, and *session events* tells flows what they missed.\n\nAll text fields take `${NAME}` for an environment variable: with `${CTI_HOST_A}` as host of side A, and *else the simulator*, the same flow runs in the lab and in production. *Check* opens a session with what the form says and tells what it found.',
  },
};

export = nodeSet(
  declaration,
  (RED, node, config) => {
    const name = node.name || (usesSimulator(RED, node, config) ? 'simulator' : asText(config['hostA']));
    const link = new SessionLink({
      name,
      start: () => sessionOptions(RED, node, config),
      trace: config['log'] === 'events' || config['log'] === 'all' ? config['log'] : 'none',
      callerData: config['logCallerData'] === true ? 'shown' : 'masked',
      log: (level, text) => node[level](text),
    });
    const simulatorId = usesSimulator(RED, node, config) ? config['simulator'] : undefined;
    Object.assign(node, { link, simulatorId } satisfies { link: SessionNode['link']; simulatorId: unknown });
    node.on('close', (done: () => void) => {
      link.close().then(done, done);
    });
    if (!isRole(config['role'])) node.warn(`unknown role ${asText(config['role'])}: all events are asked for`);
  },
  (RED) => {
    checkRoute('cti-session', sessionOptions)(RED);
    suggestionsRoute(RED);
  },
);

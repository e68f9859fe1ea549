import type { NodeDeclaration } from '../../src/node-red/declaration';
import { numberFrom, withEnvironment } from '../../src/node-red/environment';
import { nodeSet } from '../../src/node-red/register';
import { defaultLab, parseLab, Simulator } from '../../src/simulator';

const declaration: NodeDeclaration = {
  type: 'cti-simulator',
  family: 'connection',
  label: 'CTI simulator',
  inputs: 0,
  outputLabels: [],
  properties: {
    name: { kind: 'text', label: 'Name' },
    profile: {
      kind: 'select',
      label: 'Profile',
      help: 'Generic is a classic switch with post-routing; Unified CCE is an enterprise agent.',
      default: 'generic',
      options: [
        { value: 'generic', label: 'generic' },
        { value: 'ucce', label: 'Unified CCE' },
      ],
    },
    port: {
      kind: 'number',
      label: 'Port',
      help: 'For clients outside of Node-RED; left open, a free port is taken.',
      default: '',
      min: 0,
      max: 65535,
    },
    host: {
      kind: 'text',
      label: 'Address',
      help: 'Where it listens. Anything but the loopback lets other machines in.',
      default: '127.0.0.1',
      section: 'advanced',
    },
    confirmationDelay: {
      kind: 'number',
      label: 'Delay',
      help: 'How long confirmations take, 0 to 15 s.',
      default: 0,
      min: 0,
      max: 15,
      unit: 's',
      section: 'advanced',
    },
    lab: {
      kind: 'json',
      label: 'Lab',
      help: 'Agents, skill groups, dialled numbers as JSON. Left open: the lab in the box.',
      section: 'advanced',
    },
  },
  help: {
    lead: 'A simulated CTI Server with a small contact centre behind it: agents, skill groups, queues and callers, without a lab.',
    details:
      'The lab in the box has agents 1001 to 1010 on extensions 3001 to 3010 with the password `cisco`, supervisor 1100 on 3100, and the dialled numbers 8001 (Sales), 8002 (Support) and 8003 (straight to 3001); 9 and digits go outside. The peripheral ID is 5000.',
  },
};

export = nodeSet(declaration, (RED, node, config) => {
  const start = async (): Promise<unknown> => {
    const lab = withEnvironment(RED, node, config['lab']);
    const simulator = new Simulator({
      lab: lab === '' ? defaultLab() : parseLab(lab),
      profile: config['profile'] === 'ucce' ? 'ucce' : 'generic',
      confirmationDelayMs: (numberFrom(RED, node, config['confirmationDelay'], 'Delay') ?? 0) * 1000,
    });
    Object.assign(node, { simulator });
    simulator.on('error', (error: Error) => node.error(error.message));
    return simulator.listen({
      host: withEnvironment(RED, node, config['host']) || '127.0.0.1',
      port: numberFrom(RED, node, config['port'], 'Port') ?? 0,
    });
  };
  const listening = start();
  listening.catch((error: unknown) => node.error(error instanceof Error ? error.message : String(error)));
  Object.assign(node, { listening });
  node.on('close', (done: () => void) => {
    const { simulator } = node as unknown as { simulator?: Simulator };
    listening
      .then(
        () => simulator?.close(),
        () => simulator?.close(),
      )
      .then(
        () => done(),
        () => done(),
      );
  });
});

import type { NodeDeclaration } from '../../src/node-red/declaration';
import { numberFrom, withEnvironment } from '../../src/node-red/session/environment';
import { listenOptions } from '../../src/node-red/session/simulator-ports';
import { nodeSet } from '../../src/node-red/register';
import { defaultLab, parseLab, Simulator, SteeredClock } from '../../src/simulator';

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
    portB: {
      kind: 'number',
      label: 'Side B port',
      help: 'The side that stands by. 0 takes a free port; left open, there is no side B.',
      default: '',
      min: 0,
      max: 65535,
    },
    tls: {
      kind: 'config',
      of: 'tls-config',
      label: 'TLS',
      help: 'A TLS configuration with a certificate and its key. It opens ports with TLS beside the plain ones.',
      section: 'advanced',
    },
    tlsPort: {
      kind: 'number',
      label: 'TLS port',
      help: 'With a TLS configuration; left open, a free port is taken.',
      default: '',
      min: 0,
      max: 65535,
      section: 'advanced',
    },
    tlsPortB: {
      kind: 'number',
      label: 'TLS port, side B',
      help: 'The same for side B, where there is one.',
      default: '',
      min: 0,
      max: 65535,
      section: 'advanced',
    },
    routeTimeout: {
      kind: 'number',
      label: 'Route limit',
      help: 'How long a flow may take to answer a route request, 0 to 3600 s; left open, what the lab says, else 5 s.',
      default: '',
      min: 0,
      max: 3600,
      unit: 's',
      section: 'advanced',
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
    version: {
      kind: 'number',
      label: 'Version',
      help: 'The highest protocol version that it speaks, 9 to 25; left open, 25.',
      default: '',
      min: 9,
      max: 25,
      section: 'advanced',
    },
    seed: {
      kind: 'number',
      label: 'Seed',
      help: 'Another course of what is left to chance.',
      default: 1,
      min: 0,
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
      'The lab in the box has agents 1001 to 1010 on extensions 3001 to 3010 with the password `cisco`, supervisor 1100 on 3100, and the dialled numbers 8001 (Sales), 8002 (Support) and 8003 (straight to 3001); 9 and digits go outside. The peripheral ID is 5000.\n\nWith a port for side B there are two sides, A active and B standing by, as sessions with *Standby* want them. Sessions in this Node-RED use the plain ports of both sides; those with TLS are for other clients.',
  },
};

/** Waits between attempts to get a port that is taken. */
const BACK_OFF_MS = [1000, 2000, 4000, 8000, 16_000, 30_000];

export = nodeSet(declaration, (RED, node, config) => {
  let isClosed = false;
  let retry: { timer: NodeJS.Timeout; resolve: () => void } | undefined;

  const listen = async (simulator: Simulator, attempt: number): Promise<unknown> => {
    try {
      const listening = await simulator.listen(listenOptions(RED, node, config));
      if (attempt > 0) node.log('listening after all');
      return listening;
    } catch (error) {
      if (!isTaken(error)) throw error;
      if (attempt === 0) node.error(error.message);
      // Who uses this simulator is told what is wrong, and when to look again.
      const again = new Promise<void>((resolve) => {
        const wait = BACK_OFF_MS[Math.min(attempt, BACK_OFF_MS.length - 1)];
        const tryAgain = (): void => {
          if (!isClosed) offer(simulator, listen(simulator, attempt + 1));
          resolve();
        };
        retry = { timer: setTimeout(tryAgain, wait), resolve };
      });
      throw Object.assign(new Error(`${error.message}; it is tried again`, { cause: error }), { again });
    }
  };
  const offer = (simulator: Simulator | undefined, listening: Promise<unknown>): void => {
    listening.catch(() => undefined);
    Object.assign(node, { simulator, listening });
  };

  try {
    const lab = withEnvironment(RED, node, config['lab']);
    const clock = new SteeredClock();
    const simulator = new Simulator({
      lab: lab === '' ? defaultLab() : parseLab(lab),
      profile: config['profile'] === 'ucce' ? 'ucce' : 'generic',
      version: numberFrom(RED, node, config['version'], 'Version'),
      seed: numberFrom(RED, node, config['seed'], 'Seed'),
      routeTimeoutMs: routeTimeoutMs(numberFrom(RED, node, config['routeTimeout'], 'Route limit')),
      confirmationDelayMs: (numberFrom(RED, node, config['confirmationDelay'], 'Delay') ?? 0) * 1000,
      clock,
    });
    simulator.on('error', (error: Error) => node.error(error.message));
    Object.assign(node, { clock });
    const listening = listen(simulator, 0);
    listening.catch((error: unknown) => {
      if (!(error instanceof Error && 'again' in error)) node.error(error instanceof Error ? error.message : error);
    });
    offer(simulator, listening);
  } catch (error) {
    node.error(error instanceof Error ? error.message : String(error));
    offer(undefined, Promise.reject(error instanceof Error ? error : new Error(String(error))));
  }

  node.on('close', (done: () => void) => {
    isClosed = true;
    clearTimeout(retry?.timer);
    retry?.resolve();
    const { simulator, listening } = node as unknown as { simulator?: Simulator; listening: Promise<unknown> };
    listening
      .catch(() => undefined)
      .then(() => simulator?.close())
      .then(done, done);
  });
});

const isTaken = (error: unknown): error is Error =>
  error instanceof Error && (error.cause as { code?: string } | undefined)?.code === 'EADDRINUSE';

function routeTimeoutMs(seconds: number | undefined): number | undefined {
  if (seconds === undefined) return undefined;
  if (!(seconds >= 0 && seconds <= 3600)) throw new Error(`Route limit: 0 to 3600 s, not ${seconds}`);
  return Math.round(seconds * 1000);
}

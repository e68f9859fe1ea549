import type { Node, NodeAPI } from 'node-red';
import type { Configuration } from '../inputs';
import { numberFrom, withEnvironment } from './environment';
import { tlsOptions } from './session-options';

/** Where a simulator listens; the shape is the simulator's. */
export interface SimulatorPorts {
  readonly host: string;
  readonly port: number;
  readonly portB: number | undefined;
  readonly tls?: {
    readonly port: number;
    readonly portB: number | undefined;
    readonly cert: string;
    readonly key: string;
    readonly passphrase?: string;
  };
}

/** Sides and ports from a `cti-simulator` form. @throws Error that names the form's field */
export function listenOptions(RED: NodeAPI, node: Node, config: Configuration): SimulatorPorts {
  const port = (key: string, label: string): number | undefined => {
    const found = numberFrom(RED, node, config[key], label);
    if (found !== undefined && !(Number.isInteger(found) && found >= 0 && found <= 65_535))
      throw new Error(`${label}: a port from 0 to 65535 is needed, 0 takes a free one`);
    return found;
  };
  const portB = port('portB', 'Side B port');
  const plain = {
    host: withEnvironment(RED, node, config['host']) || '127.0.0.1',
    port: port('port', 'Port') ?? 0,
    portB,
  };
  const secure = tlsOptions(RED, config['tls']);
  if (!secure) return plain;
  const { passphrase } = secure;
  const [cert, key] = [pemOf(secure.cert), pemOf(secure.key)];
  if (!cert || !key)
    throw new Error('TLS: the simulator needs a certificate and its key, both in the chosen TLS configuration');
  return {
    ...plain,
    tls: {
      port: port('tlsPort', 'TLS port') ?? 0,
      portB: portB === undefined ? undefined : (port('tlsPortB', 'TLS port, side B') ?? 0),
      cert,
      key,
      ...(passphrase ? { passphrase } : undefined),
    },
  };
}

const pemOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : Buffer.isBuffer(value) ? value.toString() : undefined;

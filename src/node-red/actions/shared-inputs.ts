import type { Property } from '../declaration';

/** Inputs that several nodes have. */
const device = { kind: 'typed', suggest: 'devices', from: ['msg', 'agent'] } as const;

/** The agent's device. */
export const agentDevice = {
  ...device,
  label: 'At device',
  help: 'The agent’s device.',
} as const satisfies Property;

/** The same, for requests that can take it from the call. */
export const actingDevice = {
  ...device,
  label: 'At device',
  help: "The agent's device. Left open: the one of the call.",
} as const satisfies Property;

export const heldCall = {
  kind: 'typed',
  suggest: 'calls',
  label: 'Held call',
  help: 'The held call; left open: the one that the device holds.',
  from: ['none', ''],
} as const satisfies Property;

/** Help for nodes that find both calls by themselves. */
export const bothCallsAtDevice =
  'The device; with it alone, the calls are found that it is talking on and that it holds.';

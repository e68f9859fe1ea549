import { enums } from '../../protocol';

const service = enums.CtiService.of;

/** What a session asks for, by the part that it plays. */
export const roles = {
  'all-events': {
    label: 'all events: every call and agent of the peripheral gateway',
    services: service.ALL_EVENTS | service.CLIENT_CONTROL | service.CALL_DATA_UPDATE,
  },
  agent: {
    label: 'agent desktop: one agent’s device',
    services: service.CLIENT_EVENTS | service.CLIENT_CONTROL | service.CALL_DATA_UPDATE,
  },
  monitor: {
    label: 'monitor: chosen devices and calls, and other clients’ sessions',
    services: service.PERIPHERAL_MONITOR | service.CLIENT_MONITOR | service.CLIENT_CONTROL,
  },
  supervisor: {
    label: 'supervisor: an agent desktop with a team',
    services: service.CLIENT_EVENTS | service.CLIENT_CONTROL | service.CALL_DATA_UPDATE | service.SUPERVISOR,
  },
  custom: { label: 'custom: every service by itself', services: 0 },
} as const;
export type Role = keyof typeof roles;

export const isRole = (role: unknown): role is Role => typeof role === 'string' && role in roles;

/** Bits for OPEN_REQ.ServicesRequested. */
export function servicesFor(role: Role, custom: readonly string[], connectionMonitor: boolean): number {
  const bits =
    role === 'custom'
      ? custom.reduce((sum, name) => sum | (enums.CtiService.parse(name) ?? 0), 0)
      : roles[role].services;
  return (bits | (connectionMonitor ? service.CONNECTION_MONITOR : 0)) >>> 0;
}

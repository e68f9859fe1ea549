import { enums } from '../protocol';
import type { ServerContext } from './server/server-context';

/** What there is in a simulated contact centre at a moment, for pickers and tests. States are names without prefix. */
export interface Directory {
  readonly peripheralId: number;
  readonly profile: string;
  readonly agents: readonly DirectoryAgent[];
  readonly devices: readonly { readonly extension: string; readonly agentId: string | undefined }[];
  readonly skillGroups: readonly { readonly number: number; readonly id: number; readonly name: string }[];
  readonly dialedNumbers: readonly { readonly number: string; readonly name: string }[];
  readonly calls: readonly DirectoryCall[];
  readonly sessions: readonly { readonly id: number; readonly clientId: string; readonly side: string }[];
}

export interface DirectoryAgent {
  readonly id: string;
  readonly name: string;
  /** Where the agent is logged in, else where it usually is. */
  readonly extension: string;
  readonly state: string;
  readonly skillGroups: readonly number[];
  readonly supervisor: boolean;
}

export interface DirectoryCall {
  /** ConnectionCallID. */
  readonly callId: number;
  readonly callType: string;
  readonly isQueued: boolean;
  readonly parties: readonly { readonly device: string; readonly connectionDeviceId: string; readonly state: string }[];
}

export function directoryOf({ acd, sessions, settings }: ServerContext): Directory {
  const nameOf = (enumeration: typeof enums.AgentState | typeof enums.LocalConnectionState, value: number): string =>
    enumeration.find(value)?.name ?? String(value);
  return {
    peripheralId: acd.peripheral.PeripheralID,
    profile: settings.profile,
    agents: [...acd.agents.values()].map(({ id, config, device, state }) => ({
      id,
      name: [config.firstName, config.lastName].filter(Boolean).join(' ') || id,
      extension: device?.number ?? config.extension,
      state: nameOf(enums.AgentState, state),
      skillGroups: config.skillGroups,
      supervisor: config.supervisor ?? false,
    })),
    devices: [...acd.devices.values()].map((device) => ({ extension: device.number, agentId: device.agent?.id })),
    skillGroups: acd.lab.skillGroups.map(({ number, id, name }) => ({ number, id, name })),
    dialedNumbers: acd.lab.dialedNumbers.map(({ number, name }) => ({ number, name: name ?? number })),
    calls: [...acd.calls.values()]
      .filter(({ isCleared }) => !isCleared)
      .map((call) => ({
        callId: call.id,
        callType: enums.CallType.find(call.callType)?.name ?? String(call.callType),
        isQueued: call.connections.some((connection) => acd.queue.has(connection)),
        parties: call.connections.map(({ party, deviceId, state }) => ({
          device: party.number,
          connectionDeviceId: deviceId,
          state: nameOf(enums.LocalConnectionState, state),
        })),
      })),
    sessions: [...sessions].map(({ id, clientId, transport }) => ({ id, clientId, side: transport.side })),
  };
}

import assert from 'node:assert/strict';
import { enums, type Message } from '../../../src/protocol';
import type { Simulator } from '../../../src/simulator';
import { Client } from './client';
import { Witness } from './witness';

/** A client that monitors devices, some of them twice: each monitor gets its own copy of everything, and the same as the others. */
export class Watcher {
  private readonly monitors = new Map<unknown, { device: string; witness: Witness; lines: string[] }>();

  constructor(simulator: Simulator, version: number, devices: readonly string[]) {
    const client = new Client(simulator);
    client.version = version;
    const { CALL_DATA_UPDATE, PERIPHERAL_MONITOR } = enums.CtiService.of;
    // As the desks whose copies are compared: END_CALL may wait for clients that can write data.
    client.open({ ServicesRequested: PERIPHERAL_MONITOR | CALL_DATA_UPDATE, ClientID: `watcher ${version}` });
    for (const device of devices) {
      const { MonitorID } = client.confirmed('MONITOR_START_REQ', {
        CallMsgMask: 0xffff_ffff,
        AgentStateMask: 0x3fff,
        ConnectionCallID: 0,
        ConnectionDeviceID: '',
        MonitoredDeviceType: 'AGENT_DEVICE',
        MonitoredDeviceID: device,
      });
      const who = `monitor ${String(MonitorID)} of ${device}`;
      this.monitors.set(MonitorID, { device, witness: new Witness(who), lines: [] });
    }
    client.heard = (message) => {
      client.received.length = 0;
      const monitor = this.monitors.get(message['MonitorID']);
      if (!monitor) return;
      monitor.witness.hear(message);
      monitor.lines.push(lineOf(message));
    };
  }

  /** What the monitors of a device have heard since the last look: the same, each of them. */
  take(): Map<string, string[]> {
    const heard = new Map<string, string[]>();
    for (const { device, lines } of this.monitors.values()) {
      const own = lines.splice(0);
      const before = heard.get(device);
      if (before) assert.deepEqual(own, before, `two monitors of ${device}`);
      heard.set(device, own);
    }
    return heard;
  }

  atEnd(): void {
    for (const { witness } of this.monitors.values()) witness.atEnd();
  }
}

/** What it is and what it is about, as far as all versions tell it. */
export function lineOf(message: Message): string {
  const { name } = message;
  const subject = [
    'ConnectionCallID',
    'ConnectionDeviceID',
    'PrimaryCallID',
    'SecondaryCallID',
    'AgentID',
    'AgentState',
  ];
  if (name === 'AGENT_PRE_CALL_EVENT') return name;
  return [name, ...subject.map((field) => message[field]).filter((value) => value !== undefined)].map(String).join(' ');
}

/** Events that a device monitor copies: calls and agents, but neither voice nor its recording in the network. */
export const isCopied = ({ name }: Message): boolean =>
  name.endsWith('_EVENT') && name !== 'SYSTEM_EVENT' && !/^(CLIENT|RTP|NETWORK_RECORDING)_/.test(name);

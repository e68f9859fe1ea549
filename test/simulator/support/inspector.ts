import assert from 'node:assert/strict';
import { enums, type Message } from '../../../src/protocol';
import type { Simulator } from '../../../src/simulator';
import { anAllEventsClient, type Client } from './client';

type Row = Record<string, unknown>;

/** Static IDs are the lab's device numbers (BEHAVIOUR 5.1). */
export const idTypeOf = (deviceId: string): number => (/^\d{1,4}$/.test(deviceId) ? 0 : 1);

const stateName = (value: unknown): string => enums.LocalConnectionState.find(value as number)?.name ?? String(value);

/** A client that hears no events and asks for everything: what it is told must be what there is. */
export class Inspector {
  private readonly client: Client;

  constructor(private readonly simulator: Simulator) {
    this.client = anAllEventsClient(simulator, 24, { ClientID: 'inspector', CallMsgMask: 0, AgentStateMask: 0 });
  }

  compare(): void {
    const { calls, agents, devices } = this.simulator.directory();
    for (const { extension } of devices) {
      const parties = calls.flatMap(({ callId, parties: all }) => all.map((party) => ({ callId, ...party })));
      const here = parties.filter(({ device }) => device === extension);
      const told = rows(this.ask('SNAPSHOT_DEVICE_REQ', { AgentInstrument: extension }), 'Calls');
      const toldLines = told.map(
        (row) =>
          `${String(row['CallConnectionCallID'])} ${String(row['CallConnectionDeviceID'])} ${stateName(row['CallState'])}`,
      );
      assert.deepEqual(
        toldLines.toSorted(),
        here.map((party) => `${party.callId} ${party.connectionDeviceId} ${party.state}`).toSorted(),
        `the calls at ${extension}`,
      );
    }
    for (const { callId, callType, parties } of calls) {
      const ConnectionDeviceID = parties[0]?.connectionDeviceId ?? '';
      const snapshot = this.ask('SNAPSHOT_CALL_REQ', {
        ConnectionCallID: callId,
        ConnectionDeviceIDType: idTypeOf(ConnectionDeviceID),
        ConnectionDeviceID,
      });
      assert.equal(enums.CallType.find(snapshot['CallType'] as number)?.name, callType, `the type of ${callId}`);
      assert.deepEqual(
        rows(snapshot, 'CallDevices').map((row) => [
          row['CallConnectionCallID'],
          row['CallConnectionDeviceID'],
          row['CallDeviceID'],
          stateName(row['CallDeviceConnectionState']),
        ]),
        parties.map((party) => [callId, party.connectionDeviceId, party.device, party.state]),
        `the parties of ${callId}`,
      );
    }
    for (const { id, state, extension } of agents) {
      const told = this.ask('QUERY_AGENT_STATE_REQ', { AgentID: id });
      assert.equal(enums.AgentState.find(told['AgentState'] as number)?.name, state, `the state of ${id}`);
      assert.equal(told['AgentInstrument'], state === 'LOGOUT' ? undefined : extension, `the phone of ${id}`);
    }
  }

  private ask(name: string, fields: object): Message {
    this.client.received.length = 0;
    return this.client.confirmed(name, { PeripheralID: 5000, ...fields });
  }
}

const rows = (message: Message, list: string): Row[] => (message[list] as Row[] | undefined) ?? [];

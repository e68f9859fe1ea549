import assert from 'node:assert/strict';
import { enums, type Message } from '../../../src/protocol';
import type { Simulator } from '../../../src/simulator';

const { NULL, INITIATE, CONNECT, HOLD, QUEUED, FAIL } = enums.LocalConnectionState.of;
/** Not told apart by whoever hears no queues. */
const reaching: readonly unknown[] = [INITIATE, QUEUED];

/**
 * The state of every connection, written down from events alone by somebody who hears all of them. What the server holds to be
 * true must stand in this book.
 */
export class CallBook {
  private readonly states = new Map<string, number>();
  /** Connections between BEGIN_CALL_EVENT and END_CALL_EVENT. */
  private readonly begun = new Set<string>();

  hear(message: Message): void {
    const key = keyOf(message['ConnectionCallID'], message['ConnectionDeviceID']);
    switch (message.name) {
      case 'BEGIN_CALL_EVENT':
        this.begun.add(key);
        break;
      case 'END_CALL_EVENT':
        this.ended(key);
        break;
      case 'CALL_SERVICE_INITIATED_EVENT':
      case 'CALL_ORIGINATED_EVENT':
        this.states.set(key, INITIATE);
        break;
      case 'CALL_DELIVERED_EVENT':
      case 'CALL_QUEUED_EVENT':
        this.states.set(key, Number(message['LocalConnectionState']));
        break;
      case 'CALL_DIVERTED_EVENT':
        if (message['LocalConnectionState'] === NULL) this.states.delete(key);
        else this.states.set(key, Number(message['LocalConnectionState']));
        break;
      case 'CALL_FAILED_EVENT':
        this.states.set(key, FAIL);
        break;
      case 'CALL_ESTABLISHED_EVENT':
        this.states.set(key, CONNECT);
        for (const [other, state] of this.states)
          if (other.startsWith(`${String(message['ConnectionCallID'])}/`) && reaching.includes(state))
            this.states.set(other, CONNECT);
        break;
      case 'CALL_HELD_EVENT':
        assert.equal(this.states.get(key), CONNECT, `CALL_HELD_EVENT of ${key}, which did not talk`);
        this.states.set(key, HOLD);
        break;
      case 'CALL_RETRIEVED_EVENT':
        assert.equal(this.states.get(key), HOLD, `CALL_RETRIEVED_EVENT of ${key}, which was not held`);
        this.states.set(key, CONNECT);
        break;
      case 'CALL_CONNECTION_CLEARED_EVENT':
        this.states.delete(key);
        break;
      case 'CALL_CLEARED_EVENT':
        this.forget(key);
        break;
      case 'CALL_DATA_UPDATE_EVENT':
        this.renamed(key, keyOf(message['NewConnectionCallID'], message['NewConnectionDeviceID']));
        break;
      case 'CALL_TRANSFERRED_EVENT':
      case 'CALL_CONFERENCED_EVENT':
        this.join(message);
    }
  }

  /** Behind the last END_CALL_EVENT nothing more is told of a call, which may go on among others. */
  private ended(key: string): void {
    this.begun.delete(key);
    const call = key.slice(0, key.indexOf('/') + 1);
    if (![...this.begun].some((other) => other.startsWith(call))) this.forget(key);
  }

  /** Nobody is in the call any more. */
  private forget(key: string): void {
    const call = key.slice(0, key.indexOf('/') + 1);
    for (const other of this.states.keys()) if (other.startsWith(call)) this.states.delete(other);
  }

  private renamed(from: string, to: string): void {
    this.rename(from, to);
    if (this.begun.delete(from)) this.begun.add(to);
  }

  private join(message: Message): void {
    const calls = [message['PrimaryCallID'], message['SecondaryCallID']];
    const left = [keyOf(calls[0], message['PrimaryDeviceID']), keyOf(calls[1], message['SecondaryDeviceID'])];
    const parties = (message['Parties'] as Record<string, unknown>[]).map((party) => ({
      device: party['ConnectedPartyDeviceID'],
      key: keyOf(party['ConnectedPartyCallID'], party['ConnectedPartyDeviceID']),
    }));
    for (const leg of left) {
      // The controller of a conference talks to everybody.
      if (parties.some(({ key }) => key === leg)) this.states.set(leg, CONNECT);
      else this.states.delete(leg);
    }
    for (const { device, key } of parties) for (const call of calls) this.rename(keyOf(call, device), key);
  }

  private rename(from: string, to: string): void {
    const state = this.states.get(from);
    if (state === undefined || from === to) return;
    this.states.delete(from);
    this.states.set(to, state);
  }

  /** Compares the book with what the server holds to be true. */
  compare(simulator: Simulator, hearsQueues: boolean): void {
    const { calls, devices } = simulator.directory();
    const ours = new Set(devices.map(({ extension }) => extension));
    const truth = new Map(
      calls.flatMap(({ callId, parties }) =>
        parties.map((party) => [keyOf(callId, party.connectionDeviceId), party] as const),
      ),
    );
    for (const [key, { device, state }] of truth) {
      const written = this.states.get(key);
      // Not every switch shows its trunks.
      if (written === undefined && !ours.has(device)) continue;
      if (!hearsQueues && written === INITIATE && state === 'QUEUED') continue;
      assert.equal(enums.LocalConnectionState.find(written ?? NULL)?.name, state, `the state of ${key} by its events`);
    }
    for (const key of this.states.keys()) assert.ok(truth.has(key), `${key} is gone, and nobody was told`);
  }
}

const keyOf = (call: unknown, device: unknown): string => `${String(call)}/${String(device)}`;

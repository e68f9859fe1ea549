import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decodeMessage, encodeMessage, enums, traceLine, type Message } from '../../../src/protocol';
import type { SimulatorOptions } from '../../../src/simulator';
import { aLab, anAgentClient, anAllEventsClient, Client, clientEvents, type Lab } from './client';

const folder = path.join(__dirname, '../../golden/traces');

/** Says nothing about a sequence, and would stand in every line. */
const NOISE = / (?:PeripheralID=5000|PeripheralType=\w+|ICMCentralControllerTime=\d+)/g;

const SUPERVISOR = '3100';
const agentAt = (extension: string): string => `1${extension.slice(1)}`;
const aDesk = ({ simulator }: Lab, extension: string): Client =>
  anAgentClient(
    simulator,
    extension,
    15,
    extension === SUPERVISOR ? { ServicesRequested: clientEvents | enums.CtiService.of.SUPERVISOR } : {},
  );

/** A contact centre with everybody watching, whose messages become one text: who, which way, what. */
export class Conversation {
  readonly lab: Lab;
  readonly all: Client;
  private readonly lines: string[] = [];
  private readonly desks = new Map<string, Client>();

  constructor(options: SimulatorOptions = {}, desks: readonly string[] = ['3001', '3002']) {
    this.lab = aLab(options);
    // Several versions at once, the newest layout and an old one.
    this.all = anAllEventsClient(this.lab.simulator, 24);
    for (const extension of desks) this.desks.set(extension, aDesk(this.lab, extension));
    for (const extension of desks) this.all.logIn(agentAt(extension), extension);
    this.listen('all', this.all);
    for (const [extension, desk] of this.desks) this.listen(extension, desk);
  }

  desk(extension: string): Client {
    const desk = this.desks.get(extension);
    assert.ok(desk, `there is no desk at ${extension}`);
    return desk;
  }

  /**
   * Monitors the devices of all desks from a Peripheral Monitor session, which adds nothing to the text.
   * @returns what a desk's own session and its monitor have heard since
   */
  watch(): (extension: string) => { own: string[]; monitor: string[] } {
    const watcher = new Client(this.lab.simulator);
    watcher.open({ ServicesRequested: enums.CtiService.of.PERIPHERAL_MONITOR });
    const monitors = new Map<string, { id: unknown; from: number }>();
    for (const [extension, desk] of this.desks) {
      const { MonitorID } = watcher.confirmed('MONITOR_START_REQ', {
        MonitoredDeviceType: 'DEVICE_IDENTIFIER',
        MonitoredDeviceID: extension,
        CallMsgMask: 0xffffffff,
        AgentStateMask: 0x3fff,
      });
      monitors.set(extension, { id: MonitorID, from: desk.received.length });
    }
    const asText = (client: Client, messages: readonly Message[], id: unknown): string[] =>
      messages
        .filter(({ MonitorID, InvokeID }) => MonitorID === id && InvokeID === undefined)
        .map((message) => traceLine(message, client.version).replace(/ MonitorID=\d+/, ''));
    return (extension) => {
      const desk = this.desk(extension);
      const monitor = monitors.get(extension);
      const [own] = new Set(desk.received.flatMap(({ name, MonitorID }) => (name === 'OPEN_CONF' ? MonitorID : [])));
      return {
        own: asText(desk, desk.received.slice(monitor?.from), own),
        monitor: asText(watcher, watcher.received, monitor?.id),
      };
    };
  }

  /** A heading in the text. */
  note(text: string): void {
    this.lines.push(`# ${text}`);
  }

  private listen(name: string, client: Client): void {
    const write = (arrow: string, message: Message): void => {
      const line = traceLine(message, client.version).replaceAll(NOISE, '');
      this.lines.push(`${name.padEnd(4)} ${arrow} ${line}`);
    };
    client.heard = (message) => write('<', message);
    client.said = (message) => write('>', decodeMessage(encodeMessage(message, client.version), client.version));
  }

  /** Names of the events that a client got, agent states with their state. */
  namesFor(client: string): string[] {
    return this.lines
      .filter((line) => line.startsWith(`${client.padEnd(4)} <`))
      .map((line) => {
        const [, , name = ''] = line.split(/\s+/);
        const state = /AgentState=(\w+)/.exec(line.replace(/SkillGroupState=\w+/, ''))?.[1];
        return name === 'AGENT_STATE_EVENT' ? `AS ${state}` : name;
      });
  }

  /** Compares with `test/golden/traces/<name>.trace`; UPDATE_GOLDEN=1 writes it. */
  matches(name: string): void {
    const file = path.join(folder, `${name}.trace`);
    const text = `${this.lines.join('\n')}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
      return;
    }
    assert.deepEqual(
      text.split('\n'),
      readFileSync(file, 'utf8').split(/\r?\n/),
      `${name}.trace; UPDATE_GOLDEN=1 rewrites it`,
    );
  }
}

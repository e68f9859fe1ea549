import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import WebSocket from 'ws';
import { logLevel, writeSettings } from '../../scripts/node-red-settings.mjs';
import { Observed, type Wait } from './observed';
import type { Runtime } from './runtimes';
import { newUserDirectory, type UserDirectory } from './user-directory';

export interface LogEntry {
  level: number;
  type?: string;
  id?: string;
  name?: string;
  text: string;
}

/** What a debug node showed: `value` is the shown property, parsed. */
export interface DebugEntry {
  id: string;
  name?: string;
  topic?: string;
  property?: string;
  format: string;
  msg: string;
  value: unknown;
}

export interface StatusEntry {
  id: string;
  text?: string;
  fill?: string;
  shape?: string;
}

export interface FlowNode {
  id: string;
  type: string;
  [property: string]: unknown;
}

export interface StartOptions {
  /** Flows that are there from the start; otherwise it starts empty. */
  flows?: FlowNode[];
  settings?: Record<string, unknown>;
  env?: Record<string, string>;
  /** A user directory without this package. */
  empty?: boolean;
  /** Do not subscribe to the editor's live data (needed with adminAuth: call connectComms with a token). */
  withoutComms?: boolean;
}

const STOPS_WITHIN_MS = 20_000;

function parsed({ msg, format }: { msg: string; format: string }): unknown {
  if (format.startsWith('string')) return msg;
  try {
    return JSON.parse(msg);
  } catch {
    return msg;
  }
}

/** A real Node-RED in a process of its own, with the packed and installed package. */
export class NodeRedProcess {
  readonly log = new Observed<LogEntry>();
  readonly debug = new Observed<DebugEntry>();
  readonly statuses = new Observed<StatusEntry>();
  /** Whatever was printed past the log, such as the report of a crash. */
  output = '';
  url = '';
  private comms?: WebSocket;

  private constructor(
    readonly runtime: Runtime,
    readonly userDirectory: UserDirectory,
    private readonly child: ChildProcess,
  ) {
    child.on('message', (entry) => this.log.add(entry as LogEntry));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
  }

  static async start(runtime: Runtime, options: StartOptions = {}): Promise<NodeRedProcess> {
    const userDirectory = await newUserDirectory({ empty: options.empty ?? false });
    const settings = { uiPort: 0, debugMaxLength: 100_000, ...options.settings };
    const settingsFile = await writeSettings(userDirectory.path, settings);
    await writeFile(path.join(userDirectory.path, 'flows.json'), JSON.stringify(options.flows ?? []));
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = spawn(runtime.nodeBinary, [path.join(runtime.nodeRedDir, 'red.js'), '-s', settingsFile], {
      cwd: userDirectory.path,
      env: { ...env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const nodeRed = new NodeRedProcess(runtime, userDirectory, child);
    try {
      await nodeRed.untilReady();
      if (!options.withoutComms) await nodeRed.connectComms();
    } catch (error) {
      await nodeRed.kill();
      throw error;
    }
    return nodeRed;
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async untilReady(): Promise<void> {
    const ended = once(this.child, 'exit').then(([code]) => {
      throw new Error(`Node-RED ended with code ${String(code)} instead of starting:\n${this.report()}`);
    });
    ended.catch(() => undefined);
    const address = /http:\/\/127\.0\.0\.1:\d+/;
    const within = { withinMs: 60_000 };
    const [{ text }] = await Promise.race([
      Promise.all([
        this.log.until((entry) => address.test(entry.text), { what: 'the address of Node-RED', ...within }),
        this.log.until((entry) => entry.text === 'Started flows', { what: 'the start of the flows', ...within }),
      ]),
      ended,
    ]);
    this.url = address.exec(text)?.[0] ?? '';
  }

  /** The log and other output so far, for the message of a failed test. */
  report(): string {
    return [...this.log.all.map(({ level, type, text }) => `[${level}] ${type ?? ''} ${text}`), this.output].join('\n');
  }

  /** Log entries at warning level or worse. */
  get complaints(): LogEntry[] {
    return this.log.all.filter(({ level }) => level <= logLevel.warn);
  }

  async connectComms(token?: string): Promise<void> {
    const socket = new WebSocket(`${this.url.replace('http', 'ws')}/comms`);
    this.comms = socket;
    socket.on('message', (data) => this.take(JSON.parse((data as Buffer).toString('utf8'))));
    await once(socket, 'open');
    if (token !== undefined) {
      socket.send(JSON.stringify({ auth: token }));
      await once(socket, 'message');
    }
    for (const topic of ['debug', 'status/#', 'notification/#']) socket.send(JSON.stringify({ subscribe: topic }));
  }

  private take(frame: { topic: string; data: unknown } | { topic: string; data: unknown }[]): void {
    for (const { topic, data } of Array.isArray(frame) ? frame : [frame]) {
      if (topic === 'debug') {
        const entry = data as DebugEntry;
        this.debug.add({ ...entry, value: parsed(entry) });
      } else if (topic?.startsWith('status/')) {
        this.statuses.add({ ...(data as object), id: topic.slice('status/'.length) });
      }
    }
  }

  request(route: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json', ...(init.headers as object) };
    return fetch(new URL(route, `${this.url}/`), { ...init, headers });
  }

  async getJson<T>(route: string): Promise<T> {
    const response = await this.request(route);
    assert.ok(response.ok, `GET ${route} answered ${response.status}`);
    return (await response.json()) as T;
  }

  /** Deploys and resolves when the new flows have started. */
  async deploy(flows: FlowNode[], type: 'full' | 'nodes' | 'flows' | 'reload' = 'full'): Promise<void> {
    const response = await this.request('flows', {
      method: 'POST',
      headers: { 'Node-RED-API-Version': 'v2', 'Node-RED-Deployment-Type': type },
      body: JSON.stringify({ flows }),
    });
    assert.equal(response.status, 200, `the deployment was refused: ${await response.text()}`);
  }

  async inject(id: string): Promise<void> {
    const response = await this.request(`inject/${id}`, { method: 'POST' });
    assert.equal(response.status, 200, `inject ${id} answered ${response.status}`);
  }

  /** What debug node `id` shows next (or has shown since item `from`). */
  untilDebug(id: string, matches: (value: unknown) => boolean = () => true, wait: Wait = {}): Promise<DebugEntry> {
    const what = `a message at debug node ${id}`;
    return this.debug.until((entry) => entry.id === id && matches(entry.value), { what, ...wait });
  }

  untilStatus(id: string, matches: (status: StatusEntry) => boolean, wait: Wait = {}): Promise<StatusEntry> {
    return this.statuses.until((entry) => entry.id === id && matches(entry), { what: `a status of ${id}`, ...wait });
  }

  untilLog(pattern: RegExp, wait: Wait = {}): Promise<LogEntry> {
    return this.log.until(({ text }) => pattern.test(text), { what: `${String(pattern)} in the log`, ...wait });
  }

  statusOf(id: string): StatusEntry | undefined {
    return this.statuses.all.findLast((entry) => entry.id === id);
  }

  /** Stops it as a service manager would, and insists that it ends by itself, in order. */
  async stop(): Promise<void> {
    this.comms?.terminate();
    const endedBefore = this.hasEnded;
    if (!endedBefore) this.child.kill('SIGTERM');
    const inTime = await this.endsWithin(STOPS_WITHIN_MS);
    await this.kill();
    assert.ok(!endedBefore, `Node-RED had ended before it was stopped:\n${this.report()}`);
    assert.ok(inTime, `Node-RED did not stop within ${STOPS_WITHIN_MS} ms:\n${this.report()}`);
    assert.equal(this.child.exitCode, 0, `Node-RED ended with ${this.child.exitCode}:\n${this.report()}`);
  }

  private async endsWithin(ms: number): Promise<boolean> {
    if (this.hasEnded) return true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
    await Promise.race([once(this.child, 'exit'), late]);
    clearTimeout(timer);
    return this.hasEnded;
  }

  private async kill(): Promise<void> {
    this.comms?.terminate();
    if (!this.hasEnded) {
      this.child.kill('SIGKILL');
      await once(this.child, 'exit');
    }
    await this.userDirectory.remove();
  }
}

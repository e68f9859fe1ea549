import { enums, maskNames, type Message } from '../protocol';
import {
  knownCauseOf,
  Session,
  type SessionOptions,
  type SessionState,
  type SyncContext,
  type SyncStep,
} from '../session';
import { findingTexts, isOpenStatus, type FindingKey } from './texts';

const CHECK_SECONDS = 20;
const AGENTS_WITHIN_MS = 5000;
/** A check is no load: so many agents at most are asked for their state. */
const MOST_ASKED = 50;

/** One line of the answer; its text is in `findingTexts`. */
export interface Finding {
  readonly key: FindingKey;
  readonly values?: Readonly<Record<string, string>>;
  /** It opened, but not all is as it was asked for. */
  readonly isLacking?: true;
}
export interface Checked {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

/** A session as one would open it; services as bits of `enums.CtiService`. */
export type CheckOptions = SessionOptions & { readonly services: number };

/**
 * Opens a session and tells what it found, or what stopped it, within half a minute.
 * @param stop ends it early, as not opened
 */
export async function check(options: CheckOptions, stop?: AbortSignal): Promise<Checked> {
  const agents = new AgentsSeen();
  const asking = harmless(options);
  const session = new Session({ ...asking, ...(maySeeAgents(asking) ? { restore: [agents.step] } : undefined) });
  session.on('message', (message) => agents.heard(message));
  try {
    const problems = problemsOf(session);
    const isOpen = await opened(session, stop);
    if (isOpen) return { ok: true, findings: [...findingsOf(session, asking), ...agents.findings] };
    const findings = [...problems.values()].flatMap((state) => failureOf(state, options));
    if (findings.length > 0) return { ok: false, findings };
    return { ok: false, findings: [{ key: 'noAnswer', values: { seconds: String(CHECK_SECONDS) } }] };
  } finally {
    await session.close();
  }
}

/** By side, the state in which it told last what is wrong there: with two sides, each may have its own trouble. */
function problemsOf(session: Session): Map<string, SessionState> {
  const problems = new Map<string, SessionState>();
  session.on('state', (state) => {
    const side = state.lastError?.facts['side'];
    if (state.lastError) problems.set(typeof side === 'string' ? side : '', state);
  });
  return problems;
}

const isFindingKey = (key: unknown): key is FindingKey => typeof key === 'string' && Object.hasOwn(findingTexts, key);

/** What is wrong and what to do, in texts that every language has; a problem that none is made for is told as it is. */
function failureOf(state: SessionState, { servers }: SessionOptions): Finding[] {
  const { message = '', facts = {} } = state.lastError ?? {};
  const side = facts['side'] === 'B' ? 'B' : 'A';
  const where = { side, address: addressOf(servers[side]) };
  if (facts['StatusName'] !== undefined && facts['version'] !== undefined) {
    const { Status, StatusName, version } = facts;
    const values = { ...where, version: String(version), name: String(StatusName), status: String(Status) };
    return [{ key: 'refused', values }, ...(isOpenStatus(Status) ? [{ key: `status-${Status}` as const }] : [])];
  }
  const { reason } = facts;
  if (!isFindingKey(reason)) return [{ key: 'notOpened', values: { problem: message } }];
  const cause = knownCauseOf(state);
  if (cause !== undefined) return [{ key: reason, values: where }, { key: `advice-${cause}` }];
  const isPlain = reason === 'connect-failed' || reason === 'closed-by-server';
  return [
    { key: reason, values: where },
    ...(isPlain ? [{ key: 'detail' as const, values: { problem: message } }] : []),
  ];
}

const addressOf = (server: SessionOptions['servers']['A'] | undefined): string => `${server?.host}:${server?.port}`;

function opened(session: Session, stop?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (stop?.aborted) return resolve(false);
    const timer = setTimeout(() => resolve(false), CHECK_SECONDS * 1000);
    const stopped = (): void => {
      clearTimeout(timer);
      resolve(false);
    };
    stop?.addEventListener('abort', stopped, { once: true });
    session.on('state', ({ phase }) => {
      // Backing off means that both sides were tried.
      if (phase !== 'open' && phase !== 'stopped' && phase !== 'backing-off') return;
      clearTimeout(timer);
      stop?.removeEventListener('abort', stopped);
      resolve(phase === 'open');
    });
    session.open();
  });
}

function findingsOf({ state }: Session, { servers, services: asked }: CheckOptions): Finding[] {
  const { side = 'A', version, servicesGranted = 0, pgStatus = 0, peripheralOnline } = state;
  const server = servers[side];
  const services = maskNames(enums.CtiService, servicesGranted).join(', ');
  const refused = maskNames(enums.CtiService, (asked & ~servicesGranted) >>> 0).join(', ');
  return [
    {
      key: server?.tls ? 'openedTls' : 'opened',
      values: { side, address: addressOf(server), version: String(version) },
    },
    services === '' ? { key: 'noServices', isLacking: true } : { key: 'services', values: { services } },
    ...(refused === ''
      ? []
      : [{ key: 'refusedServices' as const, values: { services: refused }, isLacking: true as const }]),
    pgStatus === 0
      ? { key: 'inOrder' }
      : { key: 'impaired', values: { bits: maskNames(enums.PGStatus, pgStatus).join(', ') }, isLacking: true },
    peripheralOnline ? { key: 'online' } : { key: 'offline', isLacking: true },
  ];
}

/** Opened with the live session's identity, a check would evict it (BEHAVIOUR 1.2): it has a name of its own and no device. */
function harmless({ agentInstrument: _a, agentExtension: _b, agentId: _c, ...options }: CheckOptions): CheckOptions {
  const { CONNECTION_MONITOR, CLIENT_EVENTS, SUPERVISOR } = enums.CtiService.of;
  return {
    ...options,
    clientId: `${options.clientId.slice(0, 50)}-check`,
    services: (options.services & ~(CONNECTION_MONITOR | CLIENT_EVENTS | SUPERVISOR)) >>> 0,
  };
}

function maySeeAgents({ services }: CheckOptions): boolean {
  const { ALL_EVENTS, CLIENT_CONTROL } = enums.CtiService.of;
  return (services & ALL_EVENTS) !== 0 && (services & CLIENT_CONTROL) !== 0;
}

/** Which agents the configuration has, and how many of the first are logged in (BEHAVIOUR 1.9, 4.1). */
class AgentsSeen {
  private readonly known = new Set<string>();
  private asked = 0;
  private present = 0;
  private why = '';

  heard(message: Message): void {
    if (message.name !== 'CONFIG_AGENT_EVENT') return;
    for (const { LoginID, AgentID } of (message['Records'] ?? []) as Record<string, unknown>[]) {
      const id = LoginID ?? AgentID;
      if (typeof id === 'string' && id !== '') this.known.add(id);
    }
  }

  readonly step: SyncStep = {
    name: 'the agents',
    run: async (context) => {
      try {
        await this.upload(context);
        const some = [...this.known].slice(0, MOST_ASKED);
        await Promise.all(some.map((id) => this.ask(context, id)));
      } catch (error) {
        this.why = error instanceof Error ? error.message : String(error);
      }
    },
  };

  get findings(): Finding[] {
    const { asked, present, why } = this;
    const count = this.known.size;
    if (count > 0)
      return [{ key: 'agents', values: { count: String(count), asked: String(asked), present: String(present) } }];
    return why === '' ? [] : [{ key: 'noAgents', values: { why }, isLacking: true }];
  }

  private async upload({ send, waitFor, version }: SyncContext): Promise<void> {
    const { AGENT } = enums.ConfigInformation.of;
    const end = waitFor('CONFIG_END_EVENT', { timeoutMs: AGENTS_WITHIN_MS });
    await send('CONFIG_REQUEST_EVENT', {
      ConfigInformation: AGENT,
      ...(version >= 24 ? { ConfigMsgMask: AGENT } : undefined),
    });
    await end;
  }

  private async ask({ request }: SyncContext, AgentID: string): Promise<void> {
    try {
      const { AgentState } = await request('QUERY_AGENT_STATE_REQ', { AgentID });
      this.asked++;
      if (AgentState !== enums.AgentState.of.LOGOUT) this.present++;
    } catch {
      // An agent whom the peripheral does not know is not there.
    }
  }
}

import type { NodeAPI } from 'node-red';
import { enums } from '../../protocol';
import type { SessionLink } from '../session/session-link';

type Tell = (kind: 'established' | 'ended normally' | 'ended abnormally', payload: Record<string, unknown>) => void;

/** What an embedded simulator offers here, without this folder knowing the simulator. */
export interface AlarmEmitter {
  on(event: 'alarm', listener: (alarm: SimulatorAlarm) => void): unknown;
  off(event: 'alarm', listener: (alarm: SimulatorAlarm) => void): unknown;
}
export interface SimulatorAlarm {
  readonly kind: 'established' | 'normal' | 'abnormal';
  readonly clientId: string;
  readonly signature: string;
  readonly address: string;
  readonly port: number;
  readonly sessionId: number;
  readonly status?: number | undefined;
}

const kinds = { established: 'established', normal: 'ended normally', abnormal: 'ended abnormally' } as const;

/** Alarms about CTI sessions, from where they can be had: the simulator itself, Client Monitor events, our own session. */
export function alarmSource(RED: NodeAPI, sessionId: unknown, link: SessionLink, tell: Tell): () => void {
  const simulator = simulatorOf(RED, sessionId);
  if (simulator) {
    const listener = (alarm: SimulatorAlarm): void =>
      tell(kinds[alarm.kind], {
        ClientID: alarm.clientId,
        ClientSignature: alarm.signature,
        ClientAddress: alarm.address,
        ClientPort: alarm.port,
        SessionID: alarm.sessionId,
        ...statusFacts(alarm.kind === 'established' ? undefined : alarm.status),
      });
    simulator.on('alarm', listener);
    return () => void simulator.off('alarm', listener);
  }
  return ownAndOthers(link, tell);
}

function ownAndOthers(link: SessionLink, tell: Tell): () => void {
  let open = link.state?.phase === 'open';
  const stops = [
    link.onNotice((topic, payload) => {
      if (topic !== 'session') return;
      const now = payload['phase'] === 'open';
      if (now === open) return;
      // A session that we close ourselves goes through "closing" first.
      if (!now && payload['phase'] === 'closing') tell('ended normally', { ...link.identity(), ...statusFacts(0) });
      else if (now) tell('established', link.identity());
      else tell('ended abnormally', { ...link.identity(), ...statusFacts(statusOfLoss(link)), ...reasonOfLoss(link) });
      open = now;
    }),
    link.subscribe(
      ({ message }) => {
        const { ClientID, ClientSignature, ClientAddress, ClientPort, SessionID, Status } = message;
        const who = { ClientID, ClientSignature, ClientAddress, ClientPort, SessionID };
        if (message.name === 'CLIENT_SESSION_OPENED_EVENT') tell('established', who);
        if (message.name === 'CLIENT_SESSION_CLOSED_EVENT') {
          tell(Status === 0 ? 'ended normally' : 'ended abnormally', {
            ...who,
            ...statusFacts(Status as number | undefined),
          });
        }
      },
      ['CLIENT_SESSION_OPENED_EVENT', 'CLIENT_SESSION_CLOSED_EVENT'],
    ),
  ];
  return () => stops.forEach((stop) => stop());
}

/** What the session itself knows of its end; 37 (the connection was lost) where no status came. */
function statusOfLoss(link: SessionLink): number {
  const status = link.state?.lastError?.facts?.['Status'];
  return typeof status === 'number' ? status : 37;
}

function reasonOfLoss(link: SessionLink): Record<string, unknown> {
  const message = link.state?.lastError?.message;
  return message === undefined ? {} : { reason: message };
}

function statusFacts(status: number | undefined): Record<string, unknown> {
  if (status === undefined) return {};
  const row = enums.StatusCode.find(status);
  return { Status: status, ...(row ? { StatusName: row.name, meaning: row.meaning } : undefined) };
}

function simulatorOf(RED: NodeAPI, sessionId: unknown): AlarmEmitter | undefined {
  const session =
    typeof sessionId === 'string' ? (RED.nodes.getNode(sessionId) as unknown as { simulatorId?: string } | null) : null;
  if (!session?.simulatorId) return undefined;
  return (RED.nodes.getNode(session.simulatorId) as unknown as { simulator?: AlarmEmitter } | null)?.simulator;
}

import { enums } from '../../protocol';
import type { Connection } from '../acd/model/call';
import type { Device } from '../acd/model/party';
import type { ClientSession } from './client-session';
import type { Acd } from '../acd/acd';
import { because } from './refusals';
import { namedConnection, ownConnectionOf, type Naming } from './subjects';

const { CONNECT, HOLD } = enums.LocalConnectionState.of;

type OwnConnection = Connection & { readonly device: Device };

/** The active and the other connection of one device, as requests about two calls name them. */
export interface TwoCalls {
  readonly active: OwnConnection;
  readonly other: OwnConnection;
}

/** The connections that a request names with `Active` and with another word. */
export function twoCallsOf<P extends 'Held' | 'Other'>(
  asking: { session: ClientSession; acd: Acd },
  request: Naming<'Active'> & Naming<P> & { readonly AgentInstrument?: string },
  prefix: P,
): TwoCalls {
  const { AgentInstrument: instrument } = request;
  const active = ownConnectionOf(asking, namedConnection(request, 'Active'), instrument);
  const other = ownConnectionOf(asking, namedConnection<P>(request, prefix), instrument);
  if (active === other || active.device !== other.device) throw because(asking.acd, 'notRelated');
  return { active, other };
}

/**
 * Whether two calls may be joined: one was made for the other. On UCCE the consultation must be answered and be the active
 * one, so that after an alternate another one has to follow first (BEHAVIOUR 5.4 L).
 */
export function checkJoinable(acd: Acd, { active, other }: TwoCalls, what: 'transfer' | 'conference'): void {
  if (other.state !== HOLD) throw because(acd, what === 'transfer' ? 'transferHeldNotHeld' : 'conferenceHeldNotHeld');
  const isConsult = active.consultOf === other;
  if (!isConsult && (acd.isUcce || other.consultOf !== active)) throw because(acd, 'notRelated');
  const mustTalk = acd.isUcce || what === 'conference';
  if (active.state === HOLD || (mustTalk && active.state !== CONNECT)) {
    throw because(acd, what === 'transfer' ? 'transferActiveNotTalking' : 'conferenceActiveNotTalking');
  }
}

/** The original call and the one that was made for it, whichever is active. */
export function inOrder({ active, other }: TwoCalls): { primary: OwnConnection; secondary: OwnConnection } {
  return other.consultOf === active ? { primary: active, secondary: other } : { primary: other, secondary: active };
}

/** Whether the device of a connection may bring so many more into its call. */
export function checkAddition(acd: Acd, primary: Connection, added: number): void {
  const { call } = primary;
  // On UCCE only the controller who started a conference adds to it (BEHAVIOUR, table of profiles).
  if (acd.isUcce && call.isConference && call.controller !== primary.device) throw because(acd, 'notController');
  if (call.connections.length + added > acd.settings.maxConferenceParties) throw because(acd, 'tooManyParties');
}

import type { Fault } from '../faults/kinds';
import type { ContactCentre, Variables } from './contact-centre';
import type { LabRules } from './rules';
import type { Range } from './shape';

/** A contact centre, who calls it, and what goes wrong in it: as a lab file says. */
export interface Lab extends ContactCentre {
  /** Who calls from outside, and how, from the start of the simulator. */
  readonly callers?: readonly LabCaller[];
  /** How it behaves where Cisco's documents leave room. */
  readonly rules?: LabRules;
  /** Misbehaviour from the start. */
  readonly faults?: readonly Fault[];
}

/** Somebody outside. Times are milliseconds, or a range [from, to] of them from which chance takes one. */
export interface LabCaller {
  readonly from: string;
  readonly to: string;
  /** After the start of the simulator. Default 0. */
  readonly dialsAtMs?: Range;
  /** Calls again so long after the last call has ended. */
  readonly everyMs?: Range;
  /** How many calls. Default 1, or with `everyMs` without end. */
  readonly times?: number;
  /** Hangs up when nobody has answered until then. Default: waits on. */
  readonly patienceMs?: Range;
  /** Sent when somebody has answered, or `digitsAfterMs` later. */
  readonly digits?: string;
  readonly digitsAfterMs?: Range;
  /** Hangs up so long after the answer. Default: waits for the other side. */
  readonly hangUpAfterMs?: Range;
  readonly callerEnteredDigits?: string;
  /** CallVariable1 to CallVariable10; any other name is a named variable. */
  readonly variables?: Variables;
}

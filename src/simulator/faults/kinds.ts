import { configurationChange, type ConfigurationChange } from './configuration-change';
import { controllerDown, type ControllerDown } from './controller-down';
import { cut, type Cut } from './cut';
import { delay, type Delay } from './delay';
import type { FaultKind } from './fault';
import { garbage, type Garbage } from './garbage';
import { handOver, type HandOver } from './hand-over';
import { instrumentOutOfService, type InstrumentOutOfService } from './instrument-out-of-service';
import { lose, type Lose } from './lose';
import { opaqueConnectionIds, type OpaqueConnectionIds } from './opaque-connection-ids';
import { peripheralOffline, type PeripheralOffline } from './peripheral-offline';
import { pgStatus, type PGStatus } from './pg-status';
import { refuse, type Refuse } from './refuse';
import { repeat, type Repeat } from './repeat';
import { reusedCallIds, type ReusedCallIds } from './reused-call-ids';
import { shuffle, type Shuffle } from './shuffle';
import { silence, type Silence } from './silence';
import { slowReader, type SlowReader } from './slow-reader';
import { switchSide, type SwitchSide } from './switch-side';

/** Misbehaviour on purpose. `fault` says which; the rest is told at each. */
export type Fault =
  | Delay
  | Lose
  | Repeat
  | Refuse
  | PGStatus
  | PeripheralOffline
  | InstrumentOutOfService
  | ControllerDown
  | SwitchSide
  | HandOver
  | Silence
  | Cut
  | Garbage
  | SlowReader
  | OpaqueConnectionIds
  | ReusedCallIds
  | Shuffle
  | ConfigurationChange;

export type FaultName = Fault['fault'];

export const faultKinds = [
  delay,
  lose,
  repeat,
  refuse,
  pgStatus,
  peripheralOffline,
  instrumentOutOfService,
  controllerDown,
  switchSide,
  handOver,
  silence,
  cut,
  garbage,
  slowReader,
  opaqueConnectionIds,
  reusedCallIds,
  shuffle,
  configurationChange,
] as readonly FaultKind[];

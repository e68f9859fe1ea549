import { enums } from '../../../protocol';
import type { Call } from './call';

const types = enums.CallType.of;

/** What a campaign wants with an agent, and the CallType that newer servers have for it. */
export const reservationModes = {
  preview: types.RESERVATION_PREVIEW,
  'direct preview': types.RESERVATION_PREVIEW_DIRECT,
  predictive: types.RESERVATION_PREDICTIVE,
  callback: types.RESERVATION_CALLBACK,
  'personal callback': types.RESERVATION_PERSONAL_CALLBACK,
} as const;

export type ReservationMode = keyof typeof reservationModes;

const reservationTypes: readonly number[] = [types.RESERVATION, ...Object.values(reservationModes)];

export const isReservation = ({ firstType }: Call): boolean => reservationTypes.includes(firstType);

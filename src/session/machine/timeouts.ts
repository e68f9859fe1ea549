import { enums } from '../../protocol';

/** BEHAVIOUR 1.7. */
export const CONNECT_TIMEOUT_MS = 5000;
/** BEHAVIOUR 1.2: a server that everybody reopens at needs its time. */
export const OPEN_TIMEOUT_MS = 30_000;
/** Twice what a pair of the maker's own clients needs for 2000 agents (BEHAVIOUR 1.7). */
export const SYNC_TIMEOUT_MS = 300_000;
/** BEHAVIOUR 1.5. */
export const CLOSE_TIMEOUT_MS = 5000;
/** What a hand-over between the sides may take, each of its steps (BEHAVIOUR 1.8). */
export const HAND_OVER_MS = 5000;

export const CLOSED_NORMALLY = enums.StatusCode.of.E_CTI_NO_ERROR;

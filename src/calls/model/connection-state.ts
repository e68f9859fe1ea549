import { enums } from '../../protocol';

export const LCS = enums.LocalConnectionState.of;

const names = new Map(enums.LocalConnectionState.values.map(({ value, name }) => [value, name]));

export const stateName = (state: number): string => names.get(state) ?? String(state);

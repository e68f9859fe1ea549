import type { Variables } from '../acd/call-data';
import { LabError, record, type Shape } from './shape';

const value: Shape<string | number> = {
  read(given, path) {
    if (typeof given === 'string' || (typeof given === 'number' && Number.isFinite(given))) return given;
    throw new LabError(path, `text or a number is needed, not ${JSON.stringify(given) ?? 'nothing'}`);
  },
  schema: { type: ['string', 'number'] },
};

/** Call variables and named variables by name. */
export const variablesShape: Shape<Variables> = record(value);

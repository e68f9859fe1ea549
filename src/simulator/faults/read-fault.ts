import { asRangeError, variantsBy } from '../lab/shape';
import { faultKinds, type Fault } from './kinds';

export const faultShape = variantsBy<Fault>(
  'fault',
  Object.fromEntries(faultKinds.map(({ name, fields }) => [name, fields])),
);

/** @throws RangeError naming the field and what would be right */
export const readFault = (value: unknown): Fault => asRangeError('fault', () => faultShape.read(value, ''));

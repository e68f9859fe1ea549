import { LabError, variantsBy } from '../lab/shape';
import { faultKinds, type Fault } from './kinds';

export const faultShape = variantsBy<Fault>(
  'fault',
  Object.fromEntries(faultKinds.map(({ name, fields }) => [name, fields])),
);

/** @throws RangeError naming the field and what would be right */
export function readFault(value: unknown): Fault {
  try {
    return faultShape.read(value, '');
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    throw new RangeError(`fault, ${error.path}: ${error.fix}`, { cause: error });
  }
}

import { rows } from '../../protocol';
import { LabError, type Shape } from '../lab/shape';

const names = rows.flatMap(({ kind, from, name }) => (kind === 'request' && from !== 'server' ? [name] : []));

/** The guide name of a request that clients send. */
export const requestName: Shape<string> = {
  read(value, path) {
    if (typeof value === 'string' && names.includes(value)) return value;
    throw new LabError(path, `the guide name of a request such as "MAKE_CALL_REQ" is needed, not ${String(value)}`);
  },
  schema: { enum: names },
};

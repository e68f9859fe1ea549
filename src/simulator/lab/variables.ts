import type { Variables } from './contact-centre';
import { LabError, record, type Shape } from './shape';

const value: Shape<string | number> = {
  read(given, path) {
    if (typeof given === 'string' || (typeof given === 'number' && Number.isFinite(given))) return given;
    throw new LabError(path, `text or a number is needed, not ${JSON.stringify(given) ?? 'nothing'}`);
  },
  schema: { type: ['string', 'number'] },
};

/** Most bytes of a call variable and of a named one (BEHAVIOUR 7.1, 7.2), without the NUL behind them. */
const LONGEST = { plain: 39, named: 210, name: 32 };
const values = record(value);

/** Call variables and named variables by name. */
export const variablesShape: Shape<Variables> = {
  ...values,
  read(given, path) {
    const read = values.read(given, path);
    for (const [name, one] of Object.entries(read)) {
      const isPlain = /^CallVariable(?:[1-9]|10)$/.test(name);
      const most = isPlain ? LONGEST.plain : LONGEST.named;
      const bytes = Buffer.byteLength(String(one));
      if (bytes > most) throw new LabError(`${path}.${name}`, `it has ${bytes} bytes: ${most} at most`);
      if (Buffer.byteLength(name) > LONGEST.name)
        throw new LabError(`${path}.${name}`, `a name has at most ${LONGEST.name} bytes`);
    }
    return read;
  },
};

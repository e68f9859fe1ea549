import type { Variables } from './lab/contact-centre';
import { asRangeError } from './lab/shape';
import { variablesShape } from './lab/variables';

export interface DialOptions {
  /** The caller's number. */
  readonly from: string;
  /** A dialled number or an extension of the lab. */
  readonly to: string;
  /** CallVariable1 to CallVariable10; any other name is a named variable. */
  readonly variables?: Variables | undefined;
  readonly namedVariables?: Variables | undefined;
  readonly callerEnteredDigits?: string | undefined;
  /** The same under its guide name, as flows spell it. */
  readonly CallerEnteredDigits?: string | undefined;
}

/** Most digits that are entered, without the NUL behind them. */
const LONGEST = 39;

/**
 * What somebody dials, checked: flows give anything.
 * @throws RangeError naming the field and what would be right
 */
export function dialed(options: DialOptions): DialOptions {
  const { from, to, variables, namedVariables, ...digits } = options;
  const callerEnteredDigits = digits.callerEnteredDigits ?? digits.CallerEnteredDigits;
  for (const [name, value] of Object.entries({ from, to })) {
    if (typeof value !== 'string' || !/^[^\0]{1,63}$/.test(value))
      throw new RangeError(`${name} is ${JSON.stringify(value)}: a number of 1 to 63 characters is needed, as text`);
  }
  if (callerEnteredDigits !== undefined) {
    if (typeof callerEnteredDigits !== 'string' || !/^[\d*#A-D]*$/.test(callerEnteredDigits))
      throw new RangeError(
        `CallerEnteredDigits is ${JSON.stringify(callerEnteredDigits)}: text of 0 to 9, *, # and A to D is needed`,
      );
    if (callerEnteredDigits.length > LONGEST)
      throw new RangeError(`CallerEnteredDigits has ${callerEnteredDigits.length} digits: ${LONGEST} at most`);
  }
  for (const [kind, given] of Object.entries({ variables, namedVariables })) {
    if (given !== undefined) asRangeError(undefined, () => variablesShape.read(given, kind));
  }
  return {
    from,
    to,
    variables,
    namedVariables,
    ...(callerEnteredDigits === undefined ? undefined : { callerEnteredDigits }),
  };
}

import { enums } from '../../protocol';
import { about, LabError, optional, whole, type Shape } from '../lab/shape';
import { Refusal } from '../server/refusals';
import { answers, type Answers, type FaultKind } from './fault';

/**
 * Requests that would have been served are refused and not done: with `status` by the CTI Server itself (FAILURE_CONF), with
 * `failureCode` by the peripheral behind it (CONTROL_FAILURE_CONF), see BEHAVIOUR 1.6. Without a code: CF_GENERIC_OPERATION.
 * OPEN_REQ, HEARTBEAT_REQ and CLOSE_REQ only by `status`.
 */
export interface Refuse extends Answers {
  readonly fault: 'refuse';
  /** A StatusCode, by number or guide name. */
  readonly status?: number | string;
  /** A ControlFailureCode, by number or guide name. */
  readonly failureCode?: number | string;
  /** Of the switch, 0 to 4 294 967 295. Default 0. */
  readonly peripheralErrorCode?: number;
}

const { CF_GENERIC_OPERATION } = enums.ControlFailureCode.of;
const { E_CTI_UNSPECIFIED_FAILURE } = enums.StatusCode.of;

type Codes = typeof enums.StatusCode | typeof enums.ControlFailureCode;

/** Unknown numbers pass: real servers have codes that no guide lists. */
const code = (codes: Codes, example: string): Shape<number | string> => ({
  read(value, path) {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffff) return value;
    const known = typeof value === 'string' ? codes.parse(value) : undefined;
    if (known !== undefined) return known;
    throw new LabError(path, `a code from 0 to 65535 or a name such as "${example}" is needed, not ${String(value)}`);
  },
  schema: {
    anyOf: [{ type: 'integer', minimum: 0, maximum: 0xffff }, { enum: codes.values.map(({ name }) => name) }],
  },
});

export const refuse: FaultKind<Omit<Refuse, 'fault'>> = {
  name: 'refuse',
  about: 'requests are refused with a code',
  fields: {
    ...answers,
    status: about(
      'StatusCode of FAILURE_CONF: the server itself refuses.',
      optional(code(enums.StatusCode, 'E_CTI_FUNCTION_NOT_AVAILABLE')),
    ),
    failureCode: about(
      'FailureCode of CONTROL_FAILURE_CONF: the peripheral refuses.',
      optional(code(enums.ControlFailureCode, 'CF_RESOURCE_BUSY')),
    ),
    peripheralErrorCode: about('PeripheralErrorCode of CONTROL_FAILURE_CONF.', optional(whole(0, 0xffff_ffff))),
  },
  refusal({ status, failureCode, peripheralErrorCode }) {
    if (status !== undefined) return Refusal.byServer(numberOf(enums.StatusCode, status, E_CTI_UNSPECIFIED_FAILURE));
    const cf = numberOf(enums.ControlFailureCode, failureCode ?? CF_GENERIC_OPERATION, CF_GENERIC_OPERATION);
    return Refusal.byPeripheral(cf, peripheralErrorCode);
  },
};

const numberOf = (codes: Codes, given: number | string, otherwise: number): number =>
  typeof given === 'number' ? given : (codes.parse(given) ?? otherwise);

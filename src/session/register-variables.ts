import { EncodeError, encodeMessage, type FieldsOf } from '../protocol';
import { InvalidOption } from './errors';

/** What REGISTER_VARIABLES_REQ asks for (BEHAVIOUR 4.5). */
export interface RegisterVariables {
  /** 1 to 10; all ten where it is left out. */
  readonly callVariables?: readonly number[] | undefined;
  /** Names of 1 to 32 bytes. Default: none. */
  readonly namedVariables?: readonly string[] | undefined;
  /** Names of 1 to 32 bytes. Default: none. */
  readonly namedArrays?: readonly string[] | undefined;
}

const CALL_VARIABLES = 10;

/** @throws InvalidOption naming the list */
export function checkRegistration(variables: RegisterVariables, version: number): void {
  const wrong = variables.callVariables?.find(
    (number) => !Number.isInteger(number) || number < 1 || number > CALL_VARIABLES,
  );
  if (wrong !== undefined)
    throw new InvalidOption(
      'registerVariables.callVariables',
      `there is no call variable ${String(wrong)}: whole numbers from 1 to ${CALL_VARIABLES} are needed`,
    );
  for (const list of ['namedVariables', 'namedArrays'] as const) {
    try {
      const message = registration({ callVariables: [], [list]: variables[list] });
      encodeMessage({ name: 'REGISTER_VARIABLES_REQ', InvokeID: 0, ...message }, version);
    } catch (error) {
      if (error instanceof EncodeError) throw new InvalidOption(`registerVariables.${list}`, error.reason);
      throw error;
    }
  }
}

export function registration({
  callVariables,
  namedVariables = [],
  namedArrays = [],
}: RegisterVariables): FieldsOf<'REGISTER_VARIABLES_REQ'> {
  const all = Array.from({ length: CALL_VARIABLES }, (_, index) => index + 1);
  return {
    CallVariableMask: (callVariables ?? all).reduce((mask, number) => mask | (1 << (number - 1)), 0),
    NamedVariable: namedVariables.map((VariableName) => ({ VariableName, VariableValue: '' })),
    NamedArray: namedArrays.map((VariableName) => ({ VariableIndex: 0, VariableName, VariableValue: '' })),
  };
}

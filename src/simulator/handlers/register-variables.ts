import { enums } from '../../protocol';
import { checkNamedData } from '../server/call-data-checks';
import { confirm, handle } from '../server/handling';

/** Names are checked, values and indexes ignored; from now on only these are sent (BEHAVIOUR 4.5). */
export const registerVariables = handle('REGISTER_VARIABLES_REQ', ({ request, session, acd }) => {
  const { NamedVariable = [], NamedArray = [], CallVariableMask: mask } = request;
  checkNamedData(acd, {
    NamedVariable: NamedVariable.map(({ VariableName }) => ({ VariableName, VariableValue: '' })),
    NamedArray: NamedArray.map(({ VariableName }) => ({ VariableName, VariableIndex: 0, VariableValue: '' })),
  });
  const callVariables = enums.CallVariableMask.values
    .filter(({ value }) => (mask & value) !== 0)
    .map(({ name }) => name.replace('CALL_VAR_', 'CallVariable'));
  session.registered = {
    callVariables: new Set(callVariables),
    named: new Set([...NamedVariable, ...NamedArray].map(({ VariableName }) => VariableName)),
  };
  return confirm();
});

import { ruleFields, type LabRules } from './rules';
import { faultShape } from '../faults/read-fault';
import { behaviours, wrapupModes } from './contact-centre';
import type {
  LabAgent,
  LabDeskSettings,
  LabDevice,
  LabDialedNumber,
  LabNamedVariable,
  LabOutside,
  LabOutsideRule,
  LabPeripheral,
  LabSkillGroup,
  LabTeam,
} from './contact-centre';
import type { Lab, LabCaller } from './lab';
import { defaultDeskSettings } from './default-lab';
import {
  about,
  flag,
  list,
  object,
  oneOf,
  optional,
  range,
  text,
  whole,
  withDefault,
  type Fields,
  type Shape,
} from './shape';
import { NUMBER, routeShape, UINT } from './route-shape';
import { variablesShape } from './variables';

const ID = /^[\w.-]{1,64}$/;
const DIGITS = /^[\d*#A-D]{1,39}$/;
const HOUR = 3_600_000;
const DAY = 86_400_000;

const name = (example: string): Shape<string> => text(/\S/, example);
const extension = text(ID, '3001');
const number = text(NUMBER, '8001');
const orNone = <T>(shape: Shape<readonly T[]>): Shape<readonly T[]> => withDefault<readonly T[]>([], shape);

const helpMethods = ['consult', 'blind conference'] as const;

const deskFields: { readonly [K in keyof LabDeskSettings]-?: Shape<LabDeskSettings[K]> } = {
  wrapupIncoming: about('Wrap-up after incoming calls.', oneOf(wrapupModes)),
  wrapupOutgoing: about('Wrap-up after outgoing calls.', oneOf(wrapupModes)),
  workModeSeconds: about('Seconds until a work state ends by itself; 0 never.', whole(0, 86_400)),
  availableAfterIncoming: flag,
  availableAfterOutgoing: flag,
  autoAnswer: flag,
  idleReasonRequired: flag,
  logoutReasonRequired: flag,
  agentToAgentCalls: flag,
  outboundCalls: flag,
  supervisorAssist: about('How a supervisor comes to the call of who asks for help.', oneOf(helpMethods)),
  emergencyCall: about('The same in an emergency.', oneOf(helpMethods)),
  ringNoAnswerSeconds: about('Seconds of ringing until a routed call is taken away; 0 never.', whole(0, 3600)),
  ringNoAnswerDialedNumber: about('Where such a call goes then; left out, it keeps ringing.', optional(number)),
  logoutAfterSeconds: about('Seconds in NOT_READY until an agent is logged out; 0 never.', whole(0, 604_800)),
};

const commonDesk = object<LabDeskSettings>(
  Object.fromEntries(
    Object.entries(deskFields).map(([key, shape]) => {
      const value = defaultDeskSettings[key as keyof LabDeskSettings];
      return [key, value === undefined ? shape : withDefault(value, shape as Shape<typeof value>)];
    }),
  ) as Fields<LabDeskSettings>,
);

const ownDesk = object<Partial<LabDeskSettings>>(
  Object.fromEntries(
    Object.entries(deskFields).map(([key, shape]) => [key, optional(shape as Shape<unknown>)]),
  ) as Fields<Partial<LabDeskSettings>>,
);

const agent = object<LabAgent>({
  id: about('Login ID.', text(ID, '1001')),
  password: withDefault('cisco', text(/^/, 'cisco')),
  extension: about('The phone that is meant for this agent.', extension),
  firstName: optional(name('Ada')),
  lastName: optional(name('Byron')),
  skillGroups: about('Numbers of skill groups, the primary one first.', orNone(list(whole(0, UINT)))),
  supervisor: withDefault(false, flag),
  icmAgentId: about('ICMAgentID, the skill target.', withDefault(0, whole(0, 0x7fff_ffff))),
  greetingMs: about(
    'Milliseconds of the greeting that callers hear; left out, there is none.',
    optional(whole(1, 600_000)),
  ),
  deskSettings: about('What is different for this agent.', optional(ownDesk)),
});

const caller = object<LabCaller>({
  from: about('The number that the caller calls from.', text(NUMBER, '5551234')),
  to: about('The number that is dialled.', number),
  dialsAtMs: about('Milliseconds after the start of the simulator.', optional(range(0, DAY))),
  everyMs: about('Calls again so long after the last call has ended.', optional(range(100, DAY))),
  times: about('How many calls; left out 1, or with everyMs without end.', optional(whole(1, 1_000_000))),
  patienceMs: about('Hangs up when nobody has answered until then.', optional(range(0, DAY))),
  digits: about('Sends these digits when somebody has answered.', optional(text(DIGITS, '12#'))),
  digitsAfterMs: about('So long after the answer; left out, at once.', optional(range(0, DAY))),
  hangUpAfterMs: about('Hangs up so long after the answer; left out, waits for the agent.', optional(range(0, DAY))),
  callerEnteredDigits: about('Digits that were entered before.', optional(text(DIGITS, '4711'))),
  variables: about('CallVariable1 to 10; any other name is a named variable.', optional(variablesShape)),
});

export const outsideRuleShape = object<LabOutsideRule>({
  number: about('First digits, without the prefix; the longest fit counts.', text(NUMBER, '555')),
  behaviour: oneOf(behaviours),
  answerAfterMs: optional(whole(0, HOUR)),
});

export const labShape: Shape<Lab> = object<Lab>({
  peripheral: withDefault(
    { id: 5000, name: 'Lab' },
    object<LabPeripheral>({
      id: about('PeripheralID.', withDefault(5000, whole(0, UINT))),
      name: withDefault('Lab', name('Lab')),
      callControlVariableMap: about(
        'y or n for each of CallVariable1 to 10: whether clients may write it; left out, all.',
        optional(text(/^[yn]{10}$/, 'yyyyyyyynn')),
      ),
    }),
  ),
  skillGroups: orNone(
    list(
      object<LabSkillGroup>({
        number: about('SkillGroupNumber: the number at the peripheral.', whole(0, UINT)),
        id: about('SkillGroupID: the skill target.', whole(0, UINT)),
        name: name('Sales'),
        priority: about('Lower goes first in a queue of several groups; 0 says none.', optional(whole(0, 0xffff))),
      }),
    ),
  ),
  agents: orNone(list(agent)),
  teams: orNone(
    list(
      object<LabTeam>({
        id: whole(0, UINT),
        name: name('Lab'),
        supervisors: about('Agent IDs, the primary supervisor first.', orNone(list(text(ID, '1100')))),
        supervisorNumber: about('Dialled for help when the primary supervisor is not free.', optional(number)),
        agents: about('Agent IDs.', orNone(list(text(ID, '1001')))),
      }),
    ),
  ),
  devices: about('Phones without an agent.', orNone(list(object<LabDevice>({ extension })))),
  dialedNumbers: orNone(
    list(
      object<LabDialedNumber>({
        number,
        name: optional(name('Sales')),
        route: about('Where it leads: one of the entries.', routeShape),
      }),
    ),
  ),
  outside: withDefault(
    { prefix: '9', answerAfterMs: 1000, rules: [] },
    object<LabOutside>({
      prefix: about('What stands before an outside number.', withDefault('9', text(NUMBER, '9'))),
      answerAfterMs: withDefault(1000, whole(0, HOUR)),
      rules: orNone(list(outsideRuleShape)),
    }),
  ),
  deskSettings: about('For agents that have none of their own.', withDefault(defaultDeskSettings, commonDesk)),
  defaultLabel: about(
    'Where a route that fails or times out leads; left out, it fails.',
    optional(text(NUMBER, '3001')),
  ),
  routeTimeoutMs: about('The longest wait for a flow that routes; left out, 5000.', optional(whole(0, HOUR))),
  namedVariables: about(
    'Named variables that exist; left out, any name will do.',
    optional(
      list(
        object<LabNamedVariable>({
          name: text(/^\S{1,32}$/, 'user.order.id'),
          array: withDefault(false, flag),
          size: about('Elements of an array, the first one is 0; left out, 256.', optional(whole(1, 256))),
        }),
      ),
    ),
  ),
  callers: about('Who calls from outside, and how.', optional(list(caller))),
  rules: about(
    'What the guides leave open; left out, as the documentation says.',
    optional(object<LabRules>(ruleFields)),
  ),
  faults: about('Misbehaviour from the start.', optional(list(faultShape))),
});

/** The JSON Schema of a lab file. */
export const labSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Lab of the CTI Server simulator',
  ...labShape.schema,
  properties: { $schema: { type: 'string' }, ...(labShape.schema['properties'] as object) },
};

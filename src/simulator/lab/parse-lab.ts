import { enums } from '../../protocol';
import { defaultDeskSettings } from './default-lab';
import type { Lab, LabAgent, LabDeskSettings, LabOutsideRule, LabRoute, WrapupMode } from './lab';
import { LabError, Reader } from './reader';

export { LabError } from './reader';

const NUMBER = /^[\d*#+]{1,39}$/;
const ID = /^[\w.-]{1,64}$/;
const UINT = 0xffff_fffe;
const wrapupModes: readonly WrapupMode[] = ['required', 'optional', 'not allowed', 'required with data'];
const behaviours: readonly LabOutsideRule['behaviour'][] = ['answers', 'busy', 'no answer', 'unknown'];

/**
 * Reads a lab: JSON text, or what `JSON.parse` made of it. What is left out is empty, but for `peripheral` (5000), `outside`
 * (prefix 9, answers after 1 s) and `deskSettings`, which are those of the lab in the box.
 * @throws LabError naming the path and what would be right
 */
export function parseLab(json: unknown): Lab {
  const file = new Reader(typeof json === 'string' ? parsed(json) : json, '');
  const deskSettings = desk(file.child('deskSettings'), defaultDeskSettings);
  const peripheral = file.child('peripheral');
  const outside = file.child('outside');
  const lab: Lab = {
    peripheral: {
      id: peripheral.number('id', 0, UINT, 5000),
      name: peripheral.has('name') ? peripheral.text('name', /\S/, 'Lab') : 'Lab',
    },
    skillGroups: file.list('skillGroups', (group) => ({
      number: group.number('number', 0, UINT),
      id: group.number('id', 0, UINT),
      name: group.text('name', /\S/, 'Sales'),
      ...(group.has('priority') ? { priority: group.number('priority', 0, 0xffff) } : undefined),
    })),
    agents: file.list('agents', (agent) => readAgent(agent, deskSettings)),
    teams: file.list('teams', (team) => ({
      id: team.number('id', 0, UINT),
      name: team.text('name', /\S/, 'Lab'),
      supervisors: team.texts('supervisors'),
      agents: team.texts('agents'),
    })),
    devices: file.list('devices', (device) => ({ extension: device.text('extension', ID, '3200') })),
    dialedNumbers: file.list('dialedNumbers', (number) => ({
      number: number.text('number', NUMBER, '8001'),
      ...(number.has('name') ? { name: number.text('name', /\S/, 'Sales') } : undefined),
      route: readRoute(number.child('route')),
    })),
    outside: {
      prefix: outside.has('prefix') ? outside.text('prefix', NUMBER, '9') : '9',
      answerAfterMs: outside.number('answerAfterMs', 0, 3_600_000, 1000),
      rules: outside.list('rules', readRule),
    },
    deskSettings,
    ...(file.has('defaultLabel') ? { defaultLabel: file.text('defaultLabel', NUMBER, '3001') } : undefined),
    ...(file.has('namedVariables')
      ? {
          namedVariables: file.list('namedVariables', (variable) => ({
            name: variable.text('name', /^\S{1,32}$/, 'user.order.id'),
            array: variable.flag('array', false),
          })),
        }
      : undefined),
  };
  for (const reader of [file, peripheral, outside]) reader.refuseRest();
  checkReferences(lab);
  return lab;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new LabError('file', `this is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readAgent(agent: Reader, common: LabDeskSettings): LabAgent {
  return {
    id: agent.text('id', ID, '1001'),
    password: agent.has('password') ? agent.text('password', /^/, 'cisco') : 'cisco',
    extension: agent.text('extension', ID, '3001'),
    ...(agent.has('firstName') ? { firstName: agent.text('firstName', /\S/, 'Ada') } : undefined),
    ...(agent.has('lastName') ? { lastName: agent.text('lastName', /\S/, 'Byron') } : undefined),
    skillGroups: agent.has('skillGroups') ? agent.numbers('skillGroups') : [],
    supervisor: agent.flag('supervisor', false),
    icmAgentId: agent.number('icmAgentId', 0, 0x7fff_ffff, 0),
    ...(agent.has('deskSettings') ? { deskSettings: desk(agent.child('deskSettings'), common) } : undefined),
  };
}

function readRoute(route: Reader): LabRoute {
  const kinds = ['skillGroups', 'label', 'busy', 'ring', 'fail'].filter((kind) => route.has(kind));
  if (kinds.length !== 1) {
    throw new LabError(
      route.path,
      `exactly one of "skillGroups", "label", "busy", "ring" and "fail" is needed, ${kinds.length} are there`,
    );
  }
  const result = oneRoute(kinds[0]!, route);
  route.refuseRest();
  return result;
}

function oneRoute(kind: string, route: Reader): LabRoute {
  if (kind === 'skillGroups') return { skillGroups: route.numbers('skillGroups') };
  if (kind === 'label') return { label: route.text('label', NUMBER, '3001') };
  if (kind === 'fail') return { fail: route.number('fail', 0, 0xffff) };
  if (!route.flag(kind, true)) throw new LabError(`${route.path}.${kind}`, 'leave it out, or say true');
  return kind === 'busy' ? { busy: true } : { ring: true };
}

function readRule(rule: Reader): LabOutsideRule {
  return {
    number: rule.text('number', NUMBER, '555'),
    behaviour: rule.oneOf('behaviour', behaviours),
    ...(rule.has('answerAfterMs') ? { answerAfterMs: rule.number('answerAfterMs', 0, 3_600_000) } : undefined),
  };
}

function desk(settings: Reader, common: LabDeskSettings): LabDeskSettings {
  const result: LabDeskSettings = {
    wrapupIncoming: settings.oneOf('wrapupIncoming', wrapupModes, common.wrapupIncoming),
    wrapupOutgoing: settings.oneOf('wrapupOutgoing', wrapupModes, common.wrapupOutgoing),
    workModeSeconds: settings.number('workModeSeconds', 0, 86_400, common.workModeSeconds),
    availableAfterIncoming: settings.flag('availableAfterIncoming', common.availableAfterIncoming),
    availableAfterOutgoing: settings.flag('availableAfterOutgoing', common.availableAfterOutgoing),
    autoAnswer: settings.flag('autoAnswer', common.autoAnswer),
    idleReasonRequired: settings.flag('idleReasonRequired', common.idleReasonRequired),
    logoutReasonRequired: settings.flag('logoutReasonRequired', common.logoutReasonRequired),
    agentToAgentCalls: settings.flag('agentToAgentCalls', common.agentToAgentCalls),
    outboundCalls: settings.flag('outboundCalls', common.outboundCalls),
    ringNoAnswerSeconds: settings.number('ringNoAnswerSeconds', 0, 3600, common.ringNoAnswerSeconds),
    ...(settings.has('ringNoAnswerDialedNumber')
      ? { ringNoAnswerDialedNumber: settings.text('ringNoAnswerDialedNumber', NUMBER, '8001') }
      : undefined),
    logoutAfterSeconds: settings.number('logoutAfterSeconds', 0, 604_800, common.logoutAfterSeconds),
  };
  settings.refuseRest();
  return result;
}

function checkReferences(lab: Lab): void {
  unique(
    'agents',
    'id',
    lab.agents.map(({ id }) => id),
  );
  unique(
    'agents',
    'extension',
    lab.agents.map(({ extension }) => extension),
  );
  unique(
    'skillGroups',
    'number',
    lab.skillGroups.map(({ number }) => String(number)),
  );
  unique(
    'dialedNumbers',
    'number',
    lab.dialedNumbers.map(({ number }) => number),
  );
  const groups = new Set(lab.skillGroups.map(({ number }) => number));
  const known = [...groups].join(', ') || 'none';
  const needGroups = (path: string, numbers: readonly number[]): void => {
    const unknown = numbers.find((number) => !groups.has(number));
    if (unknown !== undefined) throw new LabError(path, `there is no skill group ${unknown}; known are ${known}`);
  };
  lab.agents.forEach(({ skillGroups }, index) => needGroups(`agents[${index}].skillGroups`, skillGroups));
  lab.dialedNumbers.forEach(({ route }, index) => {
    const path = `dialedNumbers[${index}].route`;
    if ('skillGroups' in route) needGroups(`${path}.skillGroups`, route.skillGroups);
    if ('fail' in route && !enums.ControlFailureCode.find(route.fail))
      throw new LabError(`${path}.fail`, `${route.fail} is no ControlFailureCode; 1011 is "unknown routing problem"`);
  });
  const agents = new Set(lab.agents.map(({ id }) => id));
  lab.teams.forEach((team, index) => {
    for (const kind of ['supervisors', 'agents'] as const) {
      const unknown = team[kind].find((id) => !agents.has(id));
      if (unknown !== undefined) throw new LabError(`teams[${index}].${kind}`, `there is no agent ${unknown}`);
    }
  });
}

function unique(list: string, key: string, values: readonly string[]): void {
  const again = values.findIndex((value, index) => values.indexOf(value) < index);
  if (again >= 0) throw new LabError(`${list}[${again}].${key}`, `${values[again]} is there already: give another one`);
}

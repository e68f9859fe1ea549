import { enums } from '../../protocol';
import type { Lab } from './lab';
import { LabError } from './shape';
import { labShape } from './shapes';

export { LabError } from './shape';

/**
 * Reads a lab: JSON text, or what `JSON.parse` made of it. What is left out is empty, but for `peripheral` (5000), `outside`
 * (prefix 9, answers after 1 s) and `deskSettings`, which are those of the lab in the box.
 * @throws LabError naming the path and what would be right
 */
export function parseLab(json: unknown): Lab {
  const lab = labShape.read(typeof json === 'string' ? parsed(json) : json, '');
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

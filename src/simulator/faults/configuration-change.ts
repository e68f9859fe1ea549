import { changeConfiguration, type AgentChange, type ConfigurationChange as Change } from '../configuration/change';
import { NUMBER, routeShape, UINT } from '../lab/route-shape';
import { about, asRangeError, list, object, optional, text, whole, yes } from '../lab/shape';
import { beginning, type Beginning, type FaultKind } from './fault';

/** Agents, skill groups or dialled numbers change: clients that have asked for it get CONFIG_ events (BEHAVIOUR 1.9). */
export interface ConfigurationChange extends Beginning, Change {
  readonly fault: 'configuration change';
}

const name = text(/\S/, 'Sales');
const id = text(/^[\w.-]{1,64}$/, '1001');

export const configurationChange: FaultKind<Omit<ConfigurationChange, 'fault'>> = {
  name: 'configuration change',
  about: 'an administrator changes agents, skill groups or dialled numbers',
  fields: {
    ...beginning,
    agents: about(
      'Agents by id; one that is new needs an extension.',
      optional(
        list(
          object<AgentChange>({
            id,
            extension: optional(id),
            firstName: optional(name),
            lastName: optional(name),
            skillGroups: about('Of an agent who is not logged in.', optional(list(whole(0, UINT)))),
          }),
        ),
      ),
    ),
    skillGroups: about(
      'Other names, by number.',
      optional(list(object<{ number: number; name: string }>({ number: whole(0, UINT), name }))),
    ),
    dialedNumbers: about(
      'Dialled numbers; one that is new needs a route.',
      optional(
        list(
          object<{ number: string }>({
            number: text(NUMBER, '8001'),
            name: optional(name),
            route: optional(routeShape),
            removed: optional(yes),
          } as never),
        ),
      ),
    ),
  },
  begin({ server }, change) {
    asRangeError('fault', () => changeConfiguration(server, change));
    return undefined;
  },
};

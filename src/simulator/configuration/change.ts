import { enums } from '../../protocol';
import type { ContactCentre, LabAgent, LabRoute } from '../lab/contact-centre';
import { LabError } from '../lab/shape';
import type { ServerContext } from '../server/server-context';
import { kinds, type Fields, type Kind } from './records';
import { tellChanges } from './upload';

/** What an administrator changes while the contact centre works. Who and what is not named stays as it is. */
export interface ConfigurationChange {
  readonly agents?: readonly AgentChange[];
  readonly skillGroups?: readonly { readonly number: number; readonly name: string }[];
  readonly dialedNumbers?: readonly DialedNumberChange[];
}

/** An agent of the lab, or a new one, who needs an `extension`. */
export interface AgentChange {
  readonly id: string;
  readonly extension?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** Of an agent who is not logged in. */
  readonly skillGroups?: readonly number[];
}

/** A number of the lab, or a new one, which needs a `route`. */
export interface DialedNumberChange {
  readonly number: string;
  readonly name?: string;
  readonly route?: LabRoute;
  readonly removed?: true;
}

/**
 * Changes the contact centre, and tells the clients that have asked for it (BEHAVIOUR 1.9, unsolicited blocks).
 * @throws LabError naming the entry, before anything has changed
 */
export function changeConfiguration(server: ServerContext, change: ConfigurationChange): void {
  const { acd } = server;
  const lab = changed(server, change);
  const before = kinds.map((kind) => kind.records(acd));
  acd.lab = lab;
  for (const config of lab.agents) {
    const agent = acd.agents.get(config.id);
    if (!agent) acd.addAgent(config);
    else if (agent.config !== config) acd.changeAgent(agent, config);
  }
  for (const config of lab.skillGroups) {
    const group = acd.skillGroups.get(config.number);
    if (group) group.config = config;
  }
  acd.dialedNumbers.clear();
  for (const number of lab.dialedNumbers) acd.dialedNumbers.set(number.number, number);
  tellChanges(
    server,
    kinds.map((kind, at) => ({ kind, records: differences(kind, before[at] ?? [], kind.records(acd)) })),
  );
}

/** The lab as it is to be. */
function changed(
  { acd }: ServerContext,
  { agents = [], skillGroups = [], dialedNumbers = [] }: ConfigurationChange,
): ContactCentre {
  const { lab } = acd;
  const needGroups = (numbers: readonly number[], path: string): void => {
    const unknown = numbers.find((number) => !acd.skillGroups.has(number));
    if (unknown !== undefined) throw new LabError(path, `there is no skill group ${unknown}`);
  };
  const nextAgents = [...lab.agents];
  for (const [index, change] of agents.entries()) {
    const path = `agents[${index}]`;
    needGroups(change.skillGroups ?? [], `${path}.skillGroups`);
    const at = nextAgents.findIndex(({ id }) => id === change.id);
    const old = nextAgents[at];
    if (!old) nextAgents.push(newAgent(change, nextAgents, path));
    else {
      if (change.extension !== undefined && change.extension !== old.extension)
        throw new LabError(`${path}.extension`, `agent ${old.id} keeps extension ${old.extension}`);
      if (change.skillGroups && acd.agents.get(old.id)?.isLoggedIn)
        throw new LabError(`${path}.skillGroups`, `agent ${old.id} is logged in: log the agent out first`);
      nextAgents[at] = { ...old, ...change };
    }
  }
  const nextNumbers = new Map(lab.dialedNumbers.map((one) => [one.number, one]));
  for (const [index, { removed, ...change }] of dialedNumbers.entries()) {
    const old = nextNumbers.get(change.number);
    const route = change.route ?? old?.route;
    if (route && 'skillGroups' in route) needGroups(route.skillGroups, `dialedNumbers[${index}].route.skillGroups`);
    if (removed) {
      if (!nextNumbers.delete(change.number))
        throw new LabError(`dialedNumbers[${index}].number`, `there is no number ${change.number}`);
    } else if (route) nextNumbers.set(change.number, { ...old, ...change, route });
    else throw new LabError(`dialedNumbers[${index}].route`, `${change.number} is new: say where it leads`);
  }
  const nextGroups = [...lab.skillGroups];
  for (const [index, change] of skillGroups.entries()) {
    const at = nextGroups.findIndex(({ number }) => number === change.number);
    const old = nextGroups[at];
    if (!old) throw new LabError(`skillGroups[${index}].number`, `there is no skill group ${change.number}`);
    nextGroups[at] = { ...old, ...change };
  }
  return { ...lab, agents: nextAgents, skillGroups: nextGroups, dialedNumbers: [...nextNumbers.values()] };
}

function newAgent(change: AgentChange, others: readonly LabAgent[], path: string): LabAgent {
  const { extension } = change;
  if (extension === undefined)
    throw new LabError(`${path}.extension`, `agent ${change.id} is new: say which extension`);
  const holder = others.find((one) => one.extension === extension);
  if (holder) throw new LabError(`${path}.extension`, `${extension} belongs to agent ${holder.id}`);
  const icmAgentId = Math.max(0, ...others.map((one) => one.icmAgentId)) + 1;
  return { password: 'cisco', skillGroups: [], icmAgentId, ...change, extension };
}

function differences({ id }: Kind, before: readonly Fields[], after: readonly Fields[]): Fields[] {
  const { ADD, CHANGE, DELETE } = enums.RecordType.of;
  const old = new Map(before.map((record) => [record[id], record]));
  const found: Fields[] = [];
  for (const record of after) {
    const was = old.get(record[id]);
    old.delete(record[id]);
    if (!was) found.push({ RecordType: ADD, ...record });
    else if (JSON.stringify(was) !== JSON.stringify(record)) found.push({ RecordType: CHANGE, ...record });
  }
  for (const record of old.values()) found.push({ RecordType: DELETE, ...record });
  return found;
}

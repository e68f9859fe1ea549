import { createHash } from 'node:crypto';
import { enums, type MessageName } from '../../protocol';
import { deskSettingsMask, wrapupModes } from '../acd/model/desk-settings';
import type { ContactCentre, LabAgent, LabDeskSettings } from '../lab/contact-centre';

export type Fields = Readonly<Record<string, unknown>>;

/** What records are made of. */
export interface Site {
  readonly lab: ContactCentre;
  readonly deviceNumbers: Map<string, number>;
}

/** A part of the configuration: which bit asks for it, which message carries it, which field its key. */
export interface Kind {
  readonly bit: number;
  readonly event: MessageName;
  readonly key: string | undefined;
  /** The field that says which record it is. */
  readonly id: string;
  readonly records: (site: Site) => Fields[];
}

const bits = enums.ConfigInformation.of;
const { AGENT_DEVICE_EXTENSION, ROUTE_POINT } = enums.ConfigDeviceType.of;
const VOICE = 1;
const DEFAULT_DESK = 1;

const optional = <T>(name: string, value: T | undefined): Record<string, T> =>
  value === undefined ? {} : { [name]: value };

/**
 * In the order in which an upload sends them (BEHAVIOUR 1.9). Labs have no services, call types, terminals and services of
 * agents, so that nothing is sent of those.
 */
export const kinds: readonly Kind[] = [
  {
    bit: bits.SERVICE,
    event: 'CONFIG_SERVICE_EVENT',
    id: 'PeripheralNumber',
    key: 'ServiceConfigKey',
    records: () => [],
  },
  {
    bit: bits.SKILL_GROUP,
    event: 'CONFIG_SKILL_GROUP_EVENT',
    id: 'PeripheralNumber',
    key: 'SkillGroupConfigKey',
    records: skillGroups,
  },
  { bit: bits.AGENT, event: 'CONFIG_AGENT_EVENT', id: 'LoginID', key: 'AgentConfigKey', records: agents },
  {
    bit: bits.AGENT_SERVICES,
    event: 'CONFIG_AGENT_SERVICE_EVENT',
    id: 'AgentSkillTargetID',
    key: undefined,
    records: () => [],
  },
  { bit: bits.DEVICE, event: 'CONFIG_DEVICE_EVENT', id: 'PeripheralNumber', key: 'DeviceConfigKey', records: devices },
  {
    bit: bits.CALL_TYPE,
    event: 'CONFIG_CALL_TYPE_EVENT',
    id: 'FltCallTypeID',
    key: 'CallTypeConfigKey',
    records: () => [],
  },
  { bit: bits.MEDIA_ROUTING_DOMAIN, event: 'CONFIG_MRD_EVENT', id: 'FltMRDomainID', key: undefined, records: domains },
  {
    bit: bits.PERIPHERAL,
    event: 'CONFIG_PERIPHERAL_EVENT',
    id: 'ConfigPeripheralID',
    key: 'PeripheralConfigKey',
    records: peripherals,
  },
  {
    bit: bits.AGENT_DESK_SETTINGS,
    event: 'CONFIG_AGENT_DESK_SETTINGS_EVENT',
    id: 'AgentDeskSettingsID',
    key: 'AgentDeskSettingsConfigKey',
    records: desks,
  },
  { bit: bits.TERMINAL, event: 'CONFIG_TERMINAL_EVENT', id: 'PeripheralNumber', key: undefined, records: () => [] },
];

/** Eight bytes that are the same as long as the records are. */
export function keyOf(records: readonly Fields[]): Buffer {
  return createHash('sha256').update(JSON.stringify(records)).digest().subarray(0, 8);
}

function skillGroups({ lab: { skillGroups: groups, peripheral } }: Site): Fields[] {
  return groups.map(({ number, id, name, priority }) => ({
    FltPeripheralID: peripheral.id,
    PeripheralNumber: number,
    ...optional('FltSkillGroupPriority', priority),
    SkillGroupSkillTargetID: id,
    PeripheralName: name,
    FltMRDomainID: VOICE,
  }));
}

function agents({ lab }: Site): Fields[] {
  const deskIds = deskIdsOf(lab);
  const priorities = new Map(lab.skillGroups.map(({ number, priority }) => [number, priority ?? 0]));
  return lab.agents.map((agent) => ({
    FltPeripheralID: lab.peripheral.id,
    AgentType: agent.supervisor ? enums.AgentType.of.SUPERVISOR : enums.AgentType.of.AGENT,
    AgentDeskSettingsID: deskIds.get(agent) ?? DEFAULT_DESK,
    LoginID: agent.id,
    LoginName: agent.id,
    ...optional('LastName', agent.lastName),
    ...optional('FirstName', agent.firstName),
    Extension: agent.extension,
    AgentSkillTargetID: agent.icmAgentId,
    FltSkillGroupNumber: agent.skillGroups,
    FltSkillGroupPriority: agent.skillGroups.map((number) => priorities.get(number) ?? 0),
  }));
}

function devices({ lab, deviceNumbers }: Site): Fields[] {
  const numbered = (name: string): number => {
    const known = deviceNumbers.get(name) ?? deviceNumbers.size + 1;
    deviceNumbers.set(name, known);
    return known;
  };
  const extensions = new Set([...lab.devices, ...lab.agents].map(({ extension }) => extension));
  const own = (name: string): Fields => ({
    FltPeripheralID: lab.peripheral.id,
    PeripheralNumber: numbered(name),
  });
  return [
    ...[...extensions].map((Extension) => ({
      ...own(`extension ${Extension}`),
      DeviceType: AGENT_DEVICE_EXTENSION,
      Extension,
    })),
    ...lab.dialedNumbers.map(({ number, name }) => ({
      ...own(`dialed number ${number}`),
      DeviceType: ROUTE_POINT,
      DialedNumber: number,
      ...optional('Description', name),
    })),
  ];
}

function domains(): Fields[] {
  return [{ FltMRDomainID: VOICE, FltEnterpriseName: 'Cisco_Voice' }];
}

function peripherals({ lab: { peripheral } }: Site): Fields[] {
  return [{ ConfigPeripheralID: peripheral.id, DefaultAgentDeskSettingsID: DEFAULT_DESK }];
}

/** Agents with desk settings of their own; the others share the first ones. */
function deskIdsOf(lab: ContactCentre): Map<LabAgent, number> {
  const own = lab.agents.filter(({ deskSettings }) => deskSettings !== undefined);
  return new Map(own.map((agent, index) => [agent, DEFAULT_DESK + 1 + index]));
}

function desks({ lab }: Site): Fields[] {
  const own = [...deskIdsOf(lab)].map(([{ deskSettings }, id]) => desk(id, { ...lab.deskSettings, ...deskSettings }));
  return [desk(DEFAULT_DESK, lab.deskSettings), ...own];
}

function desk(id: number, settings: LabDeskSettings): Fields {
  return {
    AgentDeskSettingsID: id,
    FltDeskSettingsMask: deskSettingsMask(settings),
    FltWrapUpDataIncomingMode: wrapupModes[settings.wrapupIncoming],
    FltWrapUpDataOutgoingMode: wrapupModes[settings.wrapupOutgoing],
    FltLogoutNonActivityTime: settings.logoutAfterSeconds,
    FltRingNoAnswerTime: settings.ringNoAnswerSeconds,
    FltWorkModeTimer: settings.workModeSeconds,
  };
}

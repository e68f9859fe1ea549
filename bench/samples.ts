// Messages to measure with: every row with all its fields filled, and the events of ordinary calls.

import type { MessageRow } from '../src/protocol';

type Field = MessageRow['fixed'][string];
type Entry = MessageRow['floating'][string];
type List = Extract<Entry, { members: unknown }>;
type Tagged = Exclude<Entry, List>;
export type Fields = { name: string; [field: string]: unknown };

const isList = (entry: Entry): entry is List => 'members' in entry;
const existsIn = (field: { since?: number; until?: number }, version: number): boolean =>
  version >= (field.since ?? 0) && version <= (field.until ?? Infinity);

const texts: Record<string, string> = {
  ANI: '+4930123456789',
  ANI_II: '7',
  DNIS: '8005550100',
  DialedNumber: '8005550100',
  CallerEnteredDigits: '4711*15#',
  CallWrapupData: 'address changed, letter sent',
  CTIClientSignature: 'agent-desktop-17',
  ClientID: 'agent-desktop-17',
  AgentID: '1001',
  AgentExtension: '52001',
  AgentInstrument: '52001',
  ActiveTerminal: 'SEP001122334455',
};

function textFor(key: string, index: number): string {
  if (texts[key] !== undefined) return texts[key];
  if (key.endsWith('DeviceID')) return String(52_000 + index * 37);
  if (key.startsWith('CallVariable')) return `customer 4815162342 ${key.slice('CallVariable'.length)}`;
  return `${key} ${index}`;
}

function limitOf(field: Field, version: number): number {
  if (typeof field.maxSize === 'number') return field.maxSize;
  return field.maxSize.findLast(([since]) => version >= since)?.[1] ?? 0;
}

function valueOf(key: string, field: Tagged | Field, version: number, index: number): unknown {
  if ('packedBy' in field || 'repeatedBy' in field) {
    const { packedBy: _, repeatedBy: __, ...element } = field;
    return Array.from({ length: 5 }, (____, i) => valueOf(key, element, version, i));
  }
  switch (field.wire) {
    case 'STRING':
      return textFor(key, index).slice(0, limitOf(field, version) - 1);
    case 'UNSPEC':
      return Buffer.alloc(Math.min(20, limitOf(field, version)), 'uui of a call');
    case 'NAMEDVAR':
      return { VariableName: `user.cc.variable${index}`, VariableValue: `value number ${index} of a call` };
    case 'NAMEDARRAY':
      return { VariableIndex: index, VariableName: 'user.cc.history', VariableValue: `step ${index} of a call` };
    case 'BOOL':
      return true;
    case 'TIME':
      return 1_753_900_000 + index * 13;
    case 'UCHAR':
      return 7;
    case 'USHORT':
      return 1 + (index % 50);
    default:
      return 5000 + index * 7919;
  }
}

/** The row with all fields of the version: 10 named variables and array elements, 16 CTI clients, 8 of longer lists. */
export function filled(row: MessageRow, version: number): Fields {
  const fields: Fields = { name: row.name };
  for (const [index, [key, field]] of Object.entries(row.fixed).entries()) {
    if (existsIn(field, version) && !field.counts) fields[key] = valueOf(key, field, version, index);
  }
  const canBe = (field: Tagged): boolean =>
    existsIn(field, version) && field.tag !== undefined && (version >= 20 || field.tag < 256);
  for (const [index, [key, entry]] of Object.entries(row.floating).entries()) {
    if (!isList(entry)) {
      if (canBe(entry) && !entry.counts) fields[key] = valueOf(key, entry, version, index);
      continue;
    }
    const members = Object.entries(entry.members).filter(([, member]) => canBe(member) && !member.counts);
    if (members.length === 0) continue;
    const isSingle = Object.keys(entry.members).length === 1;
    const length = isSingle ? 10 : Math.min(entry.maxCount ?? 8, entry.maxCount === 16 ? 16 : 8);
    fields[key] = Array.from({ length }, (_, i) => {
      const values = members.map(([name, member]) => [name, valueOf(name, member, version, i)] as const);
      return isSingle ? values[0]![1] : Object.fromEntries(values);
    });
  }
  return fields;
}

/** What a client sees of one inbound call with agent states around it; absent is what is absent in ordinary traffic. */
export function eventsOfCall(index: number): Fields[] {
  const agent = 52_000 + (index % 300);
  const head = { PeripheralID: 5000, PeripheralType: 17 };
  const call = {
    ...head,
    ConnectionDeviceIDType: 0,
    ConnectionCallID: 16_777_217 + index,
    ConnectionDeviceID: String(agent),
  };
  const variables = {
    CallVariable1: `customer ${4_815_162 + index}`,
    CallVariable2: 'gold',
    CallVariable3: index % 3 === 0 ? '' : `order ${index * 17}`,
    CallVariable10: 'web',
  };
  const NamedVariable = Array.from({ length: 4 }, (_, i) => ({
    VariableName: `user.cc.variable${i}`,
    VariableValue: `value ${index}.${i}`,
  }));
  const ANI = `+4930${1_000_000 + index}`;
  const state = (AgentState: number) => ({
    name: 'AGENT_STATE_EVENT',
    ...head,
    SessionID: 17,
    SkillGroupState: AgentState,
    StateDuration: 0,
    SkillGroupNumber: 5,
    SkillGroupID: 5003,
    AgentState,
    EventReasonCode: 0,
    MRDID: 1,
    NumTasks: 0,
    AgentMode: 1,
    ICMAgentID: agent,
    CTIClientSignature: 'agent-desktop-17',
    AgentID: String(agent - 50_000),
    AgentExtension: String(agent),
    AgentInstrument: String(agent),
    Duration: 0,
    ...(index % 2 === 0
      ? undefined
      : { FltSkillGroups: [{ FltSkillGroupNumber: 5, FltSkillGroupID: 5003, FltSkillGroupState: AgentState }] }),
  });
  const party = { CallingDeviceType: 0, CallingDeviceID: ANI, CalledDeviceType: 0, CalledDeviceID: String(agent) };
  const local = { LocalConnectionState: 3, EventCause: 22 };
  return [
    state(8),
    {
      name: 'BEGIN_CALL_EVENT',
      ...call,
      CallType: 1,
      ANI,
      DNIS: '8005550100',
      DialedNumber: '8001',
      ...variables,
      NamedVariable,
    },
    {
      name: 'CALL_DELIVERED_EVENT',
      ...call,
      ...party,
      ...local,
      LineHandle: 1,
      LineType: 1,
      AlertingDeviceType: 0,
      AlertingDeviceID: String(agent),
      ANI,
      DNIS: '8005550100',
      DialedNumber: '8001',
      ...variables,
      NamedVariable,
    },
    state(4),
    {
      name: 'CALL_ESTABLISHED_EVENT',
      ...call,
      ...party,
      ...local,
      AnsweringDeviceType: 0,
      AnsweringDeviceID: String(agent),
    },
    {
      name: 'RTP_STARTED_EVENT',
      PeripheralID: 5000,
      ClientPort: 24_576,
      Direction: 0,
      RTPType: 0,
      BitRate: 64,
      EchoCancellation: 0,
      PacketSize: 20,
      PayloadType: 4,
      ConnectionDeviceIDType: 0,
      ConnectionCallID: 16_777_217 + index,
      ConnectionDeviceID: String(agent),
      ClientAddress: '10.20.30.40',
      AgentID: String(agent - 50_000),
    },
    { name: 'CALL_DATA_UPDATE_EVENT', ...call, CallType: 1, ...variables, NamedVariable },
    { name: 'CALL_HELD_EVENT', ...call, ...local, HoldingDeviceType: 0, HoldingDeviceID: String(agent) },
    { name: 'CALL_RETRIEVED_EVENT', ...call, ...local, RetrievingDeviceType: 0, RetrievingDeviceID: String(agent) },
    {
      name: 'CALL_CONNECTION_CLEARED_EVENT',
      ...call,
      ...local,
      ReleasingDeviceType: 0,
      ReleasingDeviceID: String(agent),
    },
    { name: 'CALL_CLEARED_EVENT', ...call, ...local },
    state(5),
    { name: 'END_CALL_EVENT', ...call },
    state(3),
    { name: 'HEARTBEAT_CONF', InvokeID: index },
  ];
}

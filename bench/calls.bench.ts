// Memory and look-ups of 50 000 calls and 24 000 agents, from decoded frames as in a session.
// Run: node --expose-gc --import=tsx bench/calls.bench.ts

import { AgentMemory, CallMemory } from '../src/calls';
import { decodeMessage, encodeMessage, enums, type FieldsOf, type Message, type MessageName } from '../src/protocol';

const CALLS = 50_000;
const AGENTS = 24_000;
const VERSION = 24;
const AT = 1_700_000_000_000;

/** Through the codec, so that texts and bytes are held as a session would hold them. */
function received<N extends MessageName>(name: N, fields: FieldsOf<N>): Message {
  return decodeMessage(encodeMessage({ name, ...fields }, VERSION), VERSION);
}

function heapMegabytes(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function timed(title: string, count: number, work: (index: number) => unknown): void {
  const started = performance.now();
  for (let index = 0; index < count; index++) work(index);
  const microseconds = (performance.now() - started) * 1000;
  console.log(
    `${title}: ${(microseconds / count).toFixed(2)} µs each, ${Math.round((count / microseconds) * 1e6)} a second`,
  );
}

const callId = (index: number): number => 16_777_217 + index;
const extension = (index: number): string => String(30_000 + (index % AGENTS));
const connection = (index: number) => ({
  ConnectionCallID: callId(index),
  ConnectionDeviceIDType: 0,
  ConnectionDeviceID: extension(index),
});

const variables = Object.fromEntries(
  Array.from({ length: 10 }, (_, i) => [`CallVariable${i + 1}`, `value ${i} of a call`]),
);
const named = (index: number) =>
  Array.from({ length: 8 }, (_, i) => ({ VariableName: `user.variable.${i}`, VariableValue: `ecc ${index}.${i}` }));

function begin(index: number): Message {
  return received('BEGIN_CALL_EVENT', {
    PeripheralID: 5000,
    CallType: 1,
    ...connection(index),
    ANI: `+3212${index}`,
    DNIS: '8001',
    DialedNumber: '8001',
    RouterCallKeyDay: 153_000,
    RouterCallKeyCallID: index,
    UserToUserInfo: Buffer.from(`uui of ${index}`),
    CallReferenceID: Buffer.alloc(32, index & 255),
    NamedVariable: named(index),
    ...variables,
  });
}
function delivered(index: number): Message {
  return received('CALL_DELIVERED_EVENT', {
    PeripheralID: 5000,
    ...connection(index),
    AlertingDeviceID: extension(index),
    AlertingDeviceType: 76,
    CallingDeviceID: `+3212${index}`,
    CallingDeviceType: 75,
    CalledDeviceID: '8001',
    LocalConnectionState: 2,
    SkillGroupNumber: index % 100,
    SkillGroupID: 5000 + (index % 100),
  });
}
function established(index: number): Message {
  return received('CALL_ESTABLISHED_EVENT', {
    PeripheralID: 5000,
    ...connection(index),
    AnsweringDeviceID: extension(index),
    AnsweringDeviceType: 76,
    CallingDeviceID: `+3212${index}`,
    LocalConnectionState: 3,
  });
}

const calls = new CallMemory();
const agents = new AgentMemory();
const moment = { version: VERSION, at: AT };

const empty = heapMegabytes();
for (let index = 0; index < CALLS; index++)
  for (const make of [begin, delivered, established]) calls.apply(make(index), moment);
const withCalls = heapMegabytes();
for (let index = 0; index < AGENTS; index++)
  for (let group = 0; group < 5; group++)
    agents.apply(
      received('AGENT_STATE_EVENT', {
        PeripheralID: 5000,
        AgentID: String(10_000 + index),
        AgentExtension: extension(index),
        AgentInstrument: extension(index),
        AgentState: enums.AgentState.of.TALKING,
        SkillGroupNumber: group,
        SkillGroupID: 5000 + group,
        SkillGroupState: enums.AgentState.of.TALKING,
        ICMAgentID: 7000 + index,
      }),
      moment,
    );
const withAgents = heapMegabytes();

console.log(
  `${calls.size} calls: ${(withCalls - empty).toFixed(1)} MB, ${Math.round(((withCalls - empty) * 1e6) / CALLS)} bytes each`,
);
console.log(
  `${agents.size} agents in 5 groups: ${(withAgents - withCalls).toFixed(1)} MB, ${Math.round(((withAgents - withCalls) * 1e6) / AGENTS)} bytes each`,
);
console.log(`together: ${(withAgents - empty).toFixed(1)} MB\n`);

const LOOKUPS = 500_000;
const some = (index: number): number => (index * 7919) % CALLS;
const keys = calls.list().map(({ key }) => key);
const keyOf = (index: number): string => keys[some(index)] ?? '';
const message = established(1);
timed('call by connection', LOOKUPS, (index) => calls.find(connection(some(index))));
timed('call by key', LOOKUPS, (index) => calls.byKey(keyOf(index)));
timed('calls at a device', LOOKUPS, (index) => calls.atDevice(extension(index)));
timed('agent by ID', LOOKUPS, (index) => agents.find({ AgentID: String(10_000 + (some(index) % AGENTS)) }));
timed('view of a call', 100_000, () => calls.viewFor(message));

const held = received('CALL_HELD_EVENT', { PeripheralID: 5000, ...connection(1), HoldingDeviceID: extension(1) });
const retrieved = received('CALL_RETRIEVED_EVENT', {
  PeripheralID: 5000,
  ...connection(1),
  RetrievingDeviceID: extension(1),
});
timed('event of a known call', LOOKUPS, (index) => calls.apply(index % 2 ? held : retrieved, moment));

const life = (id: number): Message[] => [
  ...[begin, delivered, established].map((make) => make(id)),
  received('CALL_CLEARED_EVENT', { PeripheralID: 5000, ...connection(id) }),
  received('END_CALL_EVENT', { PeripheralID: 5000, ...connection(id) }),
];
const lives = Array.from({ length: 20_000 }, (_, index) => life(CALLS + index));
let at = AT;
timed('a whole call of 5 events', lives.length, (index) => {
  at += 20;
  for (const one of lives[index] ?? []) calls.apply(one, { version: VERSION, at });
  calls.purge(at);
});

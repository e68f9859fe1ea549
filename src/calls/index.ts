export {
  AgentMemory,
  type Agent,
  type AgentChange,
  type AgentMoment,
  type AgentName,
  type AgentView,
  type SkillGroupView,
} from './agent-memory';
export type { Call, Moment } from './call';
export { CallMemory, type CallChange, type CallMemoryOptions, type Expectation } from './call-memory';
export type { ConnectionName } from './call-finder';
export type { CallState, CallView, PartyRole, PartyView, QueueView } from './call-view';
export { isOf } from './records';
export type { SnapshotOptions } from './snapshots';

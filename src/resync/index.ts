export { AgentMemory, CallMemory } from '../calls';
export type { MonitorMoved } from './monitors';
export { Resync, type ResyncOptions } from './resync';

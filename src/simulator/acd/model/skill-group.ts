import type { LabSkillGroup } from '../../lab/contact-centre';
import type { Agent } from './agent';

export class SkillGroup {
  readonly members: Agent[] = [];
  /** Agents in AVAILABLE, who waits longest first. */
  readonly available = new Set<Agent>();

  constructor(public config: LabSkillGroup) {}

  /** Who takes the next call; an agent at a phone that is busy or out of order is passed over. */
  longestAvailable(): Agent | undefined {
    for (const agent of this.available) if (agent.isAvailable) return agent;
    return undefined;
  }

  get fields(): { SkillGroupNumber: number; SkillGroupID: number; SkillGroupPriority: number } {
    const { number, id, priority = 0 } = this.config;
    return { SkillGroupNumber: number, SkillGroupID: id, SkillGroupPriority: priority };
  }
}

import type { LabSkillGroup } from '../lab/lab';

export class SkillGroup {
  constructor(readonly config: LabSkillGroup) {}

  get fields(): { SkillGroupNumber: number; SkillGroupID: number; SkillGroupPriority: number } {
    const { number, id, priority = 0 } = this.config;
    return { SkillGroupNumber: number, SkillGroupID: id, SkillGroupPriority: priority };
  }
}

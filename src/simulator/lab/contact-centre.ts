/** What a simulated contact centre consists of: plain data, as it stands in a lab file. */
export interface ContactCentre {
  readonly peripheral: LabPeripheral;
  readonly agents: readonly LabAgent[];
  readonly skillGroups: readonly LabSkillGroup[];
  readonly teams: readonly LabTeam[];
  /** Phones without an agent. An agent's extension is a device by itself. */
  readonly devices: readonly LabDevice[];
  readonly dialedNumbers: readonly LabDialedNumber[];
  /** How numbers outside behave, by the first digits of what is dialled there; the longest prefix counts. */
  readonly outside: LabOutside;
  /** For agents that have none of their own. */
  readonly deskSettings: LabDeskSettings;
  /** What a post-route that finds nothing leads to (BEHAVIOUR 4.3, 6); left out, it fails. */
  readonly defaultLabel?: string;
  /** Longest wait for the router, ms (BEHAVIOUR 4.3); the simulator's own option counts before it. */
  readonly routeTimeoutMs?: number;
  /** Expanded call variables that are configured; left out, any name will do. */
  readonly namedVariables?: readonly LabNamedVariable[];
}

/** Call variables and named variables as people write them: values by name. */
export type Variables = Readonly<Record<string, string | number>>;

export interface LabPeripheral {
  readonly id: number;
  readonly name: string;
  /** `y` or `n` for each of CallVariable1 to 10: whether clients may write it (BEHAVIOUR 7.3). Default: all. */
  readonly callControlVariableMap?: string;
}

export interface LabAgent {
  readonly id: string;
  readonly password: string;
  /** The phone that is meant for this agent; agents may log in at another one that is free. */
  readonly extension: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** Numbers of skill groups, the first one is the primary. */
  readonly skillGroups: readonly number[];
  readonly supervisor?: boolean;
  /** ICMAgentID, the skill target. */
  readonly icmAgentId: number;
  /** How long the greeting is that callers hear, ms; left out, there is none. */
  readonly greetingMs?: number;
  readonly deskSettings?: Partial<LabDeskSettings>;
}

export interface LabSkillGroup {
  /** SkillGroupNumber: the peripheral's number. */
  readonly number: number;
  /** SkillGroupID: the skill target. */
  readonly id: number;
  readonly name: string;
  /** Lower goes first in a queue of several groups; 0 says none. */
  readonly priority?: number;
}

export interface LabTeam {
  readonly id: number;
  readonly name: string;
  /** Agent IDs. The first one is the primary supervisor. */
  readonly supervisors: readonly string[];
  /** Dialled for help when the primary supervisor is not free. */
  readonly supervisorNumber?: string;
  readonly agents: readonly string[];
}

export interface LabDevice {
  readonly extension: string;
}

export interface LabDialedNumber {
  readonly number: string;
  readonly name?: string;
  readonly route: LabRoute;
}

/** Where a dialled number leads. */
export type LabRoute =
  | { readonly skillGroups: readonly number[] }
  | { readonly label: string }
  | { readonly busy: true }
  | { readonly ring: true }
  | { readonly fail: number };

/** Where to, and what changes in the call's variables. `fail` is a ControlFailureCode. */
export type RouteAnswer = LabRoute & {
  readonly variables?: Variables;
  readonly namedVariables?: Variables;
};

export interface LabOutside {
  /** What stands before an outside number. */
  readonly prefix: string;
  readonly answerAfterMs: number;
  readonly rules: readonly LabOutsideRule[];
}

export const behaviours = ['answers', 'busy', 'no answer', 'unknown'] as const;

export interface LabOutsideRule {
  /** First digits, without the outside prefix. */
  readonly number: string;
  readonly behaviour: (typeof behaviours)[number];
  readonly answerAfterMs?: number;
}

export const wrapupModes = ['required', 'optional', 'not allowed', 'required with data'] as const;
export type WrapupMode = (typeof wrapupModes)[number];

/** What AGENT_DESK_SETTINGS_CONF tells and the agent model follows (BEHAVIOUR 4.1, 6.3). */
export interface LabDeskSettings {
  readonly wrapupIncoming: WrapupMode;
  readonly wrapupOutgoing: WrapupMode;
  /** Seconds until a work state ends by itself; 0 never. */
  readonly workModeSeconds: number;
  readonly availableAfterIncoming: boolean;
  readonly availableAfterOutgoing: boolean;
  readonly autoAnswer: boolean;
  readonly idleReasonRequired: boolean;
  readonly logoutReasonRequired: boolean;
  readonly agentToAgentCalls: boolean;
  readonly outboundCalls: boolean;
  /** How a supervisor comes to a call whose agent asks for help, and how in an emergency (BEHAVIOUR 4.4). */
  readonly supervisorAssist: 'consult' | 'blind conference';
  readonly emergencyCall: 'consult' | 'blind conference';
  /** Seconds of ringing until a routed call is taken away; 0 never. */
  readonly ringNoAnswerSeconds: number;
  /** Where such a call goes then; left out, it keeps ringing (BEHAVIOUR 5.4 D). */
  readonly ringNoAnswerDialedNumber?: string;
  /** Seconds in NOT_READY until an agent is logged out; 0 never. */
  readonly logoutAfterSeconds: number;
}

export interface LabNamedVariable {
  readonly name: string;
  readonly array?: boolean;
  /** Elements of an array, 1 to 256: their indexes begin with 0. Default 256, all that an index of one byte can name. */
  readonly size?: number;
}

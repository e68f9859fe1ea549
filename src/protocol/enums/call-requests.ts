import { enumeration } from '../enumeration';

export const CallPlacementType = enumeration({
  name: 'CallPlacementType',
  prefix: 'CPT_',
  rows: [
    [0, 'CPT_UNSPECIFIED', 'as the peripheral is set up'],
    [1, 'CPT_LINE_CALL', 'an internal call'],
    [2, 'CPT_OUTBOUND', 'a call to the outside'],
    [3, 'CPT_OUTBOUND_NO_ACCESS_CODE', 'a call to the outside, without a code for an outside line'],
    [4, 'CPT_DIRECT_POSITION', 'to a certain position'],
    [5, 'CPT_DIRECT_AGENT', 'to a certain agent'],
    [6, 'CPT_SUPERVISOR_ASSIST', 'to the supervisor, for help'],
  ],
});

export const CallMannerType = enumeration({
  name: 'CallMannerType',
  prefix: 'CMT_',
  rows: [
    [0, 'CMT_UNSPECIFIED', 'as the peripheral is set up'],
    [1, 'CMT_POLITE', 'only where the device is idle'],
    [2, 'CMT_BELLIGERENT', 'always: calls in the way are ended'],
    [3, 'CMT_SEMI_POLITE', 'only where the device is idle or receives dial tone'],
    [4, 'CMT_RESERVED', 'not used'],
  ],
});

export const CallOption = enumeration({
  name: 'CallOption',
  prefix: 'COPT_',
  rows: [
    [0, 'COPT_UNSPECIFIED', 'none'],
    [1, 'COPT_CALLING_AGENT_ONLINE', 'the agent listens from the beginning'],
    [2, 'COPT_CALLING_AGENT_RESERVED', 'the agent is kept for the answer'],
    [3, 'COPT_CALLING_AGENT_NOT_RESERVED', 'the agent is not kept for the answer'],
    [4, 'COPT_CALLING_AGENT_BUZZ_BASE', 'the phone of the agent buzzes'],
    [5, 'COPT_CALLING_AGENT_BEEP_HSET', 'the headset of the agent beeps'],
    [6, 'COPT_SERVICE_CIRCUIT_ON', 'with a call classifier'],
  ],
});

export const ConsultType = enumeration({
  name: 'ConsultType',
  prefix: 'CT_',
  rows: [
    [0, 'CT_UNSPECIFIED', 'not decided'],
    [1, 'CT_TRANSFER', 'before a transfer'],
    [2, 'CT_CONFERENCE', 'before a conference'],
  ],
});

export const FacilityType = enumeration({
  name: 'FacilityType',
  prefix: 'FT_',
  rows: [
    [0, 'FT_UNSPECIFIED', 'as the peripheral is set up'],
    [1, 'FT_TRUNK_GROUP', 'through the trunk group of FacilityCode'],
    [2, 'FT_SKILL_GROUP', 'through the skill group of FacilityCode'],
  ],
});

export const AnsweringMachine = enumeration({
  name: 'AnsweringMachine',
  prefix: 'AM_',
  rows: [
    [0, 'AM_UNSPECIFIED', 'as the peripheral is set up'],
    [1, 'AM_CONNECT', 'connect it like a person'],
    [2, 'AM_DISCONNECT', 'hang up'],
    [3, 'AM_NONE', 'do not look for one', { since: 5 }],
    [4, 'AM_NONE_NO_MODEM', 'do not look for one, hang up on modems', { since: 5 }],
    [5, 'AM_CONNECT_NO_MODEM', 'connect it, hang up on modems', { since: 5 }],
  ],
});

export const AnswerDetectMode = enumeration({
  name: 'AnswerDetectMode',
  prefix: 'ADM_',
  rows: [
    [0, 'ADM_UNSPECIFIED', 'as the peripheral is set up'],
    [1, 'ADM_VOICE_THRESHOLD', 'a voice for some time'],
    [2, 'ADM_VOICE_END', 'the end of a voice'],
    [3, 'ADM_VOICE_END_DELAY', 'the end of a voice and a delay'],
    [4, 'ADM_VOICE_AND_BEEP', 'a voice and a beep'],
    [5, 'ADM_BEEP', 'a beep'],
  ],
});

export const DestinationCountry = enumeration({
  name: 'DestinationCountry',
  prefix: 'DEST_',
  rows: [
    [0, 'DEST_UNSPECIFIED', 'not given'],
    [1, 'DEST_US_AND_CANADA', 'United States and Canada'],
  ],
});

export const AllocationState = enumeration({
  name: 'AllocationState',
  prefix: 'ALLOC_',
  rows: [
    [0, 'ALLOC_CALL_DELIVERED', 'when the called party rings'],
    [1, 'ALLOC_CALL_ESTABLISHED', 'when the called party answers'],
  ],
});

export const ForwardType = enumeration({
  name: 'ForwardType',
  prefix: 'FWT_',
  rows: [
    [0, 'FWT_IMMEDIATE', 'all calls'],
    [1, 'FWT_BUSY', 'calls while busy'],
    [2, 'FWT_NO_ANS', 'calls that are not answered'],
    [3, 'FWT_BUSY_INT', 'internal calls while busy'],
    [4, 'FWT_BUSY_EXT', 'outside calls while busy'],
    [5, 'FWT_NO_ANS_INT', 'internal calls that are not answered'],
    [6, 'FWT_NO_ANS_EXT', 'outside calls that are not answered'],
  ],
});

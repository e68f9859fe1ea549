import { enumeration } from '../enumeration';

export const CallPlacementType = enumeration({
  name: 'CallPlacementType',
  prefix: 'CPT_',
  rows: [
    [0, 'CPT_UNSPECIFIED', 'unspecified'],
    [1, 'CPT_LINE_CALL', 'line call'],
    [2, 'CPT_OUTBOUND', 'outbound'],
    [3, 'CPT_OUTBOUND_NO_ACCESS_CODE', 'outbound no access code'],
    [4, 'CPT_DIRECT_POSITION', 'direct position'],
    [5, 'CPT_DIRECT_AGENT', 'direct agent'],
    [6, 'CPT_SUPERVISOR_ASSIST', 'supervisor assist'],
  ],
});

export const CallMannerType = enumeration({
  name: 'CallMannerType',
  prefix: 'CMT_',
  rows: [
    [0, 'CMT_UNSPECIFIED', 'unspecified'],
    [1, 'CMT_POLITE', 'polite'],
    [2, 'CMT_BELLIGERENT', 'belligerent'],
    [3, 'CMT_SEMI_POLITE', 'semi polite'],
    [4, 'CMT_RESERVED', 'reserved'],
  ],
});

export const CallOption = enumeration({
  name: 'CallOption',
  prefix: 'COPT_',
  rows: [
    [0, 'COPT_UNSPECIFIED', 'unspecified'],
    [1, 'COPT_CALLING_AGENT_ONLINE', 'calling agent online'],
    [2, 'COPT_CALLING_AGENT_RESERVED', 'calling agent reserved'],
    [3, 'COPT_CALLING_AGENT_NOT_RESERVED', 'calling agent not reserved'],
    [4, 'COPT_CALLING_AGENT_BUZZ_BASE', 'calling agent buzz base'],
    [5, 'COPT_CALLING_AGENT_BEEP_HSET', 'calling agent beep hset'],
    [6, 'COPT_SERVICE_CIRCUIT_ON', 'service circuit on'],
  ],
});

export const ConsultType = enumeration({
  name: 'ConsultType',
  prefix: 'CT_',
  rows: [
    [0, 'CT_UNSPECIFIED', 'unspecified'],
    [1, 'CT_TRANSFER', 'transfer'],
    [2, 'CT_CONFERENCE', 'conference'],
  ],
});

export const FacilityType = enumeration({
  name: 'FacilityType',
  prefix: 'FT_',
  rows: [
    [0, 'FT_UNSPECIFIED', 'unspecified'],
    [1, 'FT_TRUNK_GROUP', 'trunk group'],
    [2, 'FT_SKILL_GROUP', 'skill group'],
  ],
});

export const AnsweringMachine = enumeration({
  name: 'AnsweringMachine',
  prefix: 'AM_',
  rows: [
    [0, 'AM_UNSPECIFIED', 'unspecified'],
    [1, 'AM_CONNECT', 'connect'],
    [2, 'AM_DISCONNECT', 'disconnect'],
    [3, 'AM_NONE', 'none', { since: 5 }],
    [4, 'AM_NONE_NO_MODEM', 'none no modem', { since: 5 }],
    [5, 'AM_CONNECT_NO_MODEM', 'connect no modem', { since: 5 }],
  ],
});

export const AnswerDetectMode = enumeration({
  name: 'AnswerDetectMode',
  prefix: 'ADM_',
  rows: [
    [0, 'ADM_UNSPECIFIED', 'unspecified'],
    [1, 'ADM_VOICE_THRESHOLD', 'voice threshold'],
    [2, 'ADM_VOICE_END', 'voice end'],
    [3, 'ADM_VOICE_END_DELAY', 'voice end delay'],
    [4, 'ADM_VOICE_AND_BEEP', 'voice and beep'],
    [5, 'ADM_BEEP', 'beep'],
  ],
});

export const DestinationCountry = enumeration({
  name: 'DestinationCountry',
  prefix: 'DEST_',
  rows: [
    [0, 'DEST_UNSPECIFIED', 'unspecified'],
    [1, 'DEST_US_AND_CANADA', 'us and canada'],
  ],
});

export const AllocationState = enumeration({
  name: 'AllocationState',
  prefix: 'ALLOC_',
  rows: [
    [0, 'ALLOC_CALL_DELIVERED', 'call delivered'],
    [1, 'ALLOC_CALL_ESTABLISHED', 'call established'],
  ],
});

export const ForwardType = enumeration({
  name: 'ForwardType',
  prefix: 'FWT_',
  rows: [
    [0, 'FWT_IMMEDIATE', 'immediate'],
    [1, 'FWT_BUSY', 'busy'],
    [2, 'FWT_NO_ANS', 'no ans'],
    [3, 'FWT_BUSY_INT', 'busy int'],
    [4, 'FWT_BUSY_EXT', 'busy ext'],
    [5, 'FWT_NO_ANS_INT', 'no ans int'],
    [6, 'FWT_NO_ANS_EXT', 'no ans ext'],
  ],
});

// Configuration upload.

import { bool, bytes, count, list, message, packed, repeated, tagged, text, uint, ushort } from '../define-message';
import {
  AgentState,
  AgentType,
  ConfigDeviceType,
  ConfigEndStatus,
  ConfigInformation,
  ConfigKeyStatus,
  ConfigType,
  DeskSettings,
  EnabledService,
  RecordType,
  SSOEnabled,
  WrapupDataMode,
} from '../enums';
import { NULL_PERIPHERAL_ID, ZERO } from '../limits';

export const CONFIG_REQUEST_KEY_EVENT = message(230, 'CONFIG_REQUEST_KEY_EVENT', {
  kind: 'event',
  from: 'client',
  since: 10,
  summary: 'Asks how current the configuration is.',
  notes: ['The change log says version 19, but it is seen in version 15 sessions.'],
  fixed: {
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
  },
  floating: {
    CustomerID: tagged(131, uint()),
  },
});

export const CONFIG_KEY_EVENT = message(231, 'CONFIG_KEY_EVENT', {
  kind: 'event',
  from: 'server',
  since: 10,
  summary: 'How current each part of the configuration is.',
  notes: ['The change log says version 19, but it is seen in version 15 sessions.'],
  fixed: {
    ConfigkeyStatus: uint({ enum: ConfigKeyStatus }),
  },
  floating: {
    ServiceConfigKey: bytes(177, 8),
    SkillGroupConfigKey: bytes(178, 8),
    AgentConfigKey: bytes(179, 8),
    DeviceConfigKey: bytes(180, 8),
    CallTypeConfigKey: bytes(209, 8),
    PeripheralConfigKey: bytes(269, 8, { since: 22 }),
    AgentDeskSettingsConfigKey: bytes(270, 8, { since: 22 }),
  },
});

export const CONFIG_REQUEST_EVENT = message(232, 'CONFIG_REQUEST_EVENT', {
  kind: 'event',
  from: 'client',
  since: 10,
  summary: 'Asks for parts of the configuration.',
  notes: ['The change log says version 19, but it is seen in version 15 sessions.'],
  fixed: {
    ConfigInformation: uint({ enum: ConfigInformation }),
    ConfigMsgMask: uint({ enum: ConfigInformation, since: 24 }),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
  },
  floating: {
    CustomerID: tagged(131, uint()),
  },
});

export const CONFIG_BEGIN_EVENT = message(233, 'CONFIG_BEGIN_EVENT', {
  kind: 'event',
  from: 'server',
  since: 10,
  summary: 'The configuration follows.',
  notes: ['The change log says version 19, but it is seen in version 15 sessions.'],
  fixed: {
    ConfigType: ushort({ enum: ConfigType }),
    ConfigInformation: uint({ enum: ConfigInformation }),
  },
  floating: {
    ServiceConfigKey: bytes(177, 8),
    SkillGroupConfigKey: bytes(178, 8),
    AgentConfigKey: bytes(179, 8),
    DeviceConfigKey: bytes(180, 8),
    CallTypeConfigKey: bytes(209, 8),
    PeripheralConfigKey: bytes(269, 8, { since: 22 }),
    AgentDeskSettingsConfigKey: bytes(270, 8, { since: 22 }),
  },
});

export const CONFIG_END_EVENT = message(234, 'CONFIG_END_EVENT', {
  kind: 'event',
  from: 'server',
  since: 10,
  summary: 'The configuration is complete.',
  notes: ['The change log says version 19, but it is seen in version 15 sessions.'],
  fixed: {
    ConfigEndStatus: uint({ enum: ConfigEndStatus }),
  },
  floating: {
    Text: text(7, 255),
  },
});

export const CONFIG_SERVICE_EVENT = message(235, 'CONFIG_SERVICE_EVENT', {
  kind: 'event',
  from: 'server',
  since: 10,
  summary: 'Services of the configuration.',
  notes: ['The change log says version 19, but it is seen in version 15 sessions.'],
  fixed: {
    NumRecords: count(),
  },
  floating: {
    Records: list('NumRecords', {
      RecordType: tagged(183, ushort({ enum: RecordType })),
      FltPeripheralID: tagged(208, uint({ since: 11 })),
      PeripheralNumber: tagged(184, uint()),
      OldPeripheralNumber: tagged(213, uint()),
      MaxQueued: tagged(129, uint()),
      Extension: text(173, 16),
      ServiceSkillTargetID: tagged(132, uint()),
      PeripheralName: text(133, 64),
      Description: text(134, 128),
      ServiceLevelThreshold: tagged(174, uint()),
      ServiceLevelType: tagged(175, uint()),
      ConfigParam: text(176, 255),
      FltMRDomainID: tagged(216, uint()),
      NumServiceMembers: tagged(186, count()),
      ServiceMember: packed(187, 'NumServiceMembers', uint()),
      ServicePriority: packed(188, 'NumServiceMembers', ushort()),
    }),
  },
});

export const CONFIG_SKILL_GROUP_EVENT = message(236, 'CONFIG_SKILL_GROUP_EVENT', {
  kind: 'event',
  from: 'server',
  since: 10,
  summary: 'Skill groups of the configuration.',
  notes: ['FltSkillGroupPriority is one number here; the printed array has no count in this message.'],
  fixed: {
    NumRecords: count(),
  },
  floating: {
    Records: list('NumRecords', {
      RecordType: tagged(183, ushort({ enum: RecordType })),
      FltPeripheralID: tagged(208, uint({ since: 11 })),
      PeripheralNumber: tagged(184, uint()),
      OldPeripheralNumber: tagged(213, uint({ since: 11 })),
      FltSkillGroupPriority: tagged(64, ushort({ absent: ZERO })),
      SkillGroupSkillTargetID: tagged(192, uint()),
      AutoWork: tagged(185, bool()),
      Extension: text(173, 16),
      PeripheralName: text(133, 64),
      Description: text(134, 128),
      FltMRDomainID: tagged(216, uint({ since: 11 })),
      FltPrecisionQueueID: tagged(264, uint({ since: 22 })),
      FltPrecisionQueueName: text(265, 32, { since: 22 }),
      ConfigParam: text(176, 255),
    }),
  },
});

export const CONFIG_AGENT_EVENT = message(237, 'CONFIG_AGENT_EVENT', {
  kind: 'event',
  from: 'server',
  since: 10,
  summary: 'Agents of the configuration.',
  notes: ['The change log says version 19, but it is seen in version 15 sessions.'],
  fixed: {
    NumRecords: count(),
  },
  floating: {
    Records: list('NumRecords', {
      RecordType: tagged(183, ushort({ enum: RecordType })),
      FltPeripheralID: tagged(208, uint({ since: 11 })),
      ActiveTerminal: text(303, 64, { since: 24 }),
      AgentType: tagged(189, ushort({ enum: AgentType })),
      AgentDeskSettingsID: tagged(267, uint({ since: 22 })),
      LoginID: text(190, 64),
      OldLoginID: text(214, 64, { since: 11 }),
      LoginName: text(
        207,
        [
          [0, 32],
          [20, 255],
        ],
        { since: 11 },
      ),
      LastName: text(138, 32),
      FirstName: text(137, 32),
      Extension: text(173, 16),
      Description: text(134, 128),
      AgentSkillTargetID: tagged(141, uint()),
      NumSkills: tagged(191, count()),
      SSOEnabled: tagged(257, ushort({ enum: SSOEnabled, since: 20 })),
      NumMRDs: tagged(261, count({ since: 21 })),
      FltSkillGroupNumber: packed(62, 'NumSkills', uint()),
      FltSkillGroupPriority: packed(64, 'NumSkills', ushort()),
      FltAgentMRDID: packed(262, 'NumMRDs', uint({ since: 21 })),
      FltAgentMRDState: packed(263, 'NumMRDs', ushort({ enum: AgentState, since: 21 })),
    }),
  },
});

export const CONFIG_DEVICE_EVENT = message(238, 'CONFIG_DEVICE_EVENT', {
  kind: 'event',
  from: 'server',
  since: 10,
  summary: 'Devices of the configuration.',
  notes: ['The change log says version 19, but it is seen in version 15 sessions.'],
  fixed: {
    NumRecords: count(),
  },
  floating: {
    Records: list('NumRecords', {
      RecordType: tagged(183, ushort({ enum: RecordType })),
      FltPeripheralID: tagged(208, uint()),
      PeripheralNumber: tagged(184, uint()),
      DeviceType: tagged(195, ushort({ enum: ConfigDeviceType })),
      MaxQueued: tagged(129, uint()),
      FltServiceID: tagged(193, uint()),
      DialedNumber: text(11, 40),
      DNIS: text(10, 32),
      Extension: text(173, 16),
      Description: text(134, 128),
    }),
  },
});

export const CONFIG_CALL_TYPE_EVENT = message(245, 'CONFIG_CALL_TYPE_EVENT', {
  kind: 'event',
  from: 'server',
  since: 10,
  summary: 'Call types of the configuration.',
  notes: ['The change log says version 19, but it is seen in version 15 sessions.'],
  fixed: {
    NumRecords: count(),
  },
  floating: {
    Records: list('NumRecords', {
      RecordType: tagged(183, ushort({ enum: RecordType })),
      FltCallTypeID: tagged(210, uint()),
      CustomerDefinitionID: tagged(211, uint()),
      EnterpriseName: text(212, 32),
      Description: text(134, 128),
      ServiceLevelThreshold: tagged(174, uint()),
      ServiceLevelType: tagged(175, uint()),
    }),
  },
});

export const CONFIG_MRD_EVENT = message(254, 'CONFIG_MRD_EVENT', {
  kind: 'event',
  from: 'server',
  since: 20,
  summary: 'Media routing domains of the configuration.',
  notes: ['Its table prints 245, which is another message; the message list has 254.'],
  fixed: {
    NumRecords: count(),
  },
  floating: {
    Records: list('NumRecords', {
      RecordType: tagged(183, ushort({ enum: RecordType })),
      FltMRDomainID: tagged(216, uint()),
      FltEnterpriseName: text(212, 32),
      FltDescription: text(134, 128),
      FltMaxTaskDuration: tagged(250, uint()),
      FltInterruptible: tagged(251, bool()),
    }),
  },
});

export const CONFIG_PERIPHERAL_EVENT = message(260, 'CONFIG_PERIPHERAL_EVENT', {
  kind: 'event',
  from: 'server',
  since: 22,
  summary: 'Peripherals of the configuration.',
  fixed: {
    NumRecords: count(),
  },
  floating: {
    Records: list('NumRecords', {
      RecordType: tagged(183, ushort({ enum: RecordType })),
      ConfigPeripheralID: tagged(271, uint()),
      DefaultAgentDeskSettingsID: tagged(272, uint()),
    }),
  },
});

export const CONFIG_AGENT_DESK_SETTINGS_EVENT = message(261, 'CONFIG_AGENT_DESK_SETTINGS_EVENT', {
  kind: 'event',
  from: 'server',
  since: 22,
  summary: 'Desk settings of the configuration.',
  fixed: {
    NumRecords: count(),
  },
  floating: {
    Records: list('NumRecords', {
      RecordType: tagged(183, ushort({ enum: RecordType })),
      AgentDeskSettingsID: tagged(267, uint()),
      FltDeskSettingsMask: tagged(273, uint({ enum: DeskSettings })),
      FltWrapUpDataIncomingMode: tagged(274, uint({ enum: WrapupDataMode })),
      FltWrapUpDataOutgoingMode: tagged(275, uint({ enum: WrapupDataMode })),
      FltLogoutNonActivityTime: tagged(276, uint()),
      FltQualityRecordingRate: tagged(277, uint()),
      FltRingNoAnswerTime: tagged(278, uint()),
      FltSilentMonitorWarningMessage: tagged(279, uint()),
      FltSilentMonitorAudibleIndication: tagged(280, uint()),
      FltSupervisorAssistCallMethod: tagged(281, uint()),
      FltEmergencyCallMethod: tagged(282, uint()),
      FltAutoRecordOnEmergency: tagged(283, uint()),
      FltRecordingMode: tagged(284, uint()),
      FltWorkModeTimer: tagged(285, uint()),
      FltRingNoAnswerDnId: tagged(286, uint()),
      FltDefaultDevicePortAddress: text(287, 32),
      PlayZipTone: tagged(307, uint({ since: 24 })),
      ACDSharedLineUsage: tagged(306, uint({ since: 24 })),
    }),
  },
});

export const CONFIG_TERMINAL_EVENT = message(276, 'CONFIG_TERMINAL_EVENT', {
  kind: 'event',
  from: 'server',
  since: 24,
  summary: 'Terminals of the configuration.',
  notes: ['Instruments repeat within their record.'],
  fixed: {
    NumRecords: count(),
  },
  floating: {
    Records: list('NumRecords', {
      RecordType: tagged(183, ushort({ enum: RecordType })),
      TerminalType: tagged(302, ushort()),
      TerminalDeviceName: text(303, 64),
      TerminalTypeName: text(304, 100),
      NumInstruments: tagged(305, count()),
      Instrument: repeated('NumInstruments', text(6, 64)),
    }),
  },
});

export const CONFIG_AGENT_SERVICE_EVENT = message(282, 'CONFIG_AGENT_SERVICE_EVENT', {
  kind: 'event',
  from: 'server',
  since: 24,
  summary: 'Services of agents in the configuration.',
  notes: [
    'RecordType is printed last in its records, though it begins them in all other configuration events: both orders are read.',
  ],
  fixed: {
    NumRecords: count(),
  },
  floating: {
    Records: list('NumRecords', {
      AgentSkillTargetID: tagged(141, uint()),
      NumOfEnabledServices: tagged(310, count()),
      FltEnabledServices: packed(309, 'NumOfEnabledServices', ushort({ enum: EnabledService })),
      RecordType: tagged(183, ushort({ enum: RecordType })),
    }),
  },
});

import { enumeration } from '../enumeration';

export const InvocationType = enumeration({
  name: 'InvocationType',
  rows: [],
});

export const PlayToneDirection = enumeration({
  name: 'PlayToneDirection',
  rows: [
    [0, 'LOCAL_ONLY', 'local only'],
    [1, 'REMOTE_ONLY', 'remote only'],
    [2, 'BOTH', 'both'],
    [3, 'NONE', 'none'],
  ],
});

export const RecordingType = enumeration({
  name: 'RecordingType',
  rows: [
    [0, 'NONE', 'none'],
    [1, 'AUTOMATIC', 'automatic'],
    [2, 'APPLICATION_INITIATED_SILENT', 'application initiated silent'],
    [3, 'USER_INITIATED_FROM_DEVICE', 'user initiated from device'],
    [4, 'USER_INITIATED_FROM_APPLICATION', 'user initiated from application'],
  ],
});

export const MediaForkingDeviceType = enumeration({
  name: 'MediaForkingDeviceType',
  rows: [
    [0, 'NONE', 'none'],
    [1, 'PHONE', 'phone'],
    [2, 'GATEWAY', 'gateway'],
  ],
});

export const RecorderType = enumeration({
  name: 'RecorderType',
  rows: [
    [0, 'UNKNOWN', 'unknown'],
    [1, 'OPTIONAL', 'optional'],
    [2, 'MANDATORY', 'mandatory'],
  ],
});

export const RecorderStatus = enumeration({
  name: 'RecorderStatus',
  rows: [
    [0, 'UNKNOWN', 'unknown'],
    [1, 'SUCCESS', 'success'],
    [2, 'FAILURE', 'failure'],
  ],
});

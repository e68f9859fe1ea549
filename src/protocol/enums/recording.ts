import { enumeration } from '../enumeration';

export const InvocationType = enumeration({
  name: 'InvocationType',
  rows: [],
});

export const PlayToneDirection = enumeration({
  name: 'PlayToneDirection',
  rows: [
    [0, 'LOCAL_ONLY', 'the agent hears a tone'],
    [1, 'REMOTE_ONLY', 'the other party hears a tone'],
    [2, 'BOTH', 'both hear a tone'],
    [3, 'NONE', 'no tone'],
  ],
});

export const RecordingType = enumeration({
  name: 'RecordingType',
  rows: [
    [0, 'NONE', 'no recording'],
    [1, 'AUTOMATIC', 'every call is recorded'],
    [2, 'APPLICATION_INITIATED_SILENT', 'begun by an application, unheard'],
    [3, 'USER_INITIATED_FROM_DEVICE', 'begun at the phone'],
    [4, 'USER_INITIATED_FROM_APPLICATION', 'begun by the agent in an application'],
  ],
});

export const MediaForkingDeviceType = enumeration({
  name: 'MediaForkingDeviceType',
  rows: [
    [0, 'NONE', 'none'],
    [1, 'PHONE', 'the phone sends the copy'],
    [2, 'GATEWAY', 'the voice gateway sends the copy'],
  ],
});

export const RecorderType = enumeration({
  name: 'RecorderType',
  rows: [
    [0, 'UNKNOWN', 'not known'],
    [1, 'OPTIONAL', 'the call goes on without it'],
    [2, 'MANDATORY', 'the call needs it'],
  ],
});

export const RecorderStatus = enumeration({
  name: 'RecorderStatus',
  rows: [
    [0, 'UNKNOWN', 'not known'],
    [1, 'SUCCESS', 'records'],
    [2, 'FAILURE', 'does not record'],
  ],
});

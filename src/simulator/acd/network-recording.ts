import { enums, type FieldsOf } from '../../protocol';
import type { Acd } from './acd';
import type { Connection, NetworkRecording } from './model/call';
import { emitCallEvent, subjectOf } from './events/emit-call-event';

const recorder = {
  RecordingDeviceType: enums.DeviceIDType.of.DEVICE_IDENTIFIER,
  RecordingDeviceID: 'recorder',
} as const;

/** Told to everybody who has to do with the call (BEHAVIOUR 4.2, START_NETWORK_RECORDING). */
export function startNetworkRecording(acd: Acd, connection: Connection, recording: NetworkRecording): void {
  const about = { ...subjectOf(connection), ...recorder };
  if (acd.settings.networkRecording === 'fails') {
    emitCallEvent(acd, connection.call, 'NETWORK_RECORDING_FAILED_EVENT', about);
    return;
  }
  connection.recording = recording;
  emitCallEvent(acd, connection.call, 'NETWORK_RECORDING_STARTED_EVENT', about);
}

/** Also when the party leaves the call. */
export function endNetworkRecording(acd: Acd, connection: Connection): void {
  if (!connection.recording) return;
  connection.recording = undefined;
  emitCallEvent(acd, connection.call, 'NETWORK_RECORDING_ENDED_EVENT', { ...subjectOf(connection), ...recorder });
}

/** Where the recording goes, for who has asked for it. */
export function recordingTarget(acd: Acd, connection: Connection): FieldsOf<'NETWORK_RECORDING_TARGET_INFO_EVENT'> {
  const { PHONE } = enums.MediaForkingDeviceType.of;
  return {
    PeripheralID: acd.peripheral.PeripheralID,
    ...subjectOf(connection),
    ...recorder,
    RecordingType: enums.RecordingType.of.USER_INITIATED_FROM_APPLICATION,
    MediaForkingDeviceType: PHONE,
    MediaForkingDeviceName: connection.party.number,
    RecorderType: enums.RecorderType.of.OPTIONAL,
    RecorderStatus: enums.RecorderStatus.of.SUCCESS,
  };
}

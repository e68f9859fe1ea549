import { enums } from '../../protocol';
import type { Acd } from '../acd/acd';
import { confirm, handle } from '../server/handling';
import { deviceOf } from '../server/subjects';

const control = enums.CallControlSupported.of;
const features = enums.OtherFeatures.of;
const setup = enums.TransferConferenceSetup.of;
const states = enums.AgentStateMask.of;
const events = enums.CallMsgMask.of;

/** What a client may offer for a device; the post-routing feature only in `generic` (BEHAVIOUR 4.2). */
export const queryDeviceInfo = handle('QUERY_DEVICE_INFO_REQ', ({ request, session, acd }) => {
  deviceOf({ session, acd }, request);
  return confirm({
    PeripheralType: acd.peripheral.PeripheralType,
    TypeOfDevice: enums.TypeOfDevice.of.STATION,
    ClassOfDevice: enums.ClassOfDevice.of.VOICE,
    MaxActiveCalls: 1,
    MaxHeldCalls: 1,
    MaxDevicesInConference: acd.settings.maxConferenceParties,
    MakeCallSetup: acd.isUcce ? states.NOT_READY : states.NOT_READY | states.AVAILABLE,
    TransferConferenceSetup: acd.isUcce
      ? setup.CONF_SETUP_CONSULT_SPECIFIC | setup.TRANS_SETUP_ANY_SINGLE_CALL
      : setup.CONF_SETUP_CONSULT_ANY | setup.CONF_SETUP_ANY_SINGLE_CALL | setup.TRANS_SETUP_ANY_SINGLE_CALL,
    CallEventsSupported: supportedEvents(acd),
    CallControlSupported: supportedControl(acd),
    OtherFeaturesSupported: acd.isUcce
      ? features.UNIQUE_CONSULT_CALLID
      : features.POST_ROUTE | features.UNIQUE_CONSULT_CALLID,
    Lines: [{ LineHandle: 0, LineType: enums.LineType.of.INBOUND_ACD }],
  });
});

function supportedControl(acd: Acd): number {
  const all = enums.CallControlSupported.values.reduce((bits, { value }) => bits | value, 0);
  const missing = acd.isUcce ? control.CLEAR_CALL : 0;
  return (all & ~missing) >>> 0;
}

function supportedEvents(acd: Acd): number {
  const common =
    events.BEGIN_CALL |
    events.END_CALL |
    events.CALL_DATA_UPDATE |
    events.CALL_DELIVERED |
    events.CALL_ESTABLISHED |
    events.CALL_HELD |
    events.CALL_RETRIEVED |
    events.CALL_CLEARED |
    events.CALL_CONNECTION_CLEARED |
    events.CALL_ORIGINATED |
    events.CALL_FAILED |
    events.CALL_CONFERENCED |
    events.CALL_TRANSFERRED |
    events.CALL_SERVICE_INITIATED;
  const more = acd.isUcce
    ? events.AGENT_PRE_CALL | events.RTP_STARTED | events.RTP_STOPPED
    : events.CALL_QUEUED | events.CALL_DIVERTED | events.CALL_REACHED_NETWORK;
  return (common | more) >>> 0;
}

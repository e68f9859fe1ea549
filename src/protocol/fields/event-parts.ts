import { list, tagged, text, uint, ushort } from '../define-message';
import { ConnectionDeviceIDType, PeripheralType } from '../enums';
import { NONE, NULL_CALL_ID, NULL_PERIPHERAL_ID, ZERO } from '../limits';

/** How every call and agent event begins. */
export const eventHead = {
  MonitorID: uint({ absent: ZERO }),
  PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
  PeripheralType: ushort({ enum: PeripheralType, absent: NONE }),
};

/** The parties of a call after a transfer or conference, each with its resulting connection. */
export const parties = {
  Parties: list(
    'NumParties',
    {
      ConnectedPartyCallID: tagged(39, uint({ absent: NULL_CALL_ID })),
      ConnectedPartyDeviceIDType: tagged(40, ushort({ enum: ConnectionDeviceIDType, absent: NONE })),
      ConnectedPartyDeviceID: text(41, 64),
    },
    16,
  ),
};

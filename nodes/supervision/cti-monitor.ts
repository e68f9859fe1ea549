import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { without } from '../../src/node-red/actions/fields';
import { documentedBits, enums } from '../../src/protocol';

const requests = {
  device: 'MONITOR_START_REQ',
  call: 'MONITOR_START_REQ',
  session: 'SESSION_MONITOR_START_REQ',
  stop: 'MONITOR_STOP_REQ',
  'stop session': 'SESSION_MONITOR_STOP_REQ',
} as const;
type Action = keyof typeof requests;
/** What each action does not send, of the fields that the form has. */
const foreign: Record<Action, readonly string[]> = {
  device: ['SessionID', 'MonitorID', 'ConnectionCallID', 'ConnectionDeviceIDType'],
  call: ['SessionID', 'MonitorID', 'MonitoredDeviceID', 'MonitoredDeviceType'],
  session: ['MonitorID'],
  stop: ['SessionID'],
  'stop session': ['SessionID'],
};
const startsOther = [
  'MonitoredDeviceID',
  'MonitoredDeviceType',
  'ConnectionCallID',
  'ConnectionDeviceID',
  'ConnectionDeviceIDType',
  'AgentInstrument',
];
const does = (action: unknown): Action =>
  typeof action === 'string' && Object.hasOwn(requests, action) ? (action as Action) : 'device';

export = defineActionNode({
  type: 'cti-monitor',
  family: 'supervision',
  label: 'monitor',
  request: { property: 'action', requests },
  connections: [{ prefix: 'Connection' }],
  prepare: (fields, config, version) => {
    const action = does(config['action']);
    if (action !== 'device' && action !== 'call') return without(fields, [...foreign[action], ...startsOther]);
    const own = without(fields, [
      ...foreign[action],
      'AgentInstrument',
      ...(action === 'device' ? ['ConnectionDeviceID'] : []),
    ]);
    return {
      CallMsgMask: documentedBits(enums.CallMsgMask, version),
      AgentStateMask: documentedBits(enums.AgentStateMask, version),
      // The row wants both texts; the one that is not meant is empty.
      ...(action === 'device'
        ? { ConnectionDeviceID: '', MonitoredDeviceType: 'DEVICE_IDENTIFIER' }
        : { MonitoredDeviceID: '' }),
      ...own,
    };
  },
  properties: {
    action: {
      kind: 'select',
      label: 'Does',
      default: 'device',
      options: [
        { value: 'device', label: 'begins to watch a device' },
        { value: 'call', label: 'begins to watch a call' },
        { value: 'session', label: 'begins to watch another client’s session' },
        { value: 'stop', label: 'ends the watch of a device or call' },
        { value: 'stop session', label: 'ends the watch of a session' },
      ],
    },
    MonitoredDeviceID: {
      kind: 'typed',
      suggest: 'devices',
      label: 'Device',
      help: 'The device to watch.',
      from: ['msg', 'device'],
      required: true,
      when: { property: 'action', is: ['device'] },
    },
    SessionID: {
      kind: 'typed',
      label: 'Session ID',
      help: 'The other client’s session, as client events name it.',
      from: ['msg', 'payload.SessionID'],
      required: true,
      when: { property: 'action', is: ['session'] },
    },
    MonitorID: {
      kind: 'typed',
      label: 'Monitor',
      help: 'The MonitorID that came when the watch began.',
      from: ['msg', 'payload.MonitorID'],
      required: true,
      when: { property: 'action', is: ['stop', 'stop session'] },
    },
  },
  help: {
    lead: 'Begins or ends the watch of a device, a call or the session of another client: their events then arrive at this session.',
    inputs: {
      call: 'The call to watch: `msg.call` of an event, or a ConnectionCallID.',
      device: 'The device to watch.',
      payload: 'With `MonitorID`: the watch to end. With `SessionID`: the session to watch.',
    },
    confirmed: { payload: '`MonitorID` of a watch that begins; keep it to end the watch.' },
    details:
      'Devices and calls need the Peripheral Monitor service, sessions the Client Monitor service. After a reconnect a watch begins again by itself, with another MonitorID, see *session events*.',
  },
});

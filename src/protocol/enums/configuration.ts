import { enumeration } from '../enumeration';

export const ConfigType = enumeration({
  name: 'ConfigType',
  rows: [
    [0, 'UNUSED', 'not used'],
    [1, 'SOLICITED', 'asked for'],
    [2, 'UNSOLICITED', 'sent because something changed'],
  ],
});

export const RecordType = enumeration({
  name: 'RecordType',
  rows: [
    [0, 'ADD', 'new'],
    [1, 'CHANGE', 'changed'],
    [2, 'DELETE', 'removed'],
  ],
});

export const ConfigKeyStatus = enumeration({
  name: 'ConfigKeyStatus',
  prefix: 'CONFIG_',
  rows: [
    [0, 'CONFIG_SUCCESS', 'keys follow'],
    [1, 'CONFIG_SERVICE_PROVIDER', 'the customer has a service provider of its own'],
    [2, 'CONFIG_NO_KEY_SUPPORT', 'keys are not supported'],
    [3, 'CONFIG_UNKNOWN_CUSTOMER', 'no such customer'],
  ],
});

export const ConfigEndStatus = enumeration({
  name: 'ConfigEndStatus',
  prefix: 'CONFIGEND_',
  rows: [
    [0, 'CONFIGEND_SUCCESS', 'all was sent'],
    [1, 'CONFIGEND_NO_SERVICE_PROVIDER', 'there is no service provider'],
    [2, 'CONFIGEND_UNKNOWN_CUSTOMER', 'no such customer'],
    [3, 'CONFIGEND_INVALID', 'the request was wrong'],
    [4, 'CONFIGEND_EMPTY', 'there is nothing to send'],
    [5, 'CONFIGEND_PARTIAL', 'not all could be sent'],
  ],
});

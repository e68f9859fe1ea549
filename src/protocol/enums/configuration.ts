import { enumeration } from '../enumeration';

export const ConfigType = enumeration({
  name: 'ConfigType',
  rows: [
    [0, 'UNUSED', 'unused'],
    [1, 'SOLICITED', 'solicited'],
    [2, 'UNSOLICITED', 'unsolicited'],
  ],
});

export const RecordType = enumeration({
  name: 'RecordType',
  rows: [
    [0, 'ADD', 'add'],
    [1, 'CHANGE', 'change'],
    [2, 'DELETE', 'delete'],
  ],
});

export const ConfigKeyStatus = enumeration({
  name: 'ConfigKeyStatus',
  prefix: 'CONFIG_',
  rows: [
    [0, 'CONFIG_SUCCESS', 'success'],
    [1, 'CONFIG_SERVICE_PROVIDER', 'service provider'],
    [2, 'CONFIG_NO_KEY_SUPPORT', 'no key support'],
    [3, 'CONFIG_UNKNOWN_CUSTOMER', 'unknown customer'],
  ],
});

export const ConfigEndStatus = enumeration({
  name: 'ConfigEndStatus',
  prefix: 'CONFIGEND_',
  rows: [
    [0, 'CONFIGEND_SUCCESS', 'success'],
    [1, 'CONFIGEND_NO_SERVICE_PROVIDER', 'no service provider'],
    [2, 'CONFIGEND_UNKNOWN_CUSTOMER', 'unknown customer'],
    [3, 'CONFIGEND_INVALID', 'invalid'],
    [4, 'CONFIGEND_EMPTY', 'empty'],
    [5, 'CONFIGEND_PARTIAL', 'partial'],
  ],
});

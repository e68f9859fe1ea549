// Negative answers and unsolicited failures.

import { message, text, uint, ushort } from '../define-message';
import { StatusCode } from '../enums';

export const FAILURE_CONF = message(1, 'FAILURE_CONF', {
  kind: 'confirmation',
  from: 'server',
  summary: 'The CTI Server refuses a request.',
  notes: ['Written with the four-byte status; the ten-byte body of newer guides is told apart by its length.'],
  fixed: {
    InvokeID: uint(),
    Status: uint({ enum: StatusCode }),
  },
  floating: {
    CTIOSCILClientID: text(217, 64),
  },
  alternatives: [
    {
      fixed: { InvokeID: uint(), FailureCode: ushort({ enum: StatusCode }), PeripheralErrorCode: uint() },
      why: 'printed so in the version 24 and 25 guides; every other source has the four-byte status',
    },
  ],
});

export const FAILURE_EVENT = message(2, 'FAILURE_EVENT', {
  kind: 'event',
  from: 'server',
  summary: 'The CTI Server reports an error that belongs to no request.',
  fixed: {
    Status: uint({ enum: StatusCode }),
  },
  floating: {},
});

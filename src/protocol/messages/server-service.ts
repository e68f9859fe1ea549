// Applications that offer a service to others.

import { message, text, uint, ushort } from '../define-message';
import { ServerMode } from '../enums';

export const REGISTER_SERVICE_REQ = message(143, 'REGISTER_SERVICE_REQ', {
  kind: 'request',
  from: 'client',
  since: 8,
  confirmedBy: 'REGISTER_SERVICE_CONF',
  service: ['CTI_SERVICE_SERVER'],
  summary: 'Offers a service to other clients.',
  fixed: {
    InvokeID: uint(),
    ServerMode: ushort({ enum: ServerMode }),
  },
  floating: {
    ServiceName: text(94, 64),
  },
});

export const REGISTER_SERVICE_CONF = message(144, 'REGISTER_SERVICE_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_SERVER'],
  summary: 'The service is offered, with its ID.',
  fixed: {
    InvokeID: uint(),
    RegisteredServiceID: uint(),
  },
  floating: {},
});

export const UNREGISTER_SERVICE_REQ = message(145, 'UNREGISTER_SERVICE_REQ', {
  kind: 'request',
  from: 'client',
  since: 8,
  confirmedBy: 'UNREGISTER_SERVICE_CONF',
  service: ['CTI_SERVICE_SERVER'],
  summary: 'Withdraws a service.',
  fixed: {
    InvokeID: uint(),
    RegisteredServiceID: uint(),
  },
  floating: {},
});

export const UNREGISTER_SERVICE_CONF = message(146, 'UNREGISTER_SERVICE_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_SERVER'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { rowsOfKind } from '../../src/protocol';

/** Requests that the session sends by itself. */
const sessionOwn = new Set(['OPEN_REQ', 'HEARTBEAT_REQ', 'CLOSE_REQ']);
const requests = rowsOfKind('request').filter(
  (row) => row.from !== 'server' && !row.opaque && !sessionOwn.has(row.name),
);

export = defineActionNode({
  type: 'cti-request',
  family: 'any',
  label: 'request',
  request: { property: 'request', requests: Object.fromEntries(requests.map(({ name }) => [name, name])) },
  properties: {
    request: {
      kind: 'typed',
      label: 'Request',
      help: "Any request of the guide, by its guide's name.",
      from: ['choice', 'QUERY_AGENT_STATE_REQ'],
      choices: requests.map(({ name }) => ({ value: name, label: name })),
      required: true,
    },
  },
  help: {
    lead: 'Sends any request of the protocol guide. Prefer the node with the verb where there is one.',
    inputs: { fields: 'Fields of the request by their guide names; enumerations as names or numbers.' },
    confirmed: { payload: 'The confirmation, under the guide’s names.' },
  },
});

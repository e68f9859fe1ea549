import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { aLab, Client, type Lab } from './support/client';

const { SERVER, ALL_EVENTS, CLIENT_CONTROL } = enums.CtiService.of;
const status = enums.StatusCode.of;
const recorder = 'Cisco:CallRecording';

function serving(lab: Lab, ClientID: string): Client {
  const client = new Client(lab.simulator);
  client.open({ ServicesRequested: SERVER, ClientID });
  return client;
}
function desktop(lab: Lab): Client {
  const client = new Client(lab.simulator, { address: '192.0.2.9' });
  client.open({ ServicesRequested: ALL_EVENTS | CLIENT_CONTROL, ClientID: 'desktop' });
  return client;
}
const handed = (client: Client, name: string) => client.received.filter((message) => message.name === name);
const start = { ConnectionCallID: 7, ConnectionDeviceID: '3001', ConnectionDeviceIDType: 0 };

describe('simulator: services that clients offer', () => {
  it('hands a recording to who records, and the answer back', () => {
    const lab = aLab();
    const server = serving(lab, 'recorder');
    const { RegisteredServiceID } = server.confirmed('REGISTER_SERVICE_REQ', { ServerMode: 0, ServiceName: recorder });
    const client = desktop(lab);
    assert.equal(client.request('START_RECORDING_REQ', start), undefined, 'it is the recorder who answers');
    const [request] = handed(server, 'START_RECORDING_REQ');
    assert.deepEqual([request?.['ClientID'], request?.['ClientAddress']], ['desktop', '192.0.2.9']);
    assert.equal(request?.['ConnectionCallID'], 7);
    const answer = { InvokeID: request['InvokeID'], SessionID: 42, ServerData: 4711 };
    server.send({ name: 'START_RECORDING_CONF', ...answer });
    const confirmation = client.received.at(-1);
    assert.deepEqual(
      [confirmation?.name, confirmation?.['SessionID'], confirmation?.['ServerData']],
      ['START_RECORDING_CONF', 42, 4711],
    );
    client.request('STOP_RECORDING_REQ', { ...start, SessionID: 42, ServerData: 4711 });
    assert.equal(handed(server, 'STOP_RECORDING_REQ')[0]?.['ServerData'], 4711);
    server.confirmed('UNREGISTER_SERVICE_REQ', { RegisteredServiceID });
    assert.equal(client.request('START_RECORDING_REQ', start)?.['Status'], status.E_CTI_UNSPECIFIED_FAILURE);
  });

  it('refuses when nobody records, when the recorder says so, is gone or says nothing', () => {
    const lab = aLab();
    const client = desktop(lab);
    assert.equal(client.request('START_RECORDING_REQ', start)?.name, 'FAILURE_CONF');
    const server = serving(lab, 'recorder');
    server.confirmed('REGISTER_SERVICE_REQ', { ServerMode: 0, ServiceName: recorder });
    const failures = (): unknown[] => handed(client, 'FAILURE_CONF').map((message) => message['Status']);
    client.request('START_RECORDING_REQ', start);
    const InvokeID = handed(server, 'START_RECORDING_REQ').at(-1)?.['InvokeID'];
    server.send({ name: 'FAILURE_CONF', InvokeID, Status: status.E_CTI_INVALID_CALLID });
    assert.equal(failures().at(-1), status.E_CTI_INVALID_CALLID);
    client.request('START_RECORDING_REQ', start);
    lab.clock.advance(15_000);
    assert.equal(failures().length, 3);
    client.request('START_RECORDING_REQ', start);
    server.drop();
    assert.equal(failures().length, 4);
  });

  it('is exclusive, goes round, or asks all', () => {
    const lab = aLab();
    const [first, second] = [serving(lab, 'one'), serving(lab, 'two')];
    const register = (client: Client, ServerMode: number, ServiceName: string) =>
      client.request('REGISTER_SERVICE_REQ', { ServerMode, ServiceName });
    assert.equal(register(first, 0, 'x')?.name, 'REGISTER_SERVICE_CONF');
    assert.equal(register(second, 0, 'x')?.['Status'], status.E_CTI_SERVICE_CONFLICT);
    assert.equal(register(first, 1, recorder)?.name, 'REGISTER_SERVICE_CONF');
    assert.equal(register(second, 2, recorder)?.['Status'], status.E_CTI_SERVICE_CONFLICT);
    assert.equal(register(second, 1, recorder)?.name, 'REGISTER_SERVICE_CONF');
    const client = desktop(lab);
    for (let time = 0; time < 4; time++) client.request('START_RECORDING_REQ', start);
    assert.deepEqual(
      [first, second].map((server) => handed(server, 'START_RECORDING_REQ').length),
      [2, 2],
    );
  });

  it('hands back what each of several says that work in parallel, but not the silence of one', () => {
    const lab = aLab();
    const servers = ['one', 'two', 'three'].map((ClientID) => serving(lab, ClientID));
    for (const server of servers) {
      server.confirmed('REGISTER_SERVICE_REQ', { ServerMode: 2, ServiceName: recorder });
    }
    const client = desktop(lab);
    client.received.length = 0;
    const [first, second, third] = servers as [Client, Client, Client];
    const say = (server: Client, name: string, fields: object): void => {
      const InvokeID = handed(server, 'START_RECORDING_REQ').at(-1)?.['InvokeID'];
      server.send({ name, InvokeID, ...fields });
    };
    client.request('START_RECORDING_REQ', start);
    say(third, 'START_RECORDING_CONF', { SessionID: 3, ServerData: 0 });
    say(first, 'FAILURE_CONF', { Status: status.E_CTI_INVALID_CALLID });
    lab.clock.advance(15_000);
    assert.deepEqual(
      client.received.map(({ name, SessionID, Status }) => [name, SessionID ?? Status]),
      [
        ['START_RECORDING_CONF', 3],
        ['FAILURE_CONF', status.E_CTI_INVALID_CALLID],
      ],
    );
    client.received.length = 0;
    client.request('START_RECORDING_REQ', start);
    second.drop();
    lab.clock.advance(15_000);
    assert.deepEqual(client.takeNames(), ['FAILURE_CONF'], 'nobody answers at all');
  });

  it('lets one client offer a hundred services', () => {
    const lab = aLab();
    const server = serving(lab, 'greedy');
    const answers = Array.from({ length: 101 }, (_, nr) =>
      server.request('REGISTER_SERVICE_REQ', { ServerMode: 1, ServiceName: `service ${nr}` }),
    );
    assert.equal(answers[99]?.name, 'REGISTER_SERVICE_CONF');
    assert.equal(answers[100]?.['Status'], status.E_CTI_UNSPECIFIED_FAILURE);
  });
});

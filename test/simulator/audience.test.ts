import { strict as assert } from 'node:assert';
import { Agent } from '../../src/simulator/acd/model/agent';
import { Device } from '../../src/simulator/acd/model/party';
import { defaultLab } from '../../src/simulator';
import { Audience } from '../../src/simulator/server/audience';
import { ClientSession } from '../../src/simulator/server/client-session';
import { enums } from '../../src/protocol';

const service = enums.CtiService.of;

let nextId = 1;
function session(services: number, device?: Device, agent?: Agent): ClientSession {
  const transport = { side: 'A', remoteAddress: '', remotePort: 0, send() {}, close() {} } as const;
  const one = new ClientSession(nextId++, transport);
  Object.assign(one, { state: 'open', services, device, agent });
  return one;
}

function agentAt(device: Device, index: number): Agent {
  const [config] = defaultLab().agents;
  assert(config);
  const agent = new Agent({ ...config, id: String(index), extension: device.number }, [], defaultLab().deskSettings, 0);
  agent.device = device;
  return agent;
}

describe('simulator: who listens', () => {
  const devices = Array.from({ length: 500 }, (_, index) => new Device(String(3000 + index)));
  const agents = devices.map((device, index) => agentAt(device, index));
  let audience: Audience;

  beforeEach(() => {
    audience = new Audience();
    for (const [index, device] of devices.entries()) {
      audience.join(session(service.CLIENT_EVENTS, device, agents[index]));
      const watching = session(service.PERIPHERAL_MONITOR);
      audience.join(watching);
      audience.startMonitor(watching, { id: index + 1, device, callId: undefined, callMask: 0, agentMask: 0 });
    }
  });

  it('finds those whom an event concerns, and looks at nobody else', () => {
    const all = session(service.ALL_EVENTS);
    audience.join(all);
    const [first, second] = devices;
    assert(first && second && agents[0]);
    const kinds = (found: { kind: string }[]): string => found.map(({ kind }) => kind).join(' ');
    assert.equal(kinds(audience.ofAgent(agents[0], first)), 'own monitor all');
    assert.equal(kinds(audience.ofCall(1, [first, second])), 'own monitor own monitor all');
    assert.equal(kinds(audience.ofCall(1, [])), 'all');
  });

  it('forgets sessions that leave, with their monitors and teams', () => {
    const [device] = devices;
    const [agent] = agents;
    assert(device && agent);
    const team = { id: 1, name: 'T', supervisors: [], agents: [agent.id] };
    const one = session(service.ALL_EVENTS);
    audience.join(one);
    audience.startMonitor(one, { id: 1001, device, callId: undefined, callMask: 0, agentMask: 0 });
    audience.startMonitor(one, { id: 1002, device: undefined, callId: 7, callMask: 0, agentMask: 0 });
    audience.startTeam(one, 1003, team);
    const heard = (): number =>
      [...audience.ofAgent(agent, device), ...audience.ofCall(7, [device])].filter((by) => by.session === one).length;
    assert.equal(heard(), 6);
    audience.leave(one);
    assert.equal(heard(), 0);
    assert.equal(one.monitors.size + one.teams.size, 0);
  });

  it('ends the monitors of a call with the call', () => {
    const one = session(service.PERIPHERAL_MONITOR);
    audience.join(one);
    for (let id = 1; id <= 3; id++) {
      audience.startMonitor(one, { id: 2000 + id, device: undefined, callId: 7, callMask: 0, agentMask: 0 });
    }
    audience.callIsOver(7);
    assert.equal(one.monitors.size, 0);
    assert.equal(audience.ofCall(7, []).length, 0);
  });

  it('follows a bound session to another agent of its device', () => {
    const device = new Device('9000');
    const [before, after] = [agentAt(device, 9001), agentAt(device, 9002)];
    const one = session(service.CLIENT_EVENTS, device, before);
    audience.join(one);
    audience.tie(one, after);
    assert.equal(audience.ofAgent(before, undefined).length, 0);
    assert.equal(audience.ofAgent(after, device).length, 1);
  });
});

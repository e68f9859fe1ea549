import assert from 'node:assert/strict';
import { rowNamed, type Message } from '../../src/protocol';
import { defaultLab, seededRandom, type OutsideCall } from '../../src/simulator';
import { aLab, anAgentClient, anAllEventsClient, Client, type Lab } from './support/client';
import { Ledger } from './support/ledger';

const extensions = ['3001', '3002', '3003', '3006'];
const idAt = (extension: string): string => `100${extension.slice(3)}`;
const MINUTE = 60_000;

/** Fields that end in an interval, by their name without it, zeros left out. */
function inInterval(message: Message, interval: string): Record<string, number> {
  const names = Object.keys(rowNamed(message.name)?.fixed ?? {});
  const own = names.filter(
    (name) => name.endsWith(interval) && !name.startsWith('CallsQ') && !name.startsWith('Longest'),
  );
  const pairs = own.map((name): [string, unknown] => [name.slice(0, -interval.length), message[name]]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== 0)) as Record<string, number>;
}

const withoutZeros = (sums: Record<string, number>, names: (name: string) => boolean): Record<string, number> =>
  Object.fromEntries(Object.entries(sums).filter(([name, value]) => value !== 0 && names(name)));

const hasField =
  (message: string, interval: string) =>
  (name: string): boolean =>
    rowNamed(message)?.fixed[`${name}${interval}`] !== undefined;

function agentsOf(group: number): string[] {
  const members = defaultLab().agents.filter(({ skillGroups }) => skillGroups.includes(group));
  return members.map(({ id }) => id);
}

describe('simulator: statistics', () => {
  let lab: Lab;
  let client: Client;
  /** What clients of several versions wrote down: all of them must be right. */
  let ledgers: Ledger[];
  const heard = new Map<string, number>();

  function begin(options: Parameters<typeof aLab>[0] = {}): void {
    lab = aLab(options);
    client = anAllEventsClient(lab.simulator, 24);
    const primary = (id: string): number => defaultLab().agents.find((agent) => agent.id === id)?.skillGroups[0] ?? 0;
    const observers = [client, ...[9, 14, 20].map((version) => anAllEventsClient(lab.simulator, version))];
    ledgers = observers.map((observer) => {
      const own = new Ledger(() => lab.clock.now(), primary);
      observer.heard = (message) => {
        own.hear(message);
        heard.set(message.name, (heard.get(message.name) ?? 0) + 1);
        if (observer !== client) observer.received.length = 0;
      };
      return own;
    });
  }

  const statisticsOf = (extension: string): Message =>
    client.confirmed('QUERY_AGENT_STATISTICS_REQ', { PeripheralID: 5000, AgentID: idAt(extension) });
  const groupStatistics = (SkillGroupNumber: number): Message =>
    client.confirmed('QUERY_SKILL_GROUP_STATISTICS_REQ', { PeripheralID: 5000, SkillGroupNumber });
  const startOf = (minutes: number): number => Math.floor(lab.clock.now() / (minutes * MINUTE)) * minutes * MINUTE;

  function compare(ledger: Ledger): void {
    for (const extension of extensions) {
      const id = idAt(extension);
      const conf = statisticsOf(extension);
      const since = { Session: ledger.loginOf(id), Today: startOf(1440) };
      for (const [interval, start] of Object.entries(since)) {
        const mine = ledger.sums(
          start,
          (agent) => agent === id,
          ({ agent }) => agent === id,
        );
        const expected = withoutZeros(mine, hasField(conf.name, interval));
        assert.deepEqual(inInterval(conf, interval), expected, `${id} ${interval}`);
      }
    }
    for (const group of [1, 2]) {
      const members = agentsOf(group);
      const conf = groupStatistics(group);
      for (const [interval, start] of Object.entries({ To5: startOf(5), ToHalf: startOf(30), Today: startOf(1440) })) {
        const mine = ledger.sums(
          start,
          (agent) => members.includes(agent),
          (entry) => entry.group === group,
        );
        const expected = withoutZeros(mine, hasField(conf.name, interval));
        assert.deepEqual(inInterval(conf, interval), expected, `group ${group} ${interval}`);
      }
    }
  }

  for (const profile of ['generic', 'ucce'] as const) {
    it(`are what somebody adds up who hears the events: ${profile}`, function () {
      this.timeout(60_000);
      let calls = 0;
      for (let seed = 1; seed <= 16; seed++) {
        const inTheBox = defaultLab();
        const deskSettings = { ...inTheBox.deskSettings, wrapupIncoming: 'required' as const, workModeSeconds: 40 };
        begin({ profile, lab: { ...inTheBox, deskSettings } });
        const random = seededRandom(seed);
        const pick = <T>(values: readonly T[]): T => {
          const value = values[Math.floor(random() * values.length)];
          assert(value !== undefined);
          return value;
        };
        const callers: OutsideCall[] = [];
        const ask = (name: string, fields: object): void => void client.request(name, fields);
        const state = (AgentState: string, AgentInstrument: string): void =>
          ask('SET_AGENT_STATE_REQ', { AgentState, AgentInstrument });
        const connection = (): object => {
          const parties = lab.simulator
            .directory()
            .calls.flatMap((call) => call.parties.map((party) => ({ call, party })));
          const one = parties.length > 0 ? pick(parties) : undefined;
          return {
            ConnectionCallID: one?.call.callId ?? 1,
            ConnectionDeviceIDType: 0,
            ConnectionDeviceID: one?.party.connectionDeviceId ?? '3001',
          };
        };
        const held = (): object => {
          const [call, type, device] = Object.values(connection());
          return { HeldConnectionCallID: call, HeldConnectionDeviceIDType: type, HeldConnectionDeviceID: device };
        };
        // Of a device with two calls: the one that talks, and the other one.
        const pair = (): object => {
          const all = lab.simulator
            .directory()
            .calls.flatMap(({ callId, parties }) => parties.map((party) => ({ callId, ...party })));
          const talking = all.filter(({ state: now, device }) => now === 'CONNECT' && extensions.includes(device));
          const both = talking.flatMap((active) =>
            all
              .filter(({ device, callId }) => device === active.device && callId !== active.callId)
              .map((other) => ({ active, other })),
          );
          const [{ active, other }] = [both.length > 0 ? pick(both) : { active: pick(all), other: pick(all) }];
          return {
            ActiveConnectionCallID: active.callId,
            ActiveConnectionDeviceIDType: 0,
            ActiveConnectionDeviceID: active.connectionDeviceId,
            HeldConnectionCallID: other.callId,
            HeldConnectionDeviceIDType: 0,
            HeldConnectionDeviceID: other.connectionDeviceId,
          };
        };
        const active = (): object => {
          const [ActiveConnectionCallID, ActiveConnectionDeviceIDType, ActiveConnectionDeviceID] =
            Object.values(connection());
          return { ActiveConnectionCallID, ActiveConnectionDeviceIDType, ActiveConnectionDeviceID };
        };
        const target = (): string => pick([...extensions, '8001', '8002', '95551']);
        const withCalls = (name: string, fields: () => object): void => {
          if (lab.simulator.directory().calls.length > 0) ask(name, fields());
        };
        const actions: (() => unknown)[] = [
          () => withCalls('CONSULTATION_CALL_REQ', () => ({ ...active(), DialedNumber: target() })),
          () => withCalls('CONSULTATION_CALL_REQ', () => ({ ...active(), DialedNumber: target() })),
          () => withCalls('TRANSFER_CALL_REQ', pair),
          () => withCalls('CONFERENCE_CALL_REQ', pair),
          () => withCalls('CONFERENCE_CALL_REQ', pair),
          () => withCalls('RECONNECT_CALL_REQ', pair),
          () =>
            withCalls('ALTERNATE_CALL_REQ', () => {
              const renamed = Object.entries(pair()).map(([key, value]) => [key.replace(/^Held/, 'Other'), value]);
              return Object.fromEntries(renamed) as object;
            }),
          () => withCalls('DEFLECT_CALL_REQ', () => ({ ...connection(), CalledDeviceID: target() })),
          () => withCalls('TRANSFER_CALL_REQ', () => ({ ...active(), DialedNumber: target() })),
          () => withCalls('CONFERENCE_CALL_REQ', () => ({ ...active(), DialedNumber: target() })),
          () =>
            ask('SET_AGENT_STATE_REQ', {
              ...(([AgentInstrument]) => ({ AgentInstrument, AgentID: idAt(AgentInstrument ?? '') }))([
                pick(extensions),
              ]),
              AgentState: 'LOGIN',
              AgentPassword: 'cisco',
            }),
          () => state('AVAILABLE', pick(extensions)),
          () => state('AVAILABLE', pick(extensions)),
          () => state(pick(['NOT_READY', 'NOT_READY', 'LOGOUT']), pick(extensions)),
          () => callers.push(lab.simulator.dial({ from: '5551234', to: pick(['8001', '8002', '8003']) })),
          () => callers.push(lab.simulator.dial({ from: '5551234', to: pick(['8001', '8002', '8003']) })),
          () => callers.length > 0 && pick(callers).hangUp(),
          () => ask('ANSWER_CALL_REQ', { AgentInstrument: pick(extensions) }),
          () => ask('ANSWER_CALL_REQ', { AgentInstrument: pick(extensions) }),
          () => ask('HOLD_CALL_REQ', connection()),
          () => ask('RETRIEVE_CALL_REQ', held()),
          () => ask('CLEAR_CONNECTION_REQ', connection()),
          () =>
            ask('MAKE_CALL_REQ', { AgentInstrument: pick(extensions), DialedNumber: pick([...extensions, '95551']) }),
          () => lab.clock.advance(pick([10, 700, 5000, 61_234, 200_000])),
          () => lab.clock.advance(pick([10, 700, 5000, 61_234, 200_000])),
        ];
        for (let step = 0; step < 500; step++) {
          pick(actions)();
          try {
            const ledger = ledgers[step % ledgers.length];
            if (step % 3 === 0 && ledger) compare(ledger);
          } catch (error) {
            throw new Error(`seed ${seed}, step ${step}: ${(error as Error).message}`, { cause: error });
          }
          client.received.length = 0;
        }
        calls += extensions.reduce((sum, one) => sum + Number(statisticsOf(one)['HandledCallsToday']), 0);
      }
      assert(calls > 15, `only ${calls} calls were handled`);
      // By each of them.
      for (const name of ['CALL_TRANSFERRED_EVENT', 'CALL_CONFERENCED_EVENT', 'CALL_RETRIEVED_EVENT'])
        assert((heard.get(name) ?? 0) > 5 * ledgers.length, `${name} came ${heard.get(name) ?? 0} times`);
    });
  }

  it('count a call when the work behind it is over', () => {
    const { deskSettings, ...rest } = defaultLab();
    begin({ lab: { ...rest, deskSettings: { ...deskSettings, wrapupIncoming: 'required', workModeSeconds: 0 } } });
    client.logIn('1001', '3001');
    client.setState('AVAILABLE', '3001');
    const caller = lab.simulator.dial({ from: '5551234', to: '8001' });
    lab.clock.advance(2000);
    client.confirmed('ANSWER_CALL_REQ', { AgentInstrument: '3001' });
    lab.clock.advance(30_000);
    caller.hangUp();
    lab.clock.advance(12_000);
    assert.equal(statisticsOf('3001')['HandledCallsSession'], 0);
    client.setState('AVAILABLE', '3001');
    const conf = statisticsOf('3001');
    const handled = Object.entries(inInterval(conf, 'Session')).filter(([name]) => name.startsWith('Handled'));
    assert.deepEqual(Object.fromEntries(handled), {
      HandledCalls: 1,
      HandledCallsTalkTime: 30,
      HandledCallsAfterCallTime: 12,
      HandledCallsTime: 42,
    });
  });

  it('say who does what in a skill group, and who waits; on UCCE queueing is elsewhere', () => {
    begin();
    for (const extension of extensions) client.logIn(idAt(extension), extension);
    client.setState('AVAILABLE', '3001');
    lab.simulator.dial({ from: '5551234', to: '8001' });
    lab.simulator.dial({ from: '5551235', to: '8001' });
    lab.clock.advance(0);
    client.confirmed('ANSWER_CALL_REQ', { AgentInstrument: '3001' });
    lab.clock.advance(7500);
    const conf = groupStatistics(1);
    const now = Object.entries(conf).filter(([name, value]) => /^Agents|Now$/.test(name) && value !== 0);
    assert.deepEqual(Object.fromEntries(now), {
      AgentsLoggedOn: 3,
      AgentsNotReady: 2,
      AgentsReady: 1,
      AgentsTalkingIn: 1,
      CallsQNow: 1,
      CallsQTimeNow: 7,
      LongestCallQNow: 7,
    });
    client.setState('AVAILABLE', '3002');
    assert.deepEqual(
      ['CallsQNow', 'CallsQ5', 'CallsQTime5', 'LongestCallQ5', 'CallsQToday'].map((name) => groupStatistics(1)[name]),
      [0, 1, 7, 7, 1],
    );
    assert.equal(groupStatistics(2)['AgentsBusyOther'], 2);

    begin({ profile: 'ucce' });
    const known = groupStatistics(1);
    const { fixed } = rowNamed('QUERY_SKILL_GROUP_STATISTICS_CONF');
    const unknown = Object.keys(fixed).filter((name) => !(name in known));
    assert.deepEqual(unknown.toSorted(), [
      'CallsQ5',
      'CallsQHalf',
      'CallsQNow',
      'CallsQTime5',
      'CallsQTimeHalf',
      'CallsQTimeNow',
      'CallsQTimeToday',
      'CallsQToday',
      'LongestCallQ5',
      'LongestCallQHalf',
      'LongestCallQNow',
      'LongestCallQToday',
      'LongestRouterCallQNow',
      'RouterCallsQNow',
    ]);
  });

  it('turn at every half hour, which everybody is told', () => {
    begin({ utcOffsetMinutes: 15 });
    // 22:13:20 UTC is 22:28:20 there.
    const desk = anAgentClient(lab.simulator, '3001');
    desk.received.length = 0;
    client.logIn('1001', '3001');
    lab.clock.advance(99_999);
    assert.equal(groupStatistics(1)['LoggedOnTimeToHalf'], 99);
    desk.takeNames();
    lab.clock.advance(1);
    assert.match(desk.takeTrace().join(), /^SYSTEM_EVENT .*SystemEventID=HALF_HOUR_CHANGE/);
    assert.equal(groupStatistics(1)['LoggedOnTimeToHalf'], 0);
    assert.equal(groupStatistics(1)['LoggedOnTimeToday'], 100);
    lab.clock.advance(5400_000);
    assert.deepEqual(desk.takeNames(), ['SYSTEM_EVENT', 'SYSTEM_EVENT', 'SYSTEM_EVENT']);
    assert.equal(groupStatistics(1)['LoggedOnTimeToday'], 0);
    assert.equal(statisticsOf('3001')['LoggedOnTimeSession'], 5500);
  });

  it('want an offset from UTC that there can be', () => {
    assert.throws(
      () => aLab({ utcOffsetMinutes: 1441 }),
      /utcOffsetMinutes: a whole number from -1440 to 1440 is needed, not 1441/,
    );
    assert.throws(() => aLab({ utcOffsetMinutes: Number.NaN }), /utcOffsetMinutes: .* not NaN/);
  });

  it('are refused for agents and groups that nobody knows', () => {
    begin();
    const refusal = (name: string, fields: object): unknown => {
      const reply = client.request(name, { PeripheralID: 5000, ...fields });
      return [reply?.name, reply?.['Status'] ?? reply?.['FailureCode']];
    };
    assert.deepEqual(refusal('QUERY_AGENT_STATISTICS_REQ', { AgentID: '4711' }), ['CONTROL_FAILURE_CONF', 256]);
    assert.deepEqual(refusal('QUERY_SKILL_GROUP_STATISTICS_REQ', { SkillGroupNumber: 99 }), [
      'CONTROL_FAILURE_CONF',
      262,
    ]);
    assert.deepEqual(refusal('QUERY_SKILL_GROUP_STATISTICS_REQ', {}), ['FAILURE_CONF', 6]);
  });
});

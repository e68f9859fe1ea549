import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { defaultLab, type Lab, type Profile } from '../../src/simulator';
import { Conversation } from './support/conversation';

const at = (callId: number, extension: string) => ({
  ConnectionCallID: callId,
  ConnectionDeviceIDType: 'STATIC',
  ConnectionDeviceID: extension,
});
const heldAt = (callId: number, extension: string) => ({
  HeldConnectionCallID: callId,
  HeldConnectionDeviceIDType: 'STATIC',
  HeldConnectionDeviceID: extension,
});
const activeAt = (callId: number, extension: string) => ({
  ActiveConnectionCallID: callId,
  ActiveConnectionDeviceIDType: 'STATIC',
  ActiveConnectionDeviceID: extension,
});

/** Everybody is at work, 1001 waits for a call. */
function atWork(profile: Profile, lab?: Lab): Conversation {
  const talk = new Conversation(lab ? { profile, lab } : { profile });
  return talk;
}

function ready(talk: Conversation, extension = '3001'): void {
  talk.all.setState('AVAILABLE', extension);
}

/** A caller from outside who is connected with 3001. */
function answered(talk: Conversation) {
  ready(talk);
  const caller = talk.lab.simulator.dial({ from: '5551234', to: '8001', variables: { CallVariable1: 'gold' } });
  talk.lab.clock.advance(0);
  talk.desk('3001').confirmed('ANSWER_CALL_REQ', at(caller.callId, '3001'));
  return caller;
}

function makeCall(talk: Conversation, from: string, to: string): number {
  return talk.desk(from).confirmed('MAKE_CALL_REQ', { AgentInstrument: from, DialedNumber: to })[
    'NewConnectionCallID'
  ] as number;
}

function consult(talk: Conversation, callId: number, to: string): number {
  return talk.desk('3001').confirmed('CONSULTATION_CALL_REQ', { ...activeAt(callId, '3001'), DialedNumber: to })[
    'NewConnectionCallID'
  ] as number;
}

const sequences: Record<string, (talk: Conversation) => void> = {
  'A inbound, agent available': (talk) => {
    const caller = answered(talk);
    caller.hangUp();
  },
  'B inbound, queued, then answered': (talk) => {
    const caller = talk.lab.simulator.dial({ from: '5551234', to: '8001' });
    talk.lab.clock.advance(0);
    assert.equal(caller.state, 'queued');
    talk.lab.clock.advance(30_000);
    ready(talk);
    assert.equal(caller.state, 'ringing');
    talk.desk('3001').confirmed('ANSWER_CALL_REQ', at(caller.callId, '3001'));
    talk.desk('3001').confirmed('CLEAR_CONNECTION_REQ', at(caller.callId, '3001'));
    assert.equal(caller.state, 'ended');
  },
  'C abandoned in the queue': (talk) => {
    const caller = talk.lab.simulator.dial({ from: '5551234', to: '8001' });
    talk.lab.clock.advance(5000);
    caller.hangUp();
  },
  'C abandoned while ringing': (talk) => {
    ready(talk);
    const caller = talk.lab.simulator.dial({ from: '5551234', to: '8001' });
    talk.lab.clock.advance(5000);
    caller.hangUp();
  },
  'E outbound': (talk) => {
    const callId = makeCall(talk, '3001', '95551234');
    talk.lab.clock.advance(1000);
    talk.desk('3001').confirmed('CLEAR_CONNECTION_REQ', at(callId, '3001'));
  },
  'E predictive': (talk) => {
    ready(talk);
    const conf = talk.all.confirmed('MAKE_PREDICTIVE_CALL_REQ', {
      OriginatingDeviceID: '8001',
      DialedNumber: '95551234',
      AllocationState: 'CALL_ESTABLISHED',
      CallVariable1: 'campaign',
    });
    const callId = conf['NewConnectionCallID'] as number;
    talk.lab.clock.advance(1000);
    talk.desk('3001').confirmed('ANSWER_CALL_REQ', at(callId, '3001'));
    talk.desk('3001').confirmed('CLEAR_CONNECTION_REQ', at(callId, '3001'));
  },
  'F internal': (talk) => {
    const callId = makeCall(talk, '3001', '3002');
    talk.desk('3002').confirmed('ANSWER_CALL_REQ', at(callId, '3002'));
    talk.desk('3002').confirmed('CLEAR_CONNECTION_REQ', at(callId, '3002'));
  },
  'G consultation, L alternate and reconnect': (talk) => {
    const { callId } = answered(talk);
    ready(talk, '3002');
    const second = consult(talk, callId, '3002');
    talk.desk('3002').confirmed('ANSWER_CALL_REQ', at(second, '3002'));
    const other = (id: number) => ({
      OtherConnectionCallID: id,
      OtherConnectionDeviceIDType: 'STATIC',
      OtherConnectionDeviceID: '3001',
    });
    talk.desk('3001').confirmed('ALTERNATE_CALL_REQ', { ...activeAt(second, '3001'), ...other(callId) });
    talk.desk('3001').confirmed('ALTERNATE_CALL_REQ', { ...activeAt(callId, '3001'), ...other(second) });
    talk.desk('3001').confirmed('RECONNECT_CALL_REQ', { ...activeAt(second, '3001'), ...heldAt(callId, '3001') });
  },
  'H transfer': (talk) => {
    const caller = answered(talk);
    const second = consult(talk, caller.callId, '3002');
    talk.desk('3002').confirmed('ANSWER_CALL_REQ', at(second, '3002'));
    talk.desk('3001').confirmed('TRANSFER_CALL_REQ', { ...activeAt(second, '3001'), ...heldAt(caller.callId, '3001') });
    caller.hangUp();
  },
  'I conference': (talk) => {
    const caller = answered(talk);
    const second = consult(talk, caller.callId, '3002');
    talk.desk('3002').confirmed('ANSWER_CALL_REQ', at(second, '3002'));
    talk
      .desk('3001')
      .confirmed('CONFERENCE_CALL_REQ', { ...activeAt(second, '3001'), ...heldAt(caller.callId, '3001') });
    talk.desk('3001').confirmed('CLEAR_CONNECTION_REQ', at(caller.callId, '3001'));
    caller.hangUp();
  },
  'J single-step transfer': (talk) => {
    const caller = answered(talk);
    talk.desk('3001').confirmed('TRANSFER_CALL_REQ', { ...activeAt(caller.callId, '3001'), DialedNumber: '3002' });
    talk.desk('3002').confirmed('ANSWER_CALL_REQ', at(caller.callId, '3002'));
    caller.hangUp();
  },
  'K hold and retrieve': (talk) => {
    const { callId } = answered(talk);
    talk.desk('3001').confirmed('HOLD_CALL_REQ', at(callId, '3001'));
    talk.desk('3001').confirmed('RETRIEVE_CALL_REQ', heldAt(callId, '3001'));
  },
  'O call to a route point': (talk) => {
    ready(talk, '3002');
    const callId = makeCall(talk, '3001', '8001');
    talk.desk('3002').confirmed('ANSWER_CALL_REQ', at(callId, '3002'));
    talk.desk('3001').confirmed('CLEAR_CONNECTION_REQ', at(callId, '3001'));
  },
  'N deflection': (talk) => {
    ready(talk);
    const { callId } = talk.lab.simulator.dial({ from: '5551234', to: '8001' });
    talk.lab.clock.advance(0);
    talk
      .desk('3001')
      .confirmed('DEFLECT_CALL_REQ', { ...at(callId, '3001'), CalledDeviceType: 0, CalledDeviceID: '3002' });
  },
};

const supervise = (talk: Conversation, SupervisoryAction: string) =>
  talk.desk('3100').confirmed('SUPERVISE_CALL_REQ', { SupervisoryAction, AgentInstrument: '3001' });

/** With a supervisor at work. */
const supervised: Record<string, (talk: Conversation) => void> = {
  'M supervisor listens': (talk) => {
    const caller = answered(talk);
    supervise(talk, 'MONITOR');
    talk.note('the agent’s device snapshot is all that the desktop learns of it');
    talk.desk('3001').confirmed('SNAPSHOT_DEVICE_REQ', { AgentInstrument: '3001' });
    supervise(talk, 'WHISPER');
    supervise(talk, 'CLEAR');
    caller.hangUp();
  },
  'M supervisor joins and takes over': (talk) => {
    const caller = answered(talk);
    supervise(talk, 'BARGE_IN');
    supervise(talk, 'INTERCEPT');
    caller.hangUp();
  },
  'M supervisor joins and leaves': (talk) => {
    const caller = answered(talk);
    supervise(talk, 'BARGE_IN');
    supervise(talk, 'CLEAR');
    caller.hangUp();
  },
  'M assist': (talk) => {
    const caller = answered(talk);
    const { ConnectionCallID: help } = talk.desk('3001').confirmed('SUPERVISOR_ASSIST_REQ', at(caller.callId, '3001'));
    talk.desk('3100').confirmed('ANSWER_CALL_REQ', at(help as number, '3100'));
    talk
      .desk('3001')
      .confirmed('RECONNECT_CALL_REQ', { ...activeAt(help as number, '3001'), ...heldAt(caller.callId, '3001') });
    caller.hangUp();
  },
  'M emergency': (talk) => {
    const { ConnectionCallID: help } = talk.desk('3001').confirmed('EMERGENCY_CALL_REQ');
    talk.desk('3100').confirmed('ANSWER_CALL_REQ', at(help as number, '3100'));
    talk.desk('3100').confirmed('CLEAR_CONNECTION_REQ', at(help as number, '3100'));
  },
  'P outbound reservation': (talk) => {
    ready(talk);
    const variables = { BACampaign: 'renewals', BAAccountNumber: '4711', BAResponse: '' };
    const reservation = talk.lab.simulator.reserve({ skillGroup: 1, variables });
    assert.ok(reservation);
    const { callId } = reservation;
    talk.note('the agent accepts');
    const NamedVariable = [{ VariableName: 'BAResponse', VariableValue: 'Accept' }];
    talk.desk('3001').confirmed('SET_CALL_DATA_REQ', { ...at(callId, '3001'), NamedVariable });
    talk.note('the dialler ends the reservation');
    reservation.end();
  },
};

describe('simulator: sequences of events', () => {
  for (const profile of ['generic', 'ucce'] as const) {
    for (const [name, play] of Object.entries(supervised)) {
      it(`${name}, ${profile}`, () => {
        const talk = new Conversation({ profile }, ['3001', '3100']);
        play(talk);
        talk.matches(`${name.replaceAll(/[ ,]+/g, '-')}.${profile}`);
      });
    }
    for (const [name, play] of Object.entries(sequences)) {
      it(`${name}, ${profile}`, () => {
        const talk = atWork(profile);
        play(talk);
        talk.matches(`${name.replaceAll(/[ ,]+/g, '-')}.${profile}`);
      });
    }
  }

  it('C abandoned before the call is at the agent', () => {
    const talk = new Conversation({ profile: 'ucce', deliveryMs: 1500 });
    ready(talk);
    for (const waited of [1000, 500]) {
      const caller = talk.lab.simulator.dial({ from: '5551234', to: '8001' });
      talk.lab.clock.advance(waited);
      talk.note(`the caller gives up after ${waited} ms`);
      caller.hangUp();
    }
    talk.matches('C-abandoned-before-delivery.ucce');
  });

  it('D ring no answer: the agent is NOT_READY 32767, the call goes to another number', () => {
    const lab = defaultLab();
    const deskSettings = { ...lab.deskSettings, ringNoAnswerSeconds: 12, ringNoAnswerDialedNumber: '8002' };
    for (const profile of ['generic', 'ucce'] as const) {
      const talk = atWork(profile, { ...lab, deskSettings });
      ready(talk);
      const caller = talk.lab.simulator.dial({ from: '5551234', to: '8001' });
      talk.lab.clock.advance(11_999);
      talk.note('nobody answers for 12 s');
      talk.lab.clock.advance(1);
      assert.equal(caller.state, 'queued');
      talk.matches(`D-ring-no-answer.${profile}`);
    }
  });

  it('E failures: busy, unknown and silent numbers outside', () => {
    const lab = defaultLab();
    const outside = {
      ...lab.outside,
      rules: [
        { number: '55', behaviour: 'busy' as const },
        { number: '556', behaviour: 'no answer' as const },
        { number: '0', behaviour: 'unknown' as const },
      ],
    };
    for (const profile of ['generic', 'ucce'] as const) {
      const talk = atWork(profile, { ...lab, outside });
      makeCall(talk, '3001', '95551');
      makeCall(talk, '3001', '90');
      const silent = makeCall(talk, '3001', '9556');
      talk.lab.clock.advance(600_000);
      talk.desk('3001').confirmed('CLEAR_CONNECTION_REQ', at(silent, '3001'));
      talk.matches(`E-outbound-failures.${profile}`);
    }
  });

  it('J single-step conference, which only generic has', () => {
    const talk = atWork('generic');
    const caller = answered(talk);
    const before = talk.namesFor('3001').length;
    talk.desk('3001').confirmed('CONFERENCE_CALL_REQ', { ...activeAt(caller.callId, '3001'), DialedNumber: '3002' });
    assert.deepEqual(talk.namesFor('3001').slice(before), [
      'AS HOLD',
      'CALL_HELD_EVENT',
      'AS TALKING',
      'BEGIN_CALL_EVENT',
      'CALL_SERVICE_INITIATED_EVENT',
      'CALL_ORIGINATED_EVENT',
      'CALL_DELIVERED_EVENT',
      'CALL_CONFERENCED_EVENT',
      'END_CALL_EVENT',
      'CONFERENCE_CALL_CONF',
    ]);
    talk.desk('3002').confirmed('ANSWER_CALL_REQ', at(caller.callId, '3002'));
    caller.hangUp();
    talk.matches('J-single-step-conference.generic');
  });

  // The orders of BEHAVIOUR 5.4 written down a second time, so that a rewritten golden file cannot hide a change in them.
  it('A has the order of the table', () => {
    const talk = atWork('generic');
    sequences['A inbound, agent available']?.(talk);
    assert.deepEqual(talk.namesFor('all').slice(2), [
      'BEGIN_CALL_EVENT',
      'CALL_DELIVERED_EVENT',
      'AS RESERVED',
      'BEGIN_CALL_EVENT',
      'CALL_DELIVERED_EVENT',
      'CALL_ESTABLISHED_EVENT',
      'AS TALKING',
      'CALL_CONNECTION_CLEARED_EVENT',
      'CALL_CONNECTION_CLEARED_EVENT',
      'CALL_CLEARED_EVENT',
      'AS AVAILABLE',
      'END_CALL_EVENT',
      'END_CALL_EVENT',
    ]);
    assert.deepEqual(talk.namesFor('3001').slice(1), [
      'AS RESERVED',
      'BEGIN_CALL_EVENT',
      'CALL_DELIVERED_EVENT',
      'ANSWER_CALL_CONF',
      'CALL_ESTABLISHED_EVENT',
      'AS TALKING',
      'CALL_CONNECTION_CLEARED_EVENT',
      'CALL_CONNECTION_CLEARED_EVENT',
      'CALL_CLEARED_EVENT',
      'AS AVAILABLE',
      'END_CALL_EVENT',
    ]);
    assert.deepEqual(talk.namesFor('3002'), []);
  });

  it('G reserves the consulted agent before the call is on its way', () => {
    for (const profile of ['generic', 'ucce'] as const) {
      const talk = atWork(profile);
      const { callId } = answered(talk);
      ready(talk, '3002');
      const before = talk.namesFor('all').length;
      consult(talk, callId, '3002');
      assert.deepEqual(
        talk
          .namesFor('all')
          .slice(before)
          .filter((name, index, names) => !name.startsWith('RTP') && name !== names[index - 1]),
        [
          'CALL_HELD_EVENT',
          'BEGIN_CALL_EVENT',
          'CALL_SERVICE_INITIATED_EVENT',
          'AS RESERVED',
          'CALL_ORIGINATED_EVENT',
          'BEGIN_CALL_EVENT',
          'CALL_DELIVERED_EVENT',
        ],
      );
    }
  });

  it('J tells a phone that still rings no other state of its own than that', () => {
    for (const request of ['TRANSFER_CALL_REQ', 'CONFERENCE_CALL_REQ']) {
      const talk = atWork('generic');
      const { callId } = answered(talk);
      talk.desk('3001').confirmed(request, { ...activeAt(callId, '3001'), DialedNumber: '3002' });
      const joined = (client: string) =>
        talk.desk(client).received.find(({ name }) => /TRANSFERRED|CONFERENCED/.test(name))?.['LocalConnectionState'];
      const { NULL, ALERTING, CONNECT } = enums.LocalConnectionState.of;
      assert.deepEqual([joined('3001'), joined('3002')], [request === 'TRANSFER_CALL_REQ' ? NULL : CONNECT, ALERTING]);
    }
  });

  // What a desktop hears, a monitor of its device hears as well, in the same order, but for voice, which the guide gives to
  // sessions of devices and All Events only; and All Events hears all of it.
  for (const profile of ['generic', 'ucce'] as const) {
    for (const [name, play] of Object.entries({ ...sequences, ...supervised })) {
      it(`${name} is the same for a monitor of the device, and All Events hears no less, ${profile}`, () => {
        const desks = name in supervised ? ['3001', '3100'] : ['3001', '3002'];
        const talk = new Conversation({ profile }, desks);
        const heardBy = talk.watch();
        play(talk);
        const all = talk.namesFor('all');
        for (const desk of desks) {
          const { own, monitor } = heardBy(desk);
          assert.deepEqual(
            monitor,
            own.filter((line) => !line.startsWith('RTP_')),
            desk,
          );
          const told = talk.namesFor(desk).filter((one) => !one.endsWith('_CONF'));
          assert.equal(own.length, told.length, 'nothing is left out of the comparison');
          let next = 0;
          for (const event of told) {
            next = all.indexOf(event, next) + 1;
            assert.ok(next > 0, `${desk} hears ${event}, All Events does not`);
          }
        }
      });
    }
  }

  it('F tells each of the two what concerns it', () => {
    const talk = atWork('ucce');
    sequences['F internal']?.(talk);
    const calls = (client: string): string[] =>
      talk.namesFor(client).filter((name) => name.startsWith('C') || /^(BEGIN|END)/.test(name));
    const ending = [
      'CALL_CONNECTION_CLEARED_EVENT',
      'CALL_CONNECTION_CLEARED_EVENT',
      'CALL_CLEARED_EVENT',
      'END_CALL_EVENT',
    ];
    assert.deepEqual(calls('3001'), [
      'BEGIN_CALL_EVENT',
      'CALL_SERVICE_INITIATED_EVENT',
      'CALL_ORIGINATED_EVENT',
      'CALL_DELIVERED_EVENT',
      'CALL_ESTABLISHED_EVENT',
      ...ending,
    ]);
    assert.deepEqual(
      calls('3002').filter((name) => !name.includes('CONF')),
      ['BEGIN_CALL_EVENT', 'CALL_DELIVERED_EVENT', 'CALL_ESTABLISHED_EVENT', 'CLEAR_CONNECTION_CONF', ...ending].filter(
        (name) => !name.includes('CONF'),
      ),
    );
  });
});

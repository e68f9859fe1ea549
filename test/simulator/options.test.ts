import assert from 'node:assert/strict';
import { defaultLab, Simulator } from '../../src/simulator';

describe('simulator: options', () => {
  const complaintAbout = (options: object): string | undefined => {
    try {
      void new Simulator(options);
      return undefined;
    } catch (error) {
      assert.ok(error instanceof RangeError, String(error));
      return error.message;
    }
  };

  it('are named when they are wrong, with what would be right', () => {
    for (const [options, complaint] of [
      [{ seed: -1 }, 'seed: a whole number from 0 to 4294967295 is needed, not -1'],
      [{ version: 26 }, 'version: a whole number from 9 to 25 is needed, not 26'],
      [{ profile: 'pbx' }, 'profile: one of "generic", "ucce" is needed, not "pbx"'],
      [{ confirmationDelayMs: 15_001 }, 'confirmationDelayMs: a number from 0 to 15000 is needed, not 15001'],
      [{ routeTimeoutMs: 3_600_001 }, 'routeTimeoutMs: a number from 0 to 3600000 is needed, not 3600001'],
      [{ deliveryMs: -1 }, 'deliveryMs: a whole number from 0 to 3600000 is needed, not -1'],
      [{ deliveryMs: '2' }, 'deliveryMs: a whole number from 0 to 3600000 is needed, not "2"'],
      [{ arrivalMs: Number.NaN }, 'arrivalMs: a whole number from 0 to 3600000 is needed, not NaN'],
      [{ maxAbortedCalls: 0 }, 'maxAbortedCalls: a whole number from 1 to 1000000 is needed, not 0'],
      [{ firstCallId: 0 }, 'firstCallId: a whole number from 1 to 4294967294 is needed, not 0'],
      [{ unknownTags: 'drop' }, 'unknownTags: one of "refuse in open", "refuse", "ignore" is needed, not "drop"'],
      [{ preCallAbortTo: 'nobody' }, 'preCallAbortTo: one of "agent too", "all events" is needed, not "nobody"'],
      [{ bargeInCause: 22 }, 'bargeInCause: one of 48, 17 is needed, not 22'],
      [{ silentMonitor: 'no' }, 'silentMonitor: true or false is needed, not "no"'],
    ] as const)
      assert.equal(complaintAbout(options), complaint);
  });

  it('are refused under a name that there is not', () => {
    assert.match(complaintAbout({ profil: 'ucce' }) ?? '', /^profil: there is no such entry; known are .*\bprofile\b/);
  });

  it('are as strict in a lab that was not read from JSON', () => {
    const lab = { ...defaultLab(), rules: { maxAbortedCalls: -1 } };
    assert.match(complaintAbout({ lab }) ?? '', /^lab, rules.maxAbortedCalls: a whole number from 1/);
  });

  it('may be left out, or undefined', () => {
    assert.equal(complaintAbout({}), undefined);
    assert.equal(complaintAbout({ seed: undefined, lab: undefined, clock: undefined }), undefined);
  });
});

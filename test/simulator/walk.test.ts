import assert from 'node:assert/strict';
import type { Fault, Profile, SimulatorOptions } from '../../src/simulator';
import { Walk } from './support/walk';

describe('simulator: random walks of several clients', () => {
  const variants: [string, Profile, SimulatorOptions, Fault?][] = [
    ['generic', 'generic', {}],
    ['ucce', 'ucce', {}],
    ['the secondary CallID stays', 'generic', { resultingCall: 'secondary' }],
    ['END_CALL held back', 'generic', { wrapupDataMs: 60_000 }],
    ['failed calls stay a while', 'ucce', { failedCallMs: 3000 }],
    ['routed calls take a while', 'ucce', { deliveryMs: 2000 }],
    ['opaque connection IDs', 'generic', { opaqueConnectionIds: true }],
    ['CallIDs at the end of 32 bits', 'ucce', { firstCallId: 0xffff_fff0 }],
    ['consultations share the CallID', 'generic', { consultCallId: 'same' }],
    [
      'consultations share the CallID, the secondary stays',
      'ucce',
      { consultCallId: 'same', resultingCall: 'secondary' },
    ],
    ['CallIDs used again', 'generic', {}, { fault: 'reused call ids' }],
    ['CallIDs used again, failed calls stay a while', 'ucce', { failedCallMs: 3000 }, { fault: 'reused call ids' }],
    ['CallIDs used again, END_CALL held back', 'generic', { wrapupDataMs: 60_000 }, { fault: 'reused call ids' }],
  ];
  const seeds = process.env['WALK_SEEDS'] === undefined ? 8 : Number(process.env['WALK_SEEDS']);
  for (const [what, profile, options, fault] of variants) {
    it(`keep the model consistent: ${what}`, function () {
      this.timeout(600_000);
      const heard = new Map<string, number>();
      for (let seed = 1; seed <= seeds; seed++) {
        const walk = new Walk(seed, profile, options, fault);
        let step = 0;
        try {
          walk.begin();
          for (; step < 400; step++) walk.step();
          walk.finish();
        } catch (error) {
          throw new Error(`seed ${seed}, step ${step}: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error,
          });
        }
        for (const name of walk.heard) heard.set(name, (heard.get(name) ?? 0) + 1);
      }
      // A walk that never gets anywhere proves nothing.
      for (const name of ['CALL_TRANSFERRED_EVENT', 'CALL_CONFERENCED_EVENT', 'SUPERVISE_CALL_CONF'])
        assert.ok(heard.has(name), `${name} did not come in ${seeds} walks`);
    });
  }
});

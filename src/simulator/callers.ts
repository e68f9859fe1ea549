import type { Acd } from './acd/acd';
import type { LabCaller } from './lab/lab';
import { drawn, type Range } from './lab/shape';
import type { OutsideCall } from './outside-call';

/** Lets a lab's callers call: each has one call at a time. */
export function startCallers(
  acd: Acd,
  callers: readonly LabCaller[],
  random: () => number,
  dial: (caller: LabCaller) => OutsideCall,
): void {
  for (const caller of callers) {
    let left = caller.times ?? (caller.everyMs === undefined ? 1 : Infinity);
    const call = (): void => {
      left--;
      behave(acd, caller, random, dial(caller), () => {
        if (left > 0) acd.after(drawn(caller.everyMs ?? 0, random), call);
      });
    };
    acd.after(drawn(caller.dialsAtMs ?? 0, random), call);
  }
}

function behave(acd: Acd, caller: LabCaller, random: () => number, call: OutsideCall, over: () => void): void {
  const timers: unknown[] = [];
  const later = (ms: Range | undefined, act: () => void): void => {
    if (ms !== undefined) timers.push(acd.after(drawn(ms, random), act));
  };
  let patience: unknown;
  if (caller.patienceMs !== undefined) patience = acd.after(drawn(caller.patienceMs, random), () => call.hangUp());
  call.on('state', (state) => {
    if (state === 'answered') {
      acd.cancel(patience);
      const { digits } = caller;
      if (digits !== undefined) later(caller.digitsAfterMs ?? 0, () => call.sendDigits(digits));
      later(caller.hangUpAfterMs, () => call.hangUp());
    } else if (call.isOver) {
      for (const timer of [patience, ...timers]) acd.cancel(timer);
      over();
    }
  });
}

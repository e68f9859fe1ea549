import Mocha from 'mocha';

interface Skippable {
  skipReason?: string;
}

/** A suite that, where `reason` is given, is skipped and says why in the closing report. */
export function describeUnless(reason: string | undefined, title: string, body: (this: Mocha.Suite) => void): void {
  if (reason === undefined) {
    describe(title, body);
    return;
  }
  const suite = describe.skip(title, body) as Mocha.Suite & Skippable;
  suite.skipReason = reason;
}

/** Skips the running test, or from a hook the whole suite, and says why in the closing report. */
export function skip(context: Mocha.Context, reason: string): never {
  const running: Mocha.Runnable | undefined = context.test;
  const skipped = (running instanceof Mocha.Hook ? running.parent : running) as Skippable | undefined;
  if (skipped !== undefined) skipped.skipReason = reason;
  return context.skip();
}

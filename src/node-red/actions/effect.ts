import type { Message } from '../../protocol';
import { FlowError } from '../flow-error';
import type { Delivery } from '../session/event-listeners';
import type { SessionLink } from '../session/session-link';

/** How to know the event that proves what a request did. */
export interface Effect {
  /** As the error text names it: "the call is established". */
  readonly description: string;
  readonly matches: (event: Message) => boolean;
  /** Whether it is so without any event: who asks for a state that there is already gets none. */
  readonly holds?: (link: SessionLink) => boolean;
}

/** Events may come before the confirmation (BEHAVIOUR 1.6), so that watching begins before the request is sent. */
export function awaitEffect(
  link: SessionLink,
  signal: AbortSignal,
  seconds: number,
): { until(effect: Effect, request: string): Promise<Message | undefined>; stop(): void } {
  const early: Message[] = [];
  let wanted: { effect: Effect; found: (event: Message) => void } | undefined;
  let stop = (): void => undefined;
  const unsubscribe = link.subscribe(({ message }: Delivery) => {
    if (wanted) {
      if (wanted.effect.matches(message)) wanted.found(message);
    } else {
      early.push(message);
      if (early.length > 1000) early.shift();
    }
  });
  return {
    until(effect, request) {
      const past = early.find((event) => effect.matches(event));
      early.length = 0;
      if (past || effect.holds?.(link)) return Promise.resolve(past);
      return new Promise((resolve, reject) => {
        const fail = (kind: 'timeout' | 'disconnected', code: string, text: string): void =>
          reject(
            new FlowError(text, code, {
              kind,
              request,
              confirmed: true,
              effect: effect.description,
              waitedSeconds: seconds,
            }),
          );
        const timer = setTimeout(
          () =>
            fail(
              'timeout',
              'CTI_EFFECT_TIMEOUT',
              `${request} was confirmed, but within ${seconds} s no event told that ${effect.description}`,
            ),
          seconds * 1000,
        );
        const aborted = (): void =>
          fail('disconnected', 'CTI_DISCONNECTED', `stopped while waiting until ${effect.description}`);
        const forget = link.onNotice((topic) => {
          if (topic === 'session' && link.state?.phase !== 'open')
            fail(
              'disconnected',
              'CTI_DISCONNECTED',
              `${request} was confirmed, but the session was lost before ${effect.description}`,
            );
        });
        signal.addEventListener('abort', aborted);
        stop = () => {
          clearTimeout(timer);
          forget();
          signal.removeEventListener('abort', aborted);
        };
        wanted = { effect, found: resolve };
      });
    },
    stop() {
      unsubscribe();
      stop();
    },
  };
}

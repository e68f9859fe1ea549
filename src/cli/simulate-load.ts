import { loadLab, type Lab, type LoadOptions, type LoadReport, type Simulator } from '../simulator';
import { UsageError, type Terminal } from './command';

export const loadHelp = `  --load             a busy hour: agents log in, callers come and go; a line every 5 seconds
  --load-agents N              agents (default 1000; with --lab the agents of the lab)
  --load-groups N              skill groups an agent is in (default 5; not with --lab)
  --load-calls-per-second N    calls offered, at times as chance has it (default 10)
  --load-minutes N             for how long, 0 until interrupted (default 60)
  --load-handling-seconds N    mean of the time that agents talk (default 180)
  --load-wrapup-seconds N      mean of the time behind a call (default 20)`;

export const loadArguments = {
  load: { type: 'boolean', default: false },
  'load-agents': { type: 'string' },
  'load-groups': { type: 'string' },
  'load-calls-per-second': { type: 'string' },
  'load-minutes': { type: 'string' },
  'load-handling-seconds': { type: 'string' },
  'load-wrapup-seconds': { type: 'string' },
} as const;

type Values = { readonly [K in keyof typeof loadArguments]?: string | boolean | undefined };

const REPORT_EVERY_MS = 5000;
const DEFAULT_AGENTS = 1000;

export interface LoadRequest {
  readonly options: LoadOptions;
  /** The lab to use where no file was named. */
  readonly lab: Lab | undefined;
}

/** @throws UsageError naming the argument that cannot be used */
export function loadFrom(values: Values, hasLab: boolean): LoadRequest | undefined {
  const number = (name: keyof typeof loadArguments): number | undefined => {
    const text = values[name];
    if (text === undefined) return undefined;
    if (!values.load) throw new UsageError(`--${name} has no meaning without --load`);
    const value = Number(text);
    if (typeof text !== 'string' || text.trim() === '' || !Number.isFinite(value)) {
      throw new UsageError(`--${name} is "${text}": a number is needed`);
    }
    return value;
  };
  const agents = number('load-agents');
  const groupsPerAgent = number('load-groups');
  const options: LoadOptions = {
    callsPerSecond: number('load-calls-per-second'),
    minutes: number('load-minutes'),
    handlingSeconds: number('load-handling-seconds'),
    wrapupSeconds: number('load-wrapup-seconds'),
  };
  if (!values.load) return undefined;
  if (hasLab) {
    if (groupsPerAgent !== undefined)
      throw new UsageError('--load-groups does not go with --lab, which names the groups');
    return { options: { ...options, agents }, lab: undefined };
  }
  return { options, lab: said(() => loadLab({ agents: agents ?? DEFAULT_AGENTS, groupsPerAgent })) };
}

/** A range that is left is the command line's fault. */
function said<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

/** Starts it, prints how it goes, and what it costs, until it is over or the program is to end. */
export function runLoad(simulator: Simulator, options: LoadOptions, terminal: Terminal): void {
  const load = said(() => simulator.startLoad(options));
  let before = { offered: 0, cpu: process.cpuUsage(), at: performance.now() };
  const print = (title: string): void => {
    const report = load.report();
    const at = performance.now();
    const cpu = process.cpuUsage();
    const seconds = (at - before.at) / 1000;
    const used = (cpu.user + cpu.system - before.cpu.user - before.cpu.system) / 1e4 / seconds;
    terminal.out(`${title} ${loadText(report, (report.offered - before.offered) / seconds)} ${costText(used)}`);
    before = { offered: report.offered, cpu, at };
  };
  const timer = setInterval(() => print('load'), REPORT_EVERY_MS);
  terminal.stop.addEventListener('abort', () => {
    clearInterval(timer);
    load.stop();
  });
  void load.finished.then(() => {
    clearInterval(timer);
    if (!terminal.stop.aborted) print('load finished');
  });
}

const costText = (cpuPercent: number): string =>
  `cpu=${cpuPercent.toFixed(0)}% memory=${Math.round(process.memoryUsage().rss / 1e6)}MB`;

function loadText(report: LoadReport, offeredPerSecond: number): string {
  const { agents, offered, inProgress, answered, abandoned, refused, held, lateMs } = report;
  return (
    `agents=${agents} offered=${offered} offered/s=${offeredPerSecond.toFixed(1)} inProgress=${inProgress} ` +
    `answered=${answered} abandoned=${abandoned} refused=${refused} held=${held} late=${Math.round(lateMs)}ms`
  );
}

/** What was seen at the end of a minute. */
export interface Sample {
  readonly minute: number;
  readonly rssMB: number;
  readonly heapMB: number;
  /** Sockets and listeners of the process. */
  readonly handles: number;
  readonly timers: number;
  readonly callsAtServer: number;
  readonly callsInMemory: number;
  readonly agentsInMemory: number;
  readonly outages: number;
  readonly gaps: number;
  readonly events: number;
  readonly requests: number;
  readonly unsettled: number;
}

/** A climb is the median of the last quarter of the samples over that of the second one: the first fills the site. */
export const MOST_HEAP_CLIMB_MB = 12;
export const MOST_RSS_CLIMB_MB = 60;
export const MOST_HANDLE_CLIMB = 2;

const gc = (globalThis as { gc?: () => void }).gc;

export function memory(): Pick<Sample, 'rssMB' | 'heapMB'> {
  gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rssMB: rss / 1e6, heapMB: (heapUsed + external) / 1e6 };
}

export const handles = (): number => process.getActiveResourcesInfo().filter((kind) => /^(TCP|TLS)/.test(kind)).length;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function climb(samples: readonly Sample[], key: 'rssMB' | 'heapMB' | 'handles'): number {
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  const of = (part: readonly Sample[]): number => median(part.map((sample) => sample[key]));
  return of(samples.slice(-quarter)) - of(samples.slice(quarter, 2 * quarter));
}

const columns: readonly [title: string, (sample: Sample) => string | number][] = [
  ['min', ({ minute }) => minute],
  ['rss MB', ({ rssMB }) => rssMB.toFixed(0)],
  ['heap MB', ({ heapMB }) => heapMB.toFixed(1)],
  ['sockets', ({ handles: count }) => count],
  ['timers', ({ timers }) => timers],
  ['calls: server', ({ callsAtServer }) => callsAtServer],
  ['memory', ({ callsInMemory }) => callsInMemory],
  ['agents', ({ agentsInMemory }) => agentsInMemory],
  ['outages', ({ outages }) => outages],
  ['gaps', ({ gaps }) => gaps],
  ['events', ({ events }) => events],
  ['requests', ({ requests }) => requests],
  ['open', ({ unsettled }) => unsettled],
];

const pad = (values: readonly (string | number)[]): string =>
  values.map((value, index) => String(value).padStart(Math.max(7, columns[index]?.[0].length ?? 0))).join(' ');

export const heading = pad(columns.map(([title]) => title));
export const row = (sample: Sample): string => pad(columns.map(([, value]) => value(sample)));

import type { Connection, ConnectionHandlers, Driver, ServerAddress } from '../../src/session';
import type { Simulator } from '../../src/simulator';
import type { FakeClock } from './fake-clock';

/** Milliseconds that everything is on its way, in order. */
const LATENCY_MS = 1;

interface Line {
  readonly side: 'A' | 'B';
  readonly cut: () => void;
}

/** Both sides of a simulator as a driver for the session, in memory and on the clock of the test. */
export class SimulatedNetwork implements Driver {
  readonly lines = new Set<Line>();
  /** Side of every attempt. */
  readonly attempts: ('A' | 'B')[] = [];

  constructor(
    private readonly simulator: Simulator,
    private readonly clock: FakeClock,
    private readonly sideOf: (address: ServerAddress) => 'A' | 'B',
  ) {}

  connect(address: ServerAddress, handlers: ConnectionHandlers): Connection {
    const side = this.sideOf(address);
    this.attempts.push(side);
    const later = (what: () => void): unknown => this.clock.setTimeout(what, LATENCY_MS);
    let isOpen = true;
    const close = (error?: Error): void => {
      if (!isOpen) return;
      isOpen = false;
      this.lines.delete(line);
      handlers.closed(error);
    };
    const attachment = this.simulator.attach({
      side,
      remoteAddress: '192.0.2.7',
      remotePort: 50_000 + (this.attempts.length % 1000),
      send: (bytes) => void later(() => (isOpen ? handlers.received(Buffer.from(bytes)) : undefined)),
      close: () => void later(() => close()),
    });
    const line: Line = {
      side,
      cut: () => {
        if (!isOpen) return;
        attachment.ended();
        close(new Error('read ECONNRESET'));
      },
    };
    this.lines.add(line);
    later(() => (isOpen ? handlers.connected() : undefined));
    const leave = (): void => {
      later(() => attachment.ended());
      close();
    };
    return {
      send: (bytes) => void later(() => attachment.receive(Buffer.from(bytes))),
      end: leave,
      reset: leave,
    };
  }
}

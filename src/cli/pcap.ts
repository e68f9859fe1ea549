/** Bytes of one direction of one TCP connection in a capture, put in order. */
export interface Stream {
  /** `address:port>address:port` */
  readonly name: string;
  /** The same for both directions of a connection. */
  readonly connection: string;
  readonly data: Buffer;
}

const MAGIC = { 0xa1b2c3d4: 'BE', 0xd4c3b2a1: 'LE', 0xa1b23c4d: 'BE', 0x4d3cb2a1: 'LE' } as const;
const PCAPNG = 0x0a0d0d0a;
const LINK_HEADERS: Readonly<Record<number, number>> = { 0: 4, 1: 14, 12: 0, 101: 0, 113: 16, 276: 20 };

export const isCapture = (data: Buffer): boolean =>
  data.length >= 24 && (data.readUInt32BE(0) in MAGIC || data.readUInt32BE(0) === PCAPNG);

/**
 * TCP streams of a pcap file, in the order of their first bytes.
 * @throws Error where the file is of another kind, such as pcapng
 */
export function streamsOf(file: Buffer): Stream[] {
  const magic = file.readUInt32BE(0);
  if (magic === PCAPNG) throw new Error('this is a pcapng file: convert it with "tshark -r FILE -F pcap -w FILE.pcap"');
  const isBig = MAGIC[magic as keyof typeof MAGIC] === 'BE';
  const u32 = (at: number): number => (isBig ? file.readUInt32BE(at) : file.readUInt32LE(at));
  const link = u32(20) & 0xffff;
  const skip = LINK_HEADERS[link];
  if (skip === undefined) throw new Error(`captures of link type ${link} cannot be read`);

  const segments = new Map<string, { connection: string; parts: { sequence: number; data: Buffer }[] }>();
  for (let at = 24; at + 16 <= file.length;) {
    const length = u32(at + 8);
    const packet = file.subarray(at + 16, at + 16 + length);
    at += 16 + length;
    const segment = tcpSegment(packet.subarray(skip));
    if (!segment || segment.data.length === 0) continue;
    let stream = segments.get(segment.name);
    if (!stream) segments.set(segment.name, (stream = { connection: segment.connection, parts: [] }));
    stream.parts.push(segment);
  }
  return Array.from(segments, ([name, { connection, parts }]) => ({ name, connection, data: inOrder(parts) }));
}

function tcpSegment(packet: Buffer): { name: string; connection: string; sequence: number; data: Buffer } | undefined {
  const version = (packet[0] ?? 0) >> 4;
  let source: string;
  let target: string;
  let tcp: Buffer;
  if (version === 4 && packet.length >= 20 && packet[9] === 6) {
    source = Array.from(packet.subarray(12, 16)).join('.');
    target = Array.from(packet.subarray(16, 20)).join('.');
    tcp = packet.subarray((packet[0]! & 0xf) * 4, packet.readUInt16BE(2));
  } else if (version === 6 && packet.length >= 40 && packet[6] === 6) {
    source = `[${packet.subarray(8, 24).toString('hex')}]`;
    target = `[${packet.subarray(24, 40).toString('hex')}]`;
    tcp = packet.subarray(40, 40 + packet.readUInt16BE(4));
  } else return undefined;
  if (tcp.length < 20) return undefined;
  const [from, to] = [`${source}:${tcp.readUInt16BE(0)}`, `${target}:${tcp.readUInt16BE(2)}`];
  return {
    name: `${from}>${to}`,
    connection: [from, to].sort().join('-'),
    sequence: tcp.readUInt32BE(4),
    data: tcp.subarray((tcp[12]! >> 4) * 4),
  };
}

/** By sequence number, repetitions left out; what was not captured is a hole that the bytes close over. */
function inOrder(parts: readonly { sequence: number; data: Buffer }[]): Buffer {
  const first = parts[0]!.sequence;
  const relative = (sequence: number): number => (sequence - first) | 0;
  const sorted = parts.toSorted((a, b) => relative(a.sequence) - relative(b.sequence));
  const pieces: Buffer[] = [];
  let next = relative(sorted[0]!.sequence);
  for (const { sequence, data } of sorted) {
    const at = relative(sequence);
    if (at + data.length <= next) continue;
    pieces.push(data.subarray(Math.max(0, next - at)));
    next = at + data.length;
  }
  return Buffer.concat(pieces);
}

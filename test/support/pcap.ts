/** One TCP payload of a conversation between a client and a CTI Server. */
export interface Segment {
  readonly from: 'client' | 'server';
  readonly data: Buffer;
}

const LINKTYPE_RAW_IP = 101;

/** A capture file (classic pcap) of one TCP connection, written by hand: no checksums, no handshake but the data. */
export function pcap(segments: readonly Segment[], serverPort = 42027, clientPort = 50000): Buffer {
  const head = Buffer.alloc(24);
  head.writeUInt32BE(0xa1b2c3d4, 0);
  head.writeUInt16BE(2, 4);
  head.writeUInt16BE(4, 6);
  head.writeUInt32BE(262_144, 16);
  head.writeUInt32BE(LINKTYPE_RAW_IP, 20);
  const next = { client: 1, server: 1 };
  const packets = segments.map(({ from, data }, index) => {
    const toServer = from === 'client';
    const tcp = Buffer.alloc(20);
    tcp.writeUInt16BE(toServer ? clientPort : serverPort, 0);
    tcp.writeUInt16BE(toServer ? serverPort : clientPort, 2);
    tcp.writeUInt32BE(next[from], 4);
    tcp.writeUInt32BE(next[toServer ? 'server' : 'client'], 8);
    tcp.writeUInt8(0x50, 12);
    tcp.writeUInt8(0x18, 13);
    tcp.writeUInt16BE(65_535, 14);
    next[from] += data.length;
    const ip = Buffer.alloc(20);
    ip.writeUInt8(0x45, 0);
    ip.writeUInt16BE(40 + data.length, 2);
    ip.writeUInt8(64, 8);
    ip.writeUInt8(6, 9);
    Buffer.from([127, 0, 0, toServer ? 1 : 2]).copy(ip, 12);
    Buffer.from([127, 0, 0, toServer ? 2 : 1]).copy(ip, 16);
    const record = Buffer.alloc(16);
    record.writeUInt32BE(1_700_000_000 + index, 0);
    record.writeUInt32BE(40 + data.length, 8);
    record.writeUInt32BE(40 + data.length, 12);
    return Buffer.concat([record, ip, tcp, data]);
  });
  return Buffer.concat([head, ...packets]);
}

import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
  readonly name: string;
  readonly privateKey: KeyObject;
}

interface Wanted {
  readonly issuer?: Certificate;
  /** DNS names that it is good for. */
  readonly names?: readonly string[];
  readonly isExpired?: boolean;
  readonly isNotYetValid?: boolean;
}

const DAY_MS = 24 * 3600 * 1000;
const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const ECDSA_WITH_SHA256 = hex('06082a8648ce3d040302');
const COMMON_NAME = hex('0603550403');
const BASIC_CONSTRAINTS = hex('0603551d13');
const ALTERNATIVE_NAME = hex('0603551d11');

function der(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}
const sequence = (...content: Uint8Array[]): Buffer => der(0x30, ...content);
const nameOf = (name: string): Buffer => sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))));
/** UTCTime: YYMMDDHHMMSSZ. */
const time = (ms: number): Buffer => {
  const digits = new Date(ms).toISOString().replaceAll(/\D/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
};
const pem = (label: string, bytes: Buffer): string =>
  `-----BEGIN ${label}-----\n${bytes.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

/** A certificate with its key: of an authority (signed by itself), or of somebody, signed by one. */
export function certificate(
  name: string,
  { issuer, names = [], isExpired = false, isNotYetValid = false }: Wanted = {},
): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const now = Date.now();
  const extensions = [
    ...(issuer ? [] : [sequence(BASIC_CONSTRAINTS, der(0x01, hex('ff')), der(0x04, sequence(der(0x01, hex('ff')))))]),
    ...(names.length > 0
      ? [sequence(ALTERNATIVE_NAME, der(0x04, sequence(...names.map((dns) => der(0x82, Buffer.from(dns))))))]
      : []),
  ];
  const serial = Buffer.from([1, ...Buffer.from(String(now % 1e9))]);
  const content = sequence(
    der(0xa0, der(0x02, hex('02'))),
    der(0x02, serial),
    sequence(ECDSA_WITH_SHA256),
    nameOf(issuer?.name ?? name),
    sequence(time(now + (isNotYetValid ? 0.5 : -10) * DAY_MS), time(now + (isExpired ? -DAY_MS : DAY_MS))),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', content, issuer?.privateKey ?? privateKey);
  return {
    cert: pem('CERTIFICATE', sequence(content, sequence(ECDSA_WITH_SHA256), der(0x03, hex('00'), signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    name,
    privateKey,
  };
}

/** Why a connection failed, for whoever set it up. */
export interface ConnectCause {
  /** In a few words, for a badge. */
  readonly brief: string;
  /** With what to do about it. */
  readonly text: string;
}

/** What a failed connection means to whoever set it up. The codes are Node's and OpenSSL's, from 3.2 on some with a slash. */
const explanations = [
  {
    cause: 'nothing-listens',
    codes: /^ECONNREFUSED$/,
    brief: 'nothing listens on this port',
    text: 'nothing listens on this port: is the CTI Server running, and is the port right?',
  },
  {
    cause: 'unknown-host',
    codes: /^(ENOTFOUND|EAI_AGAIN)$/,
    brief: 'unknown host name',
    text: 'this host name is not known here: is it spelt right, and does the name service of this machine know it?',
  },
  {
    cause: 'no-way',
    codes: /^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/,
    brief: 'no way to this host',
    text: 'there is no way to this host: look at network and firewall',
  },
  {
    cause: 'unknown-authority',
    codes:
      /^(UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT)$/,
    brief: 'certificate of an unknown authority',
    text: "the server's certificate comes from an authority that is not trusted here: add that authority's certificate as CA",
  },
  {
    cause: 'wrong-name',
    codes: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    brief: 'certificate for another name',
    text: "the server's certificate is for another name: use a host name that is in it, or set the server name",
  },
  {
    cause: 'expired',
    codes: /^CERT_HAS_EXPIRED$/,
    brief: 'certificate has expired',
    text: "the server's certificate has expired: it has to be renewed there",
  },
  {
    cause: 'not-yet-valid',
    codes: /^CERT_NOT_YET_VALID$/,
    brief: 'certificate is not valid yet',
    text: "the server's certificate is not valid yet: are the clocks right?",
  },
  {
    cause: 'not-tls',
    codes: /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST)$/,
    brief: 'this port does not speak TLS',
    text: 'this port does not speak TLS: it is the plain one; that of TLS is usually three higher',
  },
  {
    cause: 'tls-version',
    codes: /^ERR_SSL_(UNSUPPORTED_PROTOCOL|[\w/]*ALERT_PROTOCOL_VERSION|NO_PROTOCOLS_AVAILABLE|VERSION_TOO_LOW)$/,
    brief: 'no TLS version in common',
    text: 'server and client have no TLS version in common; 1.2 is the oldest that is used here',
  },
  {
    cause: 'client-certificate',
    codes: /^ERR_SSL_[\w/]*(CERTIFICATE_REQUIRED|BAD_CERTIFICATE|HANDSHAKE_FAILURE|UNKNOWN_CA|CERTIFICATE_UNKNOWN)$/,
    brief: 'client certificate wanted',
    text: 'the server wants a client certificate that it trusts',
  },
] as const satisfies readonly (ConnectCause & { readonly cause: string; readonly codes: RegExp })[];

/** Causes that no error code names. */
const others = {
  'handshake-ended': {
    brief: 'the handshake ended: a plain port?',
    text: 'the server ended the connection in the TLS handshake: perhaps this is its plain port; that of TLS is usually three higher',
  },
  'speaks-tls': {
    brief: 'this port speaks TLS',
    text: 'this port speaks TLS, the session is set up without: choose a TLS configuration, or the plain port',
  },
  'may-speak-tls': {
    brief: 'no answer to OPEN_REQ: a TLS port?',
    text: 'perhaps this port speaks TLS, and the session is set up without: choose a TLS configuration, or the plain port',
  },
} as const satisfies Record<string, ConnectCause>;

export type KnownCause = (typeof explanations)[number]['cause'] | keyof typeof others;

/** Every cause that is known, by name. */
export const connectCauses = {
  ...Object.fromEntries(explanations.map(({ cause, brief, text }) => [cause, { brief, text }])),
  ...others,
} as Readonly<Record<KnownCause, ConnectCause>>;

/** @param isHandshake it came while a TLS connection was being made */
export function causeOf(error: Error & { readonly code?: unknown }, isHandshake: boolean): KnownCause | undefined {
  const code = typeof error.code === 'string' ? error.code : '';
  if (isHandshake && code === 'ECONNRESET') return 'handshake-ended';
  return explanations.find(({ codes }) => codes.test(code))?.cause;
}

/** An error of a connection in words that help, with the original ones. */
export function explainConnectError(error: Error & { readonly code?: unknown }, isHandshake: boolean): string {
  const cause = causeOf(error, isHandshake);
  return cause ? `${connectCauses[cause].text} (${error.message})` : error.message;
}

/** A plain connection to a TLS port is answered by a TLS alert: record type 21, version 3. */
export const looksLikeTls = (declaredLength: number): boolean => declaredLength >>> 16 === 0x1503;

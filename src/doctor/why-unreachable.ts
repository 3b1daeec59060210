// Why something on the network cannot be reached, as the end of a sentence.

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the name is unknown',
  EAI_AGAIN: 'the name cannot be looked up now',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  ETIMEDOUT: 'there was no answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'there was no answer in time',
  TimeoutError: 'there was no answer in time',
  EPROTO: 'it does not speak TLS there',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS there',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'this machine does not trust its certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'this machine does not trust its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'this machine does not trust its certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'this machine does not trust its certificate',
};

/** Such as `nothing listens there (ECONNREFUSED)`; only the code where the reason has no words yet. */
export function whyUnreachable(error: unknown): string {
  const code = failureCode(error);
  const reason = reasons[code];
  return reason ? `${reason} (${code})` : code;
}

/** The code that stands deepest in the causes; a name of an error where there is none. */
export function failureCode(error: unknown): string {
  let code = 'no reason given';
  for (let cause: unknown = error; cause instanceof Error; cause = inner(cause)) {
    if ('code' in cause && typeof cause.code === 'string') code = cause.code;
    else if (cause.name === 'TimeoutError') code = cause.name;
  }
  return code;
}

/** A name with several addresses fails with the errors of all. */
function inner(error: Error): unknown {
  return error instanceof AggregateError ? error.errors[0] : error.cause;
}

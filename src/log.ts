// What an operator reads. Fields carry ids, codes and counts, never a text that a person wrote.

export type Log = {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
};

/**
 * What may be logged of anything thrown: its name, the code and reason that stand deepest in its causes, and where it
 * was thrown. Its message is left out: a database's quotes what was stored.
 */
export function faultFields(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const fields: Record<string, string> = { fault: error.name };
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') fields.code = cause.code;
    if ('reason' in cause && typeof cause.reason === 'string') fields.reason = cause.reason;
  }
  const place = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return place ? { ...fields, at: place.trim() } : fields;
}

// What the doctor finds: one sentence about one thing, and what to do about it. Never a secret in it.

export type Finding = { about: string; state: 'ok' | 'warning' | 'broken'; says: string; do?: string };

export type Check = {
  about: string;
  /** Looks, and changes nothing. `patience` is in milliseconds; what takes longer is found broken. */
  look(patience: number): Promise<Finding[]>;
};

/** Three ways to say something about one thing; each takes what to do as well. */
export function findingsAbout(about: string) {
  const inState = (state: Finding['state']) => (says: string, toDo?: string) =>
    ({ about, state, says, ...(toDo && { do: toDo }) }) satisfies Finding;
  return { ok: inState('ok'), warning: inState('warning'), broken: inState('broken') };
}

// The shape of gather-happenings.js, for the tests.
export type Told = {
  ids: string[];
  at: string;
  kind: string;
  state: string;
  number?: number;
  items: number;
  to: string[];
  by?: string;
  verb?: string;
  reason?: string;
};
export function gather(
  happenings: {
    id: string;
    at: string;
    kind: string;
    state: string;
    number?: number;
    items: number;
    to: string;
    cause?: { by: string; verb: string };
    reason?: string;
  }[],
): Told[];

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
  }[],
): Told[];

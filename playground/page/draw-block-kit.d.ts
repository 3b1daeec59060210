// The shapes of draw-block-kit.js, for the tests.
export type Drawn = {
  tag: string;
  attributes: Record<string, string>;
  children: (Drawn | string)[];
};
export function drawBlockKit(blocks: unknown[]): Drawn[];

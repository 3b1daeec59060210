// The shapes of completions.js, for the tests.
export type Completions = {
  from: number;
  options: { insert: string; label: string; detail: string }[];
  isGuess: boolean;
};
export function completionsFor(typed: {
  text: string;
  caret: number;
  platform: 'slack' | 'msteams';
  isDirect: boolean;
  people: { name: string; role: string; organisation: string }[];
}): Completions | undefined;

// "Mine data", "slet mig" and "opbevaring": what somebody asks about what is kept of them, or of the team.
import type { Kept } from '../privacy/keeping.ts';

export type PrivacyCommand =
  | { kind: 'my data' }
  | { kind: 'erase me' }
  /** Without `set` it is shown; 'not understood' where something was said that is no such setting. */
  | { kind: 'retention'; set?: { what: Kept; months: number } | 'not understood' };

const dataWords = /^(?:vis |hent |show |get )?(?:mine data|mine persondata|my data|my personal data)$/;
const eraseWords = /^(?:slet mig|slet mine data|delete me|erase me|erase my data|forget me|glem mig)$/;
const retentionWords = /^(?:opbevaring|opbevaringstid|retention)(?:[: ]+(?<rest>.+))?$/;
const setting =
  /^(?<what>\p{L}+):? (?:i |for |til |to )?(?<many>\d{1,3}) ?(?<unit>maaneder|maaned|mdr|md|months|month|aar|years|year)?$/u;

const names: [Kept, string[]][] = [
  ['items', ['aftaler', 'aftale', 'items', 'actions', 'agreements']],
  ['comments', ['kommentarer', 'kommentar', 'svar', 'comments']],
  ['trail', ['spor', 'log', 'historik', 'trail']],
];

/** `words` is the line folded, without quotes and the mark that ends it. Undefined where it says nothing of this. */
export function readPrivacy(words: string): PrivacyCommand | undefined {
  if (dataWords.test(words)) return { kind: 'my data' };
  if (eraseWords.test(words)) return { kind: 'erase me' };
  const retention = retentionWords.exec(words);
  if (!retention) return undefined;
  const rest = retention.groups?.rest;
  if (rest === undefined) return { kind: 'retention' };
  const { what = '', many = '', unit = '' } = setting.exec(rest)?.groups ?? {};
  const named = names.find(([, said]) => said.includes(what))?.[0];
  if (!named) return { kind: 'retention', set: 'not understood' };
  const months = Number(many) * (/^(?:aar|year)/.test(unit) ? 12 : 1);
  return { kind: 'retention', set: { what: named, months } };
}

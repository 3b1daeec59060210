// The pictures of a round and of a row of rounds, and what they say to whoever does not see them.
import { describe, expect, test } from 'vitest';
import { renderPng } from '#adapters/web/pictures/render-png.ts';
import { drawCircle } from '#src/polls/circle-picture.ts';
import { ink } from '#src/polls/picture-ink.ts';
import { describeResult, describeTrend, mostInDescription, type Result } from '#src/polls/result.ts';
import { drawTrend } from '#src/polls/trend-picture.ts';
import { readPng } from '#test/manifests/read-png.ts';
import { development, fattest, fattestDevelopment, shown, spacesBetween, tooFew } from './sample-results.ts';

const one = (question: Omit<Result['questions'][number], 'number' | 'title'>): Result => ({
  title: 'Møderne',
  questions: [{ number: 11, title: 'Klart output', ...question }],
});

const wordsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text);
const meansIn = (text: string) => new Set(text.match(/\d[.,]\d(?!\d|\/)/g));
/** How far out from the middle something of this look is drawn. */
const radiusOf = (svg: string, look: string) =>
  Number(
    svg
      .split('\n')
      .find((line) => line.includes(look))
      ?.match(/ A ([\d.]+)/)?.[1],
  );
const shade = `fill="${ink.shade}" stroke="${ink.edge}"`;

describe('the picture of a round', () => {
  test('is shaded out to the score, with last round’s outline over it', () => {
    const higher = drawCircle(one({ now: shown(8, 3.8), before: shown(8, 2.2) }), 'da');
    const lower = drawCircle(one({ now: shown(8, 2.2), before: shown(8, 3.8) }), 'da');
    expect(radiusOf(higher, shade)).toBeGreaterThan(radiusOf(lower, shade));
    expect(radiusOf(lower, ink.last)).toBe(radiusOf(higher, shade));
    expect(radiusOf(higher, ink.last)).toBe(radiusOf(lower, shade));
    const first = drawCircle(one({ now: shown(8, 3.8) }), 'da');
    expect(first).not.toContain(ink.last);
    expect(wordsIn(first)).not.toContain('Sidste runde');
  });

  test('is hatched as far as an open-ended figure may lie, and only there', () => {
    const hatched = '<path d="M';
    const open = (result: Result) =>
      drawCircle(result, 'da')
        .split('\n')
        .filter((line) => line.startsWith(hatched) && line.includes('url(#open)'));
    expect(open(one({ now: shown(8, 4.4, 'or higher') }))).toHaveLength(1);
    expect(open(one({ now: shown(8, 1.6, 'or lower') }))).toHaveLength(1);
    expect(open(one({ now: shown(8, 3.1) }))).toEqual([]);
    expect(open(one({ now: tooFew }))).toEqual([]);
    expect(wordsIn(drawCircle(one({ now: shown(8, 4.4, 'or higher') }), 'da'))).toContain('4,4 eller højere');
  });

  test('says all its numbers in words, in the reader’s language', () => {
    expect(describeResult(spacesBetween, 'da')).toBe(
      'Resultatet af »Mellemrummene« på en skala fra 1 til 5. Effektive mellemrum: 3,4 (8 svar); sidst 2,5; 0,9 højere end sidst. Tydelig procesplan for igangsatte aktiviteter: 4,4 eller højere (8 svar); sidst 3,9; ikke til at sige, om det er en ændring. Agile processer: 1,6 eller lavere (8 svar); sidst 2,1; ikke til at sige, om det er en ændring. Status på igangsatte aktiviteter: 2,9 (8 svar); sidst 4,3 eller højere; mindst 1,4 lavere end sidst.',
    );
    for (const language of ['da', 'en'] as const) {
      const drawn = meansIn(wordsIn(drawCircle(spacesBetween, language)).join(' '));
      expect(drawn.size).toBe(4);
      const said = meansIn(describeResult(spacesBetween, language));
      expect([...drawn].filter((mean) => !said.has(mean))).toEqual([]);
    }
    expect(describeResult(one({ now: tooFew }), 'da')).toContain(
      'Klart output: For få svar til at vise tal. Der skal være mindst 3.',
    );
  });
});

describe('the picture of a row of rounds', () => {
  test('says all its numbers in words, and leaves a gap where a round shows none', () => {
    const drawn = meansIn(wordsIn(drawTrend(development, 'da')).join(' '));
    const said = describeTrend(development, 'da');
    expect([...drawn].filter((mean) => !said.includes(mean))).toEqual([]);
    expect(drawn.size).toBeGreaterThan(10);
    expect(said).toContain('6/2 ingen tal; 20/2 3,5');
    const panel = drawTrend({ ...development, questions: development.questions.slice(0, 1) }, 'da');
    const lines = panel.match(/ L [\d. ]+" stroke/g);
    expect(lines).toHaveLength(5);
  });
});

test('the longest questions fit the alternative text, with all their numbers', () => {
  for (const language of ['da', 'en'] as const) {
    expect(describeResult(fattest, language).length).toBeLessThanOrEqual(mostInDescription);
    expect(describeTrend(fattestDevelopment, language).length).toBeLessThanOrEqual(mostInDescription);
  }
});

test('what an administrator wrote is text in the picture, never a part of it', async () => {
  const title = '<image href="https://example.dk"/> & "mere"';
  const result = { title, questions: [{ number: 1, title, now: shown(5, 3) }] };
  for (const svg of [
    drawCircle(result, 'da'),
    drawTrend({ title, rounds: development.rounds, questions: [{ title, figures: [] }] }, 'da'),
  ]) {
    expect(svg).not.toContain('<image');
    expect((await renderPng(svg)).length).toBeGreaterThan(0);
  }
});

test('text is drawn in the font that is shipped, on a machine with none', async () => {
  const svg = drawCircle(spacesBetween, 'da');
  const drawn = await renderPng(svg);
  const { width, height } = readPng(drawn);
  expect([width, height]).toEqual([640, 784]);
  expect(drawn.equals(await renderPng(svg.replaceAll(/<text[^>]*>[^<]*<\/text>/g, '')))).toBe(false);
  expect(drawn.equals(await renderPng(svg.replaceAll('font-weight="600"', 'font-weight="400"')))).toBe(false);
});

/** WCAG 2.1, 1.4.3 and 1.4.11. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
      const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

test('text and everything that carries meaning stands out as WCAG 2.1 AA asks', () => {
  for (const colour of [ink.text, ink.quiet]) expect(contrast(colour, ink.paper)).toBeGreaterThanOrEqual(4.5);
  for (const colour of [ink.edge, ink.last]) {
    expect(contrast(colour, ink.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, ink.shade)).toBeGreaterThanOrEqual(3);
  }
});

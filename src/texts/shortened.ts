// What people wrote, where there is room for a line only: the beginning, visibly cut.

/** One line of at most `most` characters. The item's own card has the whole text. */
export function shortened(text: string, most: number): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}

// Long agreements in lists and nudges: the beginning, visibly cut; the item's own card has it whole.

const most = 200;

export function shortened(what: string): string {
  const line = what.replace(/\s+/g, ' ');
  const letters = [...line];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : line;
}

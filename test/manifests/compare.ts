// Compares what a manifest declares with what the code uses, and says what to do about each difference.

/** A sentence for each difference; none where the two agree. `place`: where in which manifest, `/bots/0/scopes`. */
export function differences(place: string, declared: readonly string[], used: readonly string[]): string[] {
  const without = (these: readonly string[], those: readonly string[]) =>
    [...new Set(these)].filter((one) => !those.includes(one)).sort();
  return [
    ...without(used, declared).map((one) => `The code uses ${one}: declare it in ${place}.`),
    ...without(declared, used).map((one) => `The code does not use ${one}: take it out of ${place}.`),
  ];
}

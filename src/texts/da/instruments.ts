// Spørgerammer, som en administrator tilføjer: det, kommandoen svarer.

export const instruments = {
  refusal: 'Spørgerammen er ikke gemt. Ret dette, og prøv igen:',
  noFile: (path: string) => `Filen ${path} kan ikke læses. Står den dér, og må du læse den?`,
  notUtf8: 'Filen er ikke gemt som UTF-8. Gem den igen med den tegnkodning.',
  isOurs: (id: string) => `Id’et »${id}« er en af dem, der følger med. Giv spørgerammen et andet.`,
  added: (id: string) => `Spørgerammen »${id}« er tilføjet. Alle team kan spørge med den nu:`,
  replaced: (id: string) =>
    `Spørgerammen »${id}« er erstattet. Runder, der er åbnet, beholder den gamle ordlyd:`,
  ours: (id: string) => `${id} (følger med)`,
  yours: (id: string) => `${id} (tilføjet)`,
  /** `numbers` er spørgsmålenes numre. */
  dimension: (title: string, numbers: number[]) =>
    `${title}: ${numbers.length === 1 ? 'spørgsmål' : 'spørgsmålene'} ${numbers.join(', ')}`,
  cannotRemoveOurs: (id: string) => `»${id}« følger med og kan ikke fjernes.`,
  notThere: (id: string) => `Der er ingen spørgeramme, der hedder »${id}«. Se dem med: instrument list`,
  /** `polls` er, hvor mange pulser der spørger med den endnu. */
  removed: (id: string, polls: number) =>
    polls === 0
      ? `Spørgerammen »${id}« er fjernet.`
      : `Spørgerammen »${id}« er fjernet. ${polls === 1 ? 'En puls' : `${polls} pulser`} spurgte med den og åbner ingen runder mere.`,
};

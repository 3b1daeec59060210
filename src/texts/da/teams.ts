// Et team bliver til ud fra dem, der er i kanalen; og det, en person kan, når hun har forladt det.

export const teams = {
  /** `leaders`: hvor mange de er, der nævnes. */
  introduction: (leader: string | undefined, leaders: number, people: number, example: string): string[] => [
    'Hej, jeg er Mellemrum. Jeg husker jeres aftaler mellem møderne – hvem der gør hvad hvornår – og spørger til dem, når dagen kommer.',
    leader
      ? `Alle i kanalen er nu med i teamet: I er ${people}, og ${leader} er ${leaders > 1 ? 'projektledere' : 'projektleder'}.`
      : `Alle i kanalen er nu med i teamet: I er ${people}.`,
    `Skriv for eksempel: @Mellemrum aftale ${example} ringer til plejehjemmet på torsdag. Med @Mellemrum hjælp ser I resten, og med @Mellemrum opsæt fortæller I, hvem I er.`,
  ],
  introductionSummary: 'Hej, jeg er Mellemrum.',
  unknownOrganisation: 'ukendt organisation',
  notInvited:
    'Jeg er ikke med i kanalen, så jeg kan ikke se, hvem der er her. Tilføj mig til kanalen, og nævn mig så igen.',
  tooMany: (most: string) =>
    `Her er flere end ${most} personer. Et team er bedst med to til seks: lav en kanal til teamet, og nævn mig der.`,
  onlyYou: 'Her er ikke andre end dig endnu. Tilføj dem, du arbejder sammen med, og nævn mig så igen.',
  noAnswer: 'Jeg kan ikke se lige nu, hvem der er i kanalen. Prøv igen om lidt.',
  hasLeft: (team: string) =>
    `Du er ikke længere med i ${team}. Du kan stadig svare på dine egne aftaler: skriv »aftaler« for at se dem, og for eksempel »færdig 12«.`,
};

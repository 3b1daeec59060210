// Svar, der ikke hører til en bestemt funktion: hjælp, afslag, fejl.

export const replies = {
  stranger: 'Jeg kender dig ikke i det her team endnu. Bed en i teamet om at tilføje dig til kanalen.',
  strangerDirect: 'Jeg kender dig ikke fra noget team endnu. Nævn mig i jeres kanal, så er du med.',
  contactNoMore:
    'Du er ikke længere kontaktperson, så jeg viser dig ikke mere om teamene. Tak for hjælpen. Er det en fejl, så sig det til den, der står for Mellemrum hos jer.',
  unboundChannel:
    'Kanalen er ikke knyttet til et team endnu. Skriv @Mellemrum her i kanalen, så gør jeg jer til et.',
  severalTeams: (teams: string) => `Du er med i flere teams: ${teams}. Skriv det i det rette teams kanal.`,
  cpr: 'Det ligner et CPR-nummer. Skriv aldrig patientdata her. Jeg har ikke gemt noget. Står din besked stadig i chatten, så slet den selv.',
  cprInMessage:
    'Det ligner et CPR-nummer. Skriv aldrig patientdata her. Jeg har ikke gemt noget, men beskeden står stadig i chatten: sørg for, at den bliver slettet.',
  cprInForm: 'Det ligner et CPR-nummer. Skriv aldrig patientdata her. Intet er gemt.',
  notUnderstood: 'Jeg forstod ikke helt, hvad du gerne vil. En aftale skrives for eksempel sådan:',
  example: (owner: string) => `aftale ${owner} sender udskrivningsskemaet senest fredag`,
  help: 'Hjælp',
  helpTitle: 'Det kan du skrive til mig',
  helpLines: (owner: string): [string, string][] => [
    [
      `aftale ${owner} sender skemaet senest fredag`,
      'noterer, hvem der gør hvad hvornår, og viser det for hele teamet',
    ],
    ['aftale', 'åbner en formular'],
    [
      'aftaler',
      'viser teamets åbne aftaler; »aftaler mine«, »aftaler forsinkede« og »aftaler Kolding« viser nogle af dem',
    ],
    [
      'møde 15/12 kl. 9-11 Styregruppe',
      'planlægger jeres næste møde; »flyt mødet til 17/12« og »aflys mødet« ændrer det. »møde hver anden tirsdag kl. 9« er en serie, og »aflys serien« stopper den',
    ],
    [
      'punkt Udskrivning, handlende',
      'sætter et punkt på dagsordenen; »dagsorden« viser den, og »kalender« giver møderne til din egen kalender',
    ],
    ['referat', 'finder aftalerne i et referat; lange referater sender du direkte til mig'],
    [
      'færdig 12',
      'melder aftale #12 færdig; »12 på sporet«, »12 forsinket« og »12 blokeret: mangler samtykke« er de andre svar',
    ],
    ['hjælp til 12', 'beder en anden om hjælp til en blokeret aftale; »barrierer« viser, hvad du er bedt om'],
    ['udskyd 12 til uge 50', 'flytter fristen; »annuller 12« annullerer aftalen'],
    [`giv 12 til ${owner}`, 'giver aftalen videre; er en aftale ikke din, så skriv »ikke mig 12«'],
    ['ret 12', 'åbner aftalen, så den kan rettes; »historik 12« viser, hvem der har ændret hvad'],
    [
      'puls',
      'spørger teamet om mellemrummene med fortrolige svar fra 1 til 5; »puls hver 14. dag« spørger fast, med »puls svar« svarer du, »puls resultat« viser de seneste tal, »puls historik« udviklingen, og »puls status«, hvad der er i gang',
    ],
    ['overblik', 'viser projektledere, hvordan teamet står; »oplæg« skriver et oplæg til klyngens dagsorden'],
    ['fortryd', 'fortryder din seneste ændring, i ti minutter'],
  ],
  /** To whoever may set the team up. */
  helpTeam:
    'Som projektleder skriver du »opsæt« for at fortælle, hvem I er. »forbind« gør jeres kanal og en anden organisations til ét team, og »afbryd« skiller dem igen. »journal« samler et møde til jeres sagssystem, og »opbevaring« viser, hvor længe jeg gemmer.',
  helpOwn:
    '»kontakt« viser, hvem I er, og hvordan I får fat i hinanden. »mine data« giver dig alt det, jeg har gemt om dig, og »slet mig« fortæller, hvad det vil sige at blive slettet.',
  helpReminders:
    'Jeg spørger selv om morgenen, når noget har frist: »påmindelser« viser hvornår, og »påmind mig kl. 8« ændrer det. Holder du fri, så skriv »væk til 5/1«, og »tilbage«, når du er her igen. Vil du høre til en andens aftale, så skriv »prik Bo om 12«.',
  helpWhere:
    'På Slack skriver du /aftale eller /mellemrum foran. På Teams nævner du @Mellemrum i kanalen. Skriver du direkte til mig, behøver du ingen af delene. Er noget aftalt i en besked, så vælg »Gør til aftale« i beskedens menu. Vil du hellere have engelsk, så skriv »sprog engelsk«.',
  failed: (reference: string) =>
    `Det lykkedes ikke, og intet er gemt. Prøv igen om lidt. Reference: ${reference}`,
  tooFast: 'Det går lidt hurtigt for mig. Det sidste har jeg ikke gemt. Vent et minut, og prøv igen.',
  strangeButton: 'Den knap kender jeg ikke. Skriv hjælp for at se, hvad jeg kan.',
  cannotWriteDirectly:
    'Jeg har et svar til dig, men kan ikke skrive til dig direkte. Åbn en chat med mig, og prøv igen.',
};

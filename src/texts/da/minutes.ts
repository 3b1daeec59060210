// Referater: forslag til aftaler, rettet og noteret på én gang.

export const minutes = {
  formTitle: 'Aftaler fra et referat',
  formSubmit: 'Find aftaler',
  formCancel: 'Luk',
  formText: 'Sæt referatet ind her',
  formTextHint:
    'Højst 3.000 tegn. Er det længere, så send det til mig i en direkte besked. Ingen patientdata.',
  formRequired: 'Sæt noget af referatet ind her.',
  formInvitation: 'Sæt et referat ind, så finder jeg aftalerne i det.',
  fillIn: 'Sæt ind',

  found: (count: number) =>
    count === 1
      ? 'Jeg fandt 1 aftale i referatet. Ret den, hvis den ikke passer; intet er noteret endnu.'
      : `Jeg fandt ${count} aftaler i referatet. Ret det, der ikke passer; intet er noteret endnu.`,
  left: (count: number) => (count === 1 ? 'Der er 1 forslag tilbage:' : `Der er ${count} forslag tilbage:`),
  foundNone:
    'Jeg fandt ingen aftaler i teksten. En aftale er for eksempel: Anna sender skemaet til kommunen senest fredag',
  tooLong: (length: string, most: string) =>
    `Referatet er på ${length} tegn, og jeg kan højst læse ${most} ad gangen. Jeg har ikke gemt noget; send det i to dele.`,
  which: (number: number) => `${number}. `,
  lacks: (pieces: string) => `Mangler: ${pieces}`,
  lacksWho: 'hvem',
  lacksWhen: 'hvornår',
  correct: 'Ret',
  correctSpoken: (number: number) => `Ret forslag ${number}`,
  leaveOut: 'Udelad',
  leaveOutSpoken: (number: number) => `Udelad forslag ${number}`,
  record: (count: number) => (count === 1 ? 'Notér aftalen' : `Notér ${count} aftaler`),
  dropAll: 'Drop resten',
  more: 'Vis flere',
  earlier: 'Vis de forrige',
  page: (first: number, last: number, count: number) => `Forslag ${first}-${last} af ${count}`,
  recorded: (numbers: string) => `Noteret: ${numbers}. Alle i teamets kanaler kan se dem.`,
  recordedOne: (number: string) => `Noteret: ${number}. Alle i teamets kanaler kan se den.`,
  stillLack: 'De her mangler noget, før jeg kan notere dem:',
  dropped: 'Okay. Resten har jeg ikke noteret.',
  allLeftOut: 'Så er der ingen forslag tilbage. Jeg har ikke noteret flere.',
};

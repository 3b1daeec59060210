// Status før et møde, og hvem der gør hvad hvornår efter det.

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

export const reports = {
  statusOf: (meeting: string) => `Status før ${meeting}`,
  count: {
    done: (count: number) => `Færdige siden sidste møde: ${count}`,
    onTheWay: (count: number) => `På vej: ${count}`,
    late: (count: number) => `Forsinkede: ${count}`,
    blocked: (count: number) => `Blokerede: ${count}`,
  },
  rest: {
    done: (count: number) => `… og ${count} til. Skriv »aftaler færdige« for at se dem alle.`,
    onTheWay: (count: number) => `… og ${count} til. Skriv »aftaler« for at se dem alle.`,
    late: (count: number) => `… og ${count} til. Skriv »aftaler forsinkede« for at se dem alle.`,
    blocked: (count: number) => `… og ${count} til. Skriv »aftaler« for at se dem alle.`,
  },
  due: (day: string) => `senest ${day}`,
  noItems: 'Der er ingen åbne aftaler.',
  puls: (title: string, day: string) => `Seneste puls: ${title} (lukket ${day})`,

  wrapUpOf: (meeting: string) => `Hvem gør hvad hvornår? ${meeting}`,
  whoDoesWhat: 'De her punkter mangler en aftale:',
  openRest: (count: number) =>
    count === 1
      ? '… og 1 punkt til, som kommer frem her bagefter.'
      : `… og ${count} punkter til, som kommer frem her bagefter.`,
  addAction: 'Tilføj aftale',
  addActionSpoken: (title: string) => `Tilføj en aftale til ${title}`,
  noAction: 'Ingen aftale',
  noActionSpoken: (title: string) => `Ingen aftale til ${title}`,
  withoutAction: 'Uden aftale:',
  closed: (title: string, name: string) => `»${title}«: ingen aftale, siger ${name}.`,
  closedNow: (title: string) => `Noteret: »${title}« er lukket uden aftale.`,
  agreed: (count: number) => `${many(count, 'aftale', 'aftaler')} fra mødet:`,
  nothingAgreed:
    'Der er ikke noteret nogen aftaler fra mødet. Blev der aftalt noget, så skriv for eksempel: aftale Anna sender skemaet senest fredag',
  done: '✓ Færdig',
  unready: 'Skulle være klar til mødet og er ikke færdige:',
  andMore: (count: number) => `… og ${count} til. Skriv »aftaler« for at se dem alle.`,
  andMoreInText: (count: number) => `… og ${count} til. De står alle i teksten til referatet.`,
  textForMinutes: 'Tekst til referatet',

  copyThis: (page: number, pages: number) =>
    pages === 1
      ? 'Kopiér teksten ind i referatet:'
      : `Kopiér teksten ind i referatet (del ${page} af ${pages}):`,
  minutesHeading: (meeting: string) => `Aftaler fra ${meeting}`,
  minutesLine: (number: number, owners: string, what: string, due: string) =>
    `- ${owners}: ${what}. ${due} (#${number}).`,
  minutesNoAction: '- Ingen aftale.',
};

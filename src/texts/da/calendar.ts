// Møderne i ens egen kalender.

export const calendar = {
  addToCalendar: 'Læg i kalenderen',
  subscribe: (address: string) =>
    `Abonnér på teamets møder i din egen kalender (i Outlook: Tilføj kalender, Abonner fra internettet): ${address}`,
  renewed: (address: string) =>
    `Kalenderen har fået en ny adresse, og den gamle viser ikke længere noget: ${address}`,
  open: 'Åbn kalenderen',
  keepItInTheTeam:
    'Alle, der har adressen, kan se møderne og deres dagsordener. Behold den i teamet. Projektlederne kan skrive »kalender ny adresse«.',
  mayNotRenew: 'Kun projektlederne kan give kalenderen en ny adresse.',
  notReachable:
    'Kalenderen kan ikke hentes endnu, fordi jeg ikke har nogen adresse på nettet. Bed dem, der driver Mellemrum, om at sætte PUBLIC_URL.',
};

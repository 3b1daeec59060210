// Hvad der er gemt om den enkelte, at blive slettet, og hvor længe teamet gemmer.
import type { Keeping, Kept } from '../../privacy/keeping.ts';
import type { PersonTable } from '../../privacy/privacy-store.ts';

const kept: Record<Kept, string> = {
  items: 'Færdige og annullerede aftaler, og møder der er holdt',
  comments: 'Årsager, tidligere ordlyd og svar på barrierer',
  trail: 'Sporet af, hvem der har gjort hvad ved teamet',
};
const wordFor: Record<Kept, string> = { items: 'aftaler', comments: 'kommentarer', trail: 'spor' };
const months = (count: number) => (count === 1 ? '1 måned' : `${count} måneder`);

export const privacy = {
  /** Siges om den, der er slettet, hvor navnet stod. */
  formerParticipant: 'en tidligere deltager',
  data: {
    summary: 'Dine data ligger klar.',
    ready:
      'Her er alt, hvad jeg har gemt om dig, fra alle de teams du er eller har været med i. Det er én fil, som både du og et program kan læse.',
    open: 'Hent mine data',
    until: (minutes: number) =>
      `Linket virker i ${minutes} minutter. Send det ikke videre: den, der har det, kan hente filen.`,
    noPage:
      'Jeg kan ikke lægge en fil frem her, for jeg har ingen adresse på nettet. Skriv til dem, der driver Mellemrum hos jer, så sender de dig filen.',
  },
  erase: {
    summary: 'Vil du slettes?',
    title: 'Det her sker, hvis jeg sletter dig:',
    gone: 'Dit navn, dine konti, dit telefonnummer, dit fravær og dine indstillinger bliver slettet. Det gør det også, du selv har skrevet om, hvad der blokerer, dine svar på barrierer og dine kladder.',
    openItems: (count: number) =>
      count === 0
        ? 'Du har ingen åbne aftaler.'
        : count === 1
          ? 'Din åbne aftale går videre: har den andre ansvarlige, beholder de den, ellers får projektlederen den og besked om det.'
          : `Dine ${count} åbne aftaler går videre: har de andre ansvarlige, beholder de dem, ellers får projektlederen dem og besked om det.`,
    finished:
      'Aftaler, møder og punkter, som du har oprettet, bliver i teamet. Hvor dit navn stod, står der »en tidligere deltager«. Færdige aftaler, som kun du har haft med at gøre, bliver slettet helt.',
    rounds: (count: number) =>
      count === 1
        ? 'Dine svar i den åbne pulsrunde bliver trukket tilbage.'
        : `Dine svar i de ${count} åbne pulsrunder bliver trukket tilbage.`,
    teams: (names: string) => `Du er ikke længere med i ${names}.`,
    onlyLeader: (team: string) =>
      `Du er den eneste projektleder i ${team}. Gør gerne en anden til projektleder først: skriv »opsæt«. Ellers står teamet uden, og det får de at vide.`,
    stays:
      'Det kan jeg ikke slette: hvad andre har skrevet om dig, og beskederne, der allerede står i Slack og Teams.',
    silent: 'Jeg skriver ikke til dig igen. Det kan ikke fortrydes.',
    first: 'Vil du have en kopi med, så skriv »mine data« først.',
    erase: 'Slet mig',
    keep: 'Behold',
    kept: 'Intet er slettet.',
    done: 'Du er slettet. Jeg skriver ikke til dig igen. Beskederne her kan du selv slette. Skriver du til mig en anden gang, kender jeg dig ikke.',
    tooOld: 'Det spørgsmål er for gammelt. Skriv »slet mig« igen, hvis du vil slettes.',
  },
  leaderGone: (team: string) =>
    `${team} har ikke længere en projektleder. Bliv enige om, hvem der tager over, og skriv »opsæt«.`,
  keeping: {
    summary: 'Så længe gemmer jeg',
    title: (team: string) => `Så længe gemmer jeg for ${team}:`,
    names: kept,
    months,
    howTo:
      'Derefter sletter jeg det, for altid. Projektlederen ændrer det med for eksempel »opbevaring aftaler 36 måneder«, »opbevaring kommentarer 6« eller »opbevaring spor 24«.',
    leadersOnly: 'Hvor længe teamet gemmer, bestemmer projektlederen.',
    notUnderstood:
      'Skriv, hvad det gælder, og hvor mange måneder: »opbevaring aftaler 36 måneder«, »opbevaring kommentarer 6« eller »opbevaring spor 24«.',
    outside: (what: Kept, least: number, most: number) =>
      `Det kan være fra ${least} til ${most} måneder for ${wordFor[what]}.`,
    same: (what: Kept, count: number) => `Sådan er det allerede: ${wordFor[what]} i ${months(count)}.`,
    set: (what: Kept, count: number) => `Fremover: ${wordFor[what]} bliver gemt i ${months(count)}.`,
    shorter: (what: Kept, from: number, to: number) =>
      `Fra ${months(from)} til ${months(to)} for ${wordFor[what]}: det, der er ældre, bliver slettet inden for et døgn og kan ikke hentes tilbage.`,
    shorten: 'Gem kortere',
    asIs: 'Behold',
    unchanged: (keeping: Keeping) =>
      `Intet er ændret: aftaler i ${months(keeping.items)}, kommentarer i ${months(keeping.comments)}, spor i ${months(keeping.trail)}.`,
  },
  file: {
    name: 'mine-data-fra-mellemrum',
    aboutTitle: 'Om filen',
    madeTitle: 'Lavet',
    about:
      'Det er alt, hvad Mellemrum har gemt om dig, i alle teams. Hvert afsnit er en tabel; navnene på felterne er dem, Mellemrum selv bruger. Id’er peger på tværs af afsnittene: den samme aftale har det samme id overalt. Tider er i UTC. Svar i pulsrunder står her, så længe runden er åben; når den lukker, findes de ikke mere.',
  },
  sections: {
    people: 'Dig',
    accounts: 'Dine konti',
    routes: 'Hvordan boten finder din konto',
    organisations: 'Din organisation',
    teams: 'Dine teams',
    memberships: 'Hvornår du er eller var med',
    absences: 'Dit fravær',
    contacts: 'Dine valg som kontakt',
    cluster_contacts: 'Klynger du er kontakt for',
    action_items: 'Aftaler du har oprettet eller er ansvarlig for',
    action_item_owners: 'Aftaler du er ansvarlig for',
    item_changes: 'Ændringer af aftaler, som du har gjort eller er nævnt i',
    former_wordings: 'Tidligere ordlyd af aftaler',
    block_reasons: 'Hvad du har skrevet om, hvad der blokerer',
    drafts: 'Dine kladder',
    put_off: 'Hvad du har bedt om at blive mindet om senere',
    barriers: 'Barrierer du har spurgt om, taget eller svaret på',
    barrier_asked: 'Barrierer du er blevet spurgt om',
    meetings: 'Møder du har oprettet',
    meeting_series: 'Mødeserier du har oprettet',
    meeting_changes: 'Ændringer af møder, som du har gjort',
    agenda_items: 'Punkter du har sat på dagsordenen eller afsluttet',
    polls: 'Målinger du har startet',
    round_participants: 'Åbne pulsrunder du er spurgt i',
    ratings: 'Dine svar i åbne pulsrunder',
    deliveries: 'Beskeder til dig eller i dit navn',
    nudge_items: 'Hvad de beskeder handlede om',
    digest_asks: 'Hvad ugens overblik har spurgt dig om',
    conversation_paces: 'Hvor hurtigt der er skrevet til dig',
    link_codes: 'Koder til at forbinde kanaler, som du har hentet',
    links: 'Kanaler du har været med til at forbinde eller skille ad',
    same_people: 'Hvem du er blevet spurgt, om du også er',
    downloads: 'Filer der ligger klar til dig',
    audit_trail: 'Sporet af, hvad du har gjort, og hvad der er gjort ved dig',
    erasures: 'Sletninger',
  } satisfies Record<PersonTable, string> as Record<PersonTable, string>,
};

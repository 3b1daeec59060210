// De få sider, som alle kan læse: hvad Mellemrum er, hvad det gemmer, og på hvilke vilkår.

export const pages = {
  about: {
    title: 'Mellemrum',
    paragraphs: [
      'Mellemrum er en chatbot til tiden mellem møderne, for forbedringsteams på tværs af hospital, kommune og almen praksis. Den husker, hvem der gør hvad hvornår, og spørger, når dagen kommer. Den taler med teamet i Slack og i Microsoft Teams.',
      'Inviter Mellemrum til teamets kanal, og skriv @Mellemrum hjælp for at komme i gang.',
    ],
  },
  privacy: {
    title: 'Mellemrum og persondata',
    paragraphs: [
      'Mellemrum læser kun det, der er skrevet til det: beskeder, der nævner det, kommandoer, beskeder skrevet direkte til det, og de beskeder, som nogen selv vælger i menuen »Gør til aftale«. Resten af samtalen læser det ikke. Slack sender alligevel kanalens beskeder til det, fordi det ellers ikke får at vide, at en besked, der er blevet til en aftale, er ændret eller slettet; alt andet kasseres ulæst og bliver hverken gemt eller logget.',
      'Det gemmer teamets aftaler: hvem, hvad og hvornår, og hvem der har svaret hvad. Om den enkelte gemmer det navn, organisation, tidszone, sprog, fravær, et telefonnummer for den, der selv skriver et, og kontoens id på Slack eller Teams.',
      'Færdige aftaler og holdte møder bliver slettet efter 24 måneder, årsager og kommentarer efter 12 og sporet af, hvem der har gjort hvad, efter 24, hvis teamets projektleder ikke har bestemt noget andet.',
      'Patientdata hører ikke til her. En tekst, der ligner et CPR-nummer, bliver afvist, og intet af den bliver gemt. Logfiler indeholder id’er og aldrig, hvad nogen har skrevet.',
      'Et teams aftaler kan kun ses af teamet selv. De bliver ikke delt med andre teams og ikke solgt eller brugt til andet.',
      'Dataansvarlig er den myndighed, der driver Mellemrum på denne adresse. Skriv »mine data« til Mellemrum for at få alt, hvad der er gemt om dig, og »slet mig« for at blive slettet. Kan du ikke skrive til Mellemrum, så skriv til myndigheden.',
    ],
  },
  terms: {
    title: 'Vilkår for brug af Mellemrum',
    paragraphs: [
      'Mellemrum er til aftaler mellem kolleger. Skriv aldrig patientdata.',
      'Mellemrum minder om aftaler, men ansvaret for at holde dem er ens eget. Brug det ikke til noget, hvor et menneske kommer til skade, hvis en besked er forsinket.',
      'Den myndighed, der driver Mellemrum på denne adresse, bestemmer, hvem der må bruge det, og kan lukke for det.',
    ],
  },
  read: { about: 'Om Mellemrum', privacy: 'Persondata', terms: 'Vilkår' },
};

// Siderne, hvor nogen føjer Mellemrum til et workspace på Slack.
import type { InstallOutcome } from '../../installations/install-outcome.ts';

type Page = { title: string; paragraphs: string[] };

export const installing = {
  offer: {
    title: 'Føj Mellemrum til Slack',
    paragraphs: [
      'Mellemrum husker, hvad teamet aftaler, og spørger, når dagen kommer. Her får du det ind i jeres workspace på Slack.',
      'Slack spørger dig først, hvilket workspace det gælder, og viser, hvad Mellemrum får lov til. Nogle steder skal en administrator sige ja.',
    ],
  },
  button: 'Føj til Slack',
  installed: (workspace: string): Page => ({
    title: `Mellemrum er installeret i ${workspace}`,
    paragraphs: [
      'Gå til teamets kanal i Slack, og skriv /invite @Mellemrum.',
      'Skriv derefter @Mellemrum hjælp i kanalen. Så ser du, hvordan I kommer i gang. Du kan lukke denne side.',
    ],
  }),
  endings: {
    cancelled: {
      title: 'Mellemrum blev ikke installeret',
      paragraphs: [
        'Du svarede nej hos Slack, så intet er ændret og intet er gemt. Fortryder du, eller siger en administrator ja, kan du prøve igen.',
      ],
    },
    unknown: {
      title: 'Linket kan ikke bruges mere',
      paragraphs: [
        'Linket tilbage fra Slack er allerede brugt, eller det mangler noget. Intet er ændret. Er Mellemrum ikke kommet ind i jeres workspace, så begynd forfra.',
      ],
    },
    expired: {
      title: 'Der gik for lang tid',
      paragraphs: [
        'Du har ti minutter hos Slack, og de er gået. Intet er ændret. Begynd forfra, så går det hurtigt.',
      ],
    },
    'another browser': {
      title: 'Du kom tilbage i en anden browser',
      paragraphs: [
        'For en sikkerheds skyld skal du begynde og slutte i samme browser, og den skal tage imod cookies. Intet er ændret. Begynd forfra i denne browser.',
      ],
    },
    'whole organisation': {
      title: 'Vælg et enkelt workspace',
      paragraphs: [
        'Mellemrum kan ikke installeres for en hel Slack-organisation på én gang, og intet er gemt. Begynd forfra, og vælg det workspace, hvor teamet er.',
      ],
    },
    'code refused': {
      title: 'Slack tog ikke imod svaret',
      paragraphs: [
        'Slacks svar gælder kun én gang og kun kort tid. Intet er ændret. Begynd forfra, så får du et nyt.',
      ],
    },
    'platform away': {
      title: 'Slack svarer ikke lige nu',
      paragraphs: ['Mellemrum er ikke blevet installeret. Vent et par minutter, og begynd forfra.'],
    },
    'our trouble': {
      title: 'Mellemrum kunne ikke installeres',
      paragraphs: [
        'Der er noget galt hos os, og intet er ændret. Prøv igen om lidt. Bliver det ved, så skriv til dem, der driver Mellemrum.',
      ],
    },
  } satisfies Record<Exclude<InstallOutcome['is'], 'offer' | 'installed'>, Page>,
  again: 'Begynd forfra',
};

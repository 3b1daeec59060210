// Setting up a team: the card, its forms and its buttons. What is not set yet is seen in the team's rows alone, so a
// set-up that is left is taken up where it was.
import type { ButtonPress } from '../chat/button-press.ts';
import type { Card } from '../chat/card.ts';
import { type ChatEvent, type Reply, tell } from '../chat/event.ts';
import type { Form } from '../chat/form.ts';
import type { Turn, Turns } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import { askableIn } from '../polls/askable.ts';
import type { Stores } from '../stores.ts';
import { contactsCard } from './contacts-card.ts';
import { organisationsForm, organisationsFormAgain, saveOrganisationsForm } from './organisations-form.ts';
import { isOfContacts, ownContactForm, saveOwnContact } from './own-contact-form.ts';
import { peopleForm, peopleFormAgain } from './people-form.ts';
import { savePeopleForm } from './save-people.ts';
import { setUpCard } from './set-up-card.ts';
import { readCarried, type Shown } from './shown-form.ts';
import { switchPulse } from './switch-pulse.ts';
import { saveTeamForm, teamForm } from './team-form.ts';
import { holdTeam, maySetUp, refusalOf, type SettingUp } from './who-sets-up.ts';

type SetUpPress = Extract<ButtonPress, { do: 'set up form' | 'set up pulse' | 'set up contacts' }>;
type Submit = Extract<ChatEvent['what'], { kind: 'submit' }>;

export async function replyWithSetUp(stores: Stores, turn: Turn): Promise<Reply> {
  const { turn: held } = await holdTeam(stores, turn);
  if (!may(standingIn(held), 'see set-up', 'team')) return hasLeft(held);
  return { show: 'privately', card: await cardOf(stores, turn) };
}

/** `page` is of the list that is shown already, and comes in its place. */
export async function replyWithContacts(stores: Stores, turn: Turn, page?: number): Promise<Reply> {
  const { turn: held, setUp } = await holdTeam(stores, turn);
  if (!may(standingIn(held), 'see contacts', 'team')) return hasLeft(held);
  return {
    show: page === undefined ? 'privately' : 'in place',
    card: contactsCard(setUp.phones, held, page),
  };
}

const hasLeft = ({ team, reader }: Turn): Reply => tell(reader.texts.teams.hasLeft(team.name));

/** As everything stands now, with what just came of a press or form above it. */
async function cardOf(stores: Stores, turn: Turn, notices: string[] = []): Promise<Card> {
  const setting = await holdTeam(stores, turn);
  const askable = await askableIn(stores.polls);
  const polls = await stores.polls.lockOfTeam(turn.team.id);
  return setUpCard({ setUp: setting.setUp, polls, askable }, setting.turn, notices);
}

/** Undefined where the button is another team's. */
export async function replyToSetUpPress(
  stores: Stores,
  turn: Turn,
  press: SetUpPress,
): Promise<Reply | undefined> {
  if (press.team !== turn.team.id) return undefined;
  if (press.do === 'set up contacts') return replyWithContacts(stores, turn, press.page);
  const setting = await holdTeam(stores, turn);
  if (press.do === 'set up form' && press.form === 'own contact')
    return { show: 'as form', form: ownContactForm(setting, press.from) };
  const refused = refusalOf(setting.turn);
  if (refused) return tell(refused);
  if (press.do === 'set up pulse') {
    const notices = await switchPulse(stores, setting.turn, press.to);
    return { show: 'in place', card: await cardOf(stores, turn, notices) };
  }
  const form = formOf(press.form, setting, 0);
  return form && { show: 'as form', form };
}

function formOf(form: Submit['form'], setting: SettingUp, page: number): Form | undefined {
  switch (form) {
    case 'team':
      return page === 0 ? teamForm(setting) : undefined;
    case 'organisations':
      return organisationsForm(setting, page);
    case 'people':
      return peopleForm(setting, page);
    default:
      return undefined;
  }
}

/** Undefined for every other form. */
export async function replyToSetUpSubmit(
  stores: Stores,
  turns: Turns,
  submit: Submit,
): Promise<Reply | undefined> {
  const { form } = submit;
  if (form !== 'team' && form !== 'organisations' && form !== 'people' && form !== 'own contact')
    return undefined;
  const shown = readCarried(submit.draft);
  const turn = turns.find(({ team }) => team.id === shown?.team);
  if (!shown || !turn) return tell(turns[0].reader.texts.setUp.formGone);
  const setting = await holdTeam(stores, turn);
  const refused = form === 'own contact' ? undefined : refusalOf(setting.turn);
  if (refused) return tell(refused);

  const saved = await save(stores, setting, form, shown, submit);
  if ('errors' in saved) {
    const again = formAgain(form, setting, shown);
    return { show: 'form errors', form: { ...again, draft: submit.draft }, errors: saved.errors };
  }
  if (saved.isChanged && form !== 'own contact')
    for (const { id } of setting.turn.team.channels) await stores.deliveries.redrawChannel(id);
  if (form === 'own contact' && isOfContacts(shown)) return replyWithContacts(stores, turn);
  const next =
    form === 'own contact' ? undefined : formOf(form, await holdTeam(stores, turn), shown.page + 1);
  // A leader who has just handed the lead on fills in no more.
  if (next && maySetUp((await holdTeam(stores, turn)).turn)) return { show: 'as form', form: next };
  const { setUp } = turn.reader.texts;
  const notices = [saved.isChanged ? setUp.saved : setUp.nothingChanged, ...(saved.notices ?? [])];
  return { show: 'privately', card: await cardOf(stores, turn, notices) };
}

type Saved = { isChanged: boolean; notices?: string[] } | { errors: Record<string, string> };

function save(
  stores: Stores,
  setting: SettingUp,
  form: 'team' | 'organisations' | 'people' | 'own contact',
  shown: Shown,
  { values }: Submit,
): Promise<Saved> {
  switch (form) {
    case 'team':
      return saveTeamForm(stores, setting, shown, values);
    case 'organisations':
      return saveOrganisationsForm(stores, setting, shown, values);
    case 'people':
      return savePeopleForm(stores, setting, shown, values);
    case 'own contact':
      return saveOwnContact(stores, setting, shown, values);
  }
}

function formAgain(
  form: 'team' | 'organisations' | 'people' | 'own contact',
  setting: SettingUp,
  shown: Shown,
): Form {
  switch (form) {
    case 'team':
      return teamForm(setting);
    case 'organisations':
      return organisationsFormAgain(setting, shown);
    case 'people':
      return peopleFormAgain(setting, shown);
    case 'own contact':
      return ownContactForm(setting, isOfContacts(shown) ? 'contacts' : undefined);
  }
}

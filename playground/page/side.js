// One platform's half of the page: from which organisation you look, who you are there, where you look, what you see and write.
import { createAbsence } from './absence.js';
import { askForWords } from './ask.js';
import { callApi } from './call-api.js';
import { createComposer } from './composer.js';
import { element } from './element.js';
import { examplesFor } from './examples.js';
import { openForm } from './form-dialog.js';
import { createMessageList } from './message-list.js';
import { createNote } from './note.js';
import { createPeopleRow } from './people-row.js';
import { createPlaces } from './places.js';
import { createSiteMenu } from './site-menu.js';
import { createSiteSwitch } from './site-switch.js';
import { texts } from './texts.js';

/** @typedef {{person: string, place: string, text: string}} Kept what survives when the page is drawn anew */

/**
 * @param {'slack' | 'msteams'} platform
 * @param {{people: any[], channels: any[], sites: any[]}} world
 * @param {ReturnType<import('./unread.js').createUnread>} unread
 * @param {Kept} [kept]
 */
export function createSide(platform, world, unread, kept) {
  const words = texts.sides[platform];
  let people = world.people.filter((person) => person.platform === platform);
  let person = people.find((each) => each.id === kept?.person) ?? people[0];
  const sites = world.sites.filter((site) => site.platform === platform);
  /** Who one was last at each site, and where. @type {Map<string, {person: string, place: string}>} */
  const last = new Map();
  let place = kept?.place ?? person.channels[0] ?? 'dm';
  /** @type {string | undefined} */
  let firstUnread;
  /** @type {import('./unread.js').Place[]} */
  let glanced = [];

  const siteSwitch = createSiteSwitch(platform, sites, (id) => lookFrom(id));
  const rows = new Map(
    sites.map(({ id }) => [id, createPeopleRow(id, peopleAt(id), (chosen) => actAs(chosen))]),
  );
  const siteMenu = createSiteMenu({
    site: () => siteNow(),
    channel: () => channelNow(),
    act: (what, body) => act(what, body),
  });
  const absence = createAbsence((channel) => act('join', { person: 'mellemrum', channel }));
  const places = createPlaces(platform, world.channels, siteMenu.whole, (id) => moveTo(id));
  const list = createMessageList({
    id: `${platform}-messages`,
    people: world.people,
    press: (message, button, drawn) => {
      if (drawn.getAttribute('aria-busy') === 'true') return;
      void act('press', { person: person.id, channel: place, message, button }, drawn);
    },
    useMenu: (command, message, drawn) => {
      if (drawn.getAttribute('aria-busy') !== 'true') void useMenu(command, message, drawn);
    },
  });
  const complaint = element('p', { class: 'complaint', role: 'alert' });
  const note = createNote(async () => {
    await moveTo('dm');
    list.whole.focus();
  });
  const composer = createComposer(platform, mentionable, (text) =>
    act('say', { person: person.id, channel: place, text }),
  );
  const siteName = element('span', { class: 'unseen' });
  const title = element('h2', { id: `${platform}-title` }, [words.short, siteName]);
  const placeName = element('h3', { class: 'place-name' });
  const placeMore = element('p', { class: 'place-more' });
  const whole = element('section', { class: `side ${platform}`, 'aria-labelledby': `${platform}-title` }, [
    element('header', { class: 'side-head' }, [
      element('div', { class: 'side-title' }, [title, siteSwitch.whole]),
      ...[...rows.values()].map((row) => row.whole),
    ]),
    element('div', { class: 'window' }, [
      places.whole,
      element('div', { class: 'conversation' }, [
        element('div', { class: 'place-head' }, [placeName, placeMore]),
        list.whole,
        note.whole,
        absence.whole,
        complaint,
        composer.whole,
      ]),
    ]),
  ]);

  void actAs(person.id);
  if (kept?.text) composer.write(kept.text);

  /** @param {string} site */
  function peopleAt(site) {
    return people.filter((each) => each.site === site);
  }

  function siteNow() {
    return world.sites.find((each) => each.id === person.site);
  }

  function channelNow() {
    return world.channels.find((each) => each.id === place);
  }

  /** Of one's own organisation, and of those where the bot is too: teams reach over both. */
  function mentionable() {
    const isHere = (/** @type {any} */ each) => each.site === person.site;
    const withBot = world.sites.filter(({ isInstalled }) => isInstalled).map(({ id }) => id);
    const others = world.people.filter((each) => !isHere(each) && withBot.includes(each.site));
    return [...world.people.filter(isHere), ...others];
  }

  /** @param {string} site */
  function lookFrom(site) {
    const [first] = peopleAt(site);
    return actAs(last.get(site)?.person ?? first.id, last.get(site)?.place ?? first.channels[0]);
  }

  /** @param {string} id @param {string} [where] where one is when it is left out */
  function actAs(id, where = place) {
    person = people.find((each) => each.id === id) ?? person;
    siteSwitch.select(person.site);
    siteName.textContent = `: ${siteNow().name}`;
    for (const [site, row] of rows) row.whole.hidden = site !== person.site;
    rows.get(person.site)?.select(person.id);
    places.draw(siteNow(), placesNow());
    return moveTo(placesNow().includes(where) ? where : (placesNow()[0] ?? where));
  }

  /** Slack shows an app only where it is installed. */
  function placesNow() {
    const isAway = platform === 'slack' && !siteNow().isInstalled;
    return isAway ? person.channels : placesOf(person);
  }

  /** @param {string} next a channel's id, 'dm' or 'home' */
  function moveTo(next) {
    place = next;
    last.set(person.site, { person: person.id, place });
    places.select(place);
    const name = places.nameOf(place);
    placeName.textContent = name;
    placeMore.textContent = aboutPlace();
    complaint.textContent = '';
    note.clear();
    markFirstUnread();
    list.clear(texts.messages(name));
    composer.moveTo(name, examplesFor({ platform, place, person, people }), place === 'dm');
    composer.whole.hidden = place === 'home';
    markBot();
    markUnread();
    if (place === 'home') return act('say', { person: person.id, channel: place, text: '/home' });
    return refresh().catch((error) => {
      complaint.textContent = error.message;
    });
  }

  /** What a hand does is said in a word that no chat shows. @param {string} command @param {any} message @param {HTMLElement} drawn */
  async function useMenu(command, message, drawn) {
    const words =
      command === 'edit' ? await askForWords(texts.newWords, message.text, texts.save, texts.keep) : '';
    if (words === undefined) return list.restoreFocus();
    const text = `/${command} ${message.id} ${words}`.trim();
    await act('say', { person: person.id, channel: place, text }, drawn);
  }

  function markFirstUnread() {
    const here = glanced.find((each) => each.person === person.id && each.channel === place);
    firstUnread = here && unread.first(here);
  }

  function markBot() {
    siteMenu.mark();
    absence.show({ site: siteNow(), channel: channelNow() });
  }

  function aboutPlace() {
    if (place === 'home') return texts.homeOf;
    if (place === 'dm') return texts.directWith;
    const count = people.filter((each) => each.channels.includes(place)).length;
    return channelNow()?.hasBot ? texts.seenBy(count) : texts.seenByPeople(count);
  }

  async function refresh() {
    const [askedFor, askedIn] = [person.id, place];
    const query = new URLSearchParams({ person: askedFor, channel: askedIn });
    const { messages } = await callApi(`messages?${query}`);
    if (askedFor !== person.id || askedIn !== place) return;
    // On a narrow screen the other side is not looked at.
    if (whole.getClientRects().length > 0) unread.read({ person: askedFor, channel: askedIn, messages });
    list.show(messages, { inChannel: person.channels.includes(askedIn), person: askedFor, firstUnread });
    markUnread();
  }

  async function lookAround() {
    glanced = (await callApi('glance')).places;
    markUnread();
  }

  function unreadOf(/** @type {string} */ who, /** @type {string | undefined} */ where) {
    return glanced
      .filter((each) => each.person === who && (where === undefined || each.channel === where))
      .reduce((sum, each) => sum + unread.count(each), 0);
  }

  /** @param {string} site */
  function unreadAt(site) {
    return peopleAt(site).reduce((sum, each) => sum + unreadOf(each.id, undefined), 0);
  }

  function markUnread() {
    for (const row of rows.values()) row.mark((id) => unreadOf(id));
    siteSwitch.mark((site) => (site === person.site ? 0 : unreadAt(site)));
    places.mark((id) => unreadOf(person.id, id));
  }

  /**
   * Does it, shows the form that it opens, and says what went wrong. Answers whether it went well.
   * @param {string} what @param {any} body @param {HTMLElement} [busy]
   */
  async function act(what, body, busy) {
    const before = list.ids();
    const unreadBefore = unreadOf(person.id, 'dm');
    complaint.textContent = '';
    note.clear();
    busy?.setAttribute('aria-busy', 'true');
    try {
      const { opened } = await callApi(what, body);
      await refresh();
      await lookAround();
      if (place !== 'dm' && body.person === person.id && unreadOf(person.id, 'dm') > unreadBefore)
        note.tell(person.name);
      if (opened) {
        const send = async (/** @type {any} */ values) =>
          (await callApi('submit', { person: body.person, form: opened.id, values })).opened;
        openForm(opened, send, async () => {
          await refresh();
          if (document.activeElement === document.body) list.restoreFocus();
        });
      } else if (body.channel === place) list.revealPrivate(before);
      return true;
    } catch (error) {
      complaint.textContent = error.message;
      return false;
    } finally {
      busy?.removeAttribute('aria-busy');
    }
  }

  return {
    platform,
    whole,
    list,
    composer,
    refresh,
    actAs,
    moveTo,
    /** It was hidden, and is looked at again. */
    async appear() {
      markFirstUnread();
      await refresh().catch(() => undefined);
      list.goToTheLast();
    },
    /** @returns {Kept} */
    kept: () => ({ person: person.id, place, text: composer.text() }),
    /** How much waits unread on this side: for where one sees the other side alone. */
    unreadInAll: () => sites.reduce((sum, { id }) => sum + unreadAt(id), 0),
    /** @param {typeof world} told as it is now @param {import('./unread.js').Place[]} all */
    glance(told, all) {
      const were = placesNow();
      world = told;
      people = told.people.filter((each) => each.platform === platform);
      person = people.find((each) => each.id === person.id) ?? person;
      glanced = all.filter((each) => people.some(({ id }) => id === each.person));
      if (were.join() !== placesNow().join()) void actAs(person.id);
      else {
        placeMore.textContent = aboutPlace();
        markBot();
      }
      markUnread();
    },
  };
}

/** @param {any} person */
const placesOf = (person) => [...person.channels, 'dm', ...(person.platform === 'slack' ? ['home'] : [])];

// One platform's half of the page: who you are there, where you look, what you see and write.
import { callApi } from './call-api.js';
import { createComposer } from './composer.js';
import { element } from './element.js';
import { openForm } from './form-dialog.js';
import { createMessageList } from './message-list.js';
import { sides, texts } from './texts.js';
import { createUnread } from './unread.js';

/** @typedef {{person: string, place: string, messages: any[]}} Seen */

/**
 * @param {'slack' | 'msteams'} platform
 * @param {{people: any[], channels: any[]}} world
 * @returns {{whole: HTMLElement, refresh: () => Promise<void>, received: () => Promise<Map<string, number>>}}
 *   `received`: how many messages of the bot stand in each person's direct conversation and each channel, by name
 */
export function createSide(platform, world) {
  const people = world.people.filter((person) => person.platform === platform);
  const words = sides[platform];
  const unread = createUnread();
  let person = people[0];
  let place = person.channels[0] ?? 'dm';
  let firstLook = true;

  const options = people.map((each) => element('option', { value: each.id }, [titleOf(each)]));
  const who = /** @type {HTMLSelectElement} */ (element('select', { id: `${platform}-who` }, options));
  const places = element('div', { class: 'places', role: 'group', 'aria-label': texts.where });
  const list = createMessageList(
    (from) => world.people.find((each) => each.id === from)?.name ?? texts.bot,
    (message, button, drawn) => {
      if (drawn.getAttribute('aria-busy') === 'true') return;
      void act('press', { person: person.id, channel: place, message, button }, drawn);
    },
    (message, drawn) => {
      if (drawn.getAttribute('aria-busy') === 'true') return;
      void act('say', { person: person.id, channel: place, text: `/menu ${message}` }, drawn);
    },
  );
  const complaint = element('p', { class: 'complaint', role: 'alert' });
  const composer = createComposer(`${platform}-box`, (text) =>
    act('say', { person: person.id, channel: place, text }),
  );
  const whole = element('section', { class: `side ${platform}`, 'aria-labelledby': `${platform}-title` }, [
    element('header', {}, [
      element('h2', { id: `${platform}-title` }, [words.title]),
      element('p', { class: 'who' }, [
        element('label', { for: `${platform}-who` }, [texts.youAre]),
        ' ',
        who,
      ]),
      places,
    ]),
    list.whole,
    complaint,
    composer.whole,
  ]);

  who.addEventListener('change', () => {
    person = people.find((each) => each.id === who.value);
    moveTo(placesOf(person).includes(place) ? place : 'dm');
  });
  moveTo(place);
  return { whole, refresh, received };

  /** @param {string} next a channel's id or 'dm' */
  function moveTo(next) {
    place = next;
    places.replaceChildren(
      ...placesOf(person).map((id) => {
        const pressed = String(id === place);
        const tab = element('button', { type: 'button', 'aria-pressed': pressed, 'data-place': id }, [
          nameOf(id),
        ]);
        tab.addEventListener('click', () => {
          moveTo(id);
          /** @type {HTMLElement | null} */ (places.querySelector('[aria-pressed="true"]'))?.focus();
        });
        return tab;
      }),
    );
    complaint.textContent = '';
    list.clear(texts.messages(nameOf(place)));
    composer.moveTo(nameOf(place), place === 'dm' ? words.examples.direct : words.examples.channel);
    composer.whole.hidden = place === 'home';
    if (place === 'home') void act('say', { person: person.id, channel: place, text: '/home' });
    else void refresh();
  }

  /** @param {string} id */
  function nameOf(id) {
    if (id === 'home') return texts.home;
    return id === 'dm' ? words.direct : world.channels.find((channel) => channel.id === id).name;
  }

  async function refresh() {
    const [askedFor, askedIn] = [person.id, place];
    const seen = await everything();
    if (askedFor !== person.id || askedIn !== place) return;
    for (const each of seen) {
      const here = each.person === askedFor && each.place === askedIn;
      if (here || firstLook) unread.read(each.person, each.place, each.messages);
      if (here) list.show(each.messages, person.channels.includes(askedIn));
    }
    firstLook = false;
    showUnread(seen);
  }

  /** @returns {Promise<Seen[]>} what each person sees in each place */
  function everything() {
    const looks = people.flatMap((each) => placesOf(each).map((id) => ({ person: each.id, place: id })));
    return Promise.all(
      looks.map(async (look) => {
        const query = new URLSearchParams({ person: look.person, channel: look.place });
        return { ...look, messages: (await callApi(`messages?${query}`)).messages };
      }),
    );
  }

  async function received() {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { person: id, place: where, messages } of await everything()) {
      const name = where === 'dm' ? people.find((each) => each.id === id).name.split(' ')[0] : nameOf(where);
      const fromBot = messages.filter((each) => each.from === 'mellemrum');
      counts.set(name, fromBot.filter((each) => where === 'dm' || !each.private).length);
    }
    return counts;
  }

  /** @param {Seen[]} seen */
  function showUnread(seen) {
    const counted = seen.map((each) => ({
      ...each,
      count: unread.count(each.person, each.place, each.messages),
    }));
    for (const option of options) {
      const id = /** @type {HTMLOptionElement} */ (option).value;
      const count = counted.reduce((sum, each) => sum + (each.person === id ? each.count : 0), 0);
      const title = titleOf(people.find((each) => each.id === id));
      const text = count > 0 && id !== person.id ? `${title} (${count})` : title;
      if (option.textContent !== text) option.textContent = text;
    }
    for (const tab of /** @type {NodeListOf<HTMLElement>} */ (places.querySelectorAll('[data-place]'))) {
      const id = tab.dataset.place ?? '';
      const count = counted.find((each) => each.person === person.id && each.place === id)?.count ?? 0;
      const badge = element('span', { class: 'badge' }, [
        `(${count}`,
        element('span', { class: 'unseen' }, [` ${texts.unread}`]),
        ')',
      ]);
      tab.replaceChildren(nameOf(id), ...(count > 0 ? [' ', badge] : []));
    }
  }

  /**
   * Does it, shows the form that it opens, and says what went wrong. Answers whether it went well.
   * @param {string} what @param {any} body @param {HTMLElement} [busy]
   */
  async function act(what, body, busy) {
    const before = list.ids();
    complaint.textContent = '';
    busy?.setAttribute('aria-busy', 'true');
    try {
      const { opened } = await callApi(what, body);
      await refresh();
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
}

/** @param {any} person */
const placesOf = (person) => [...person.channels, 'dm', ...(person.platform === 'slack' ? ['home'] : [])];

/** @param {any} person */
const titleOf = (person) => `${person.name}, ${texts.roles[person.role]}`;

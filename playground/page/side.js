// One platform's half of the page: who you are there, where you look, what you see and write.
import { callApi } from './call-api.js';
import { drawMessage } from './draw-message.js';
import { element } from './element.js';
import { openForm } from './form-dialog.js';
import { sides, texts } from './texts.js';
import { dayOf } from './wall-time.js';

/**
 * @param {'slack' | 'msteams'} platform
 * @param {{people: any[], channels: any[]}} world
 * @returns {{whole: HTMLElement, refresh: () => Promise<void>}}
 */
export function createSide(platform, world) {
  const people = world.people.filter((person) => person.platform === platform);
  const words = sides[platform];
  let person = people[0];
  let place = person.channels[0] ?? 'dm';
  /** @type {Map<string, {told: string, drawn: HTMLElement}>} what is on the page, by message id */
  let shown = new Map();

  const who = /** @type {HTMLSelectElement} */ (
    element(
      'select',
      { id: `${platform}-who` },
      people.map((each) =>
        element('option', { value: each.id }, [`${each.name} (${texts.roles[each.role]})`]),
      ),
    )
  );
  const places = element('div', { class: 'places', role: 'group', 'aria-label': texts.where });
  const messageRows = element('ol');
  const list = element('div', { class: 'list', role: 'log', 'aria-live': 'polite', tabindex: '0' }, [
    messageRows,
  ]);
  const complaint = element('p', { class: 'complaint', role: 'alert' });
  const box = /** @type {HTMLTextAreaElement} */ (
    element('textarea', { id: `${platform}-box`, rows: '2', autocomplete: 'off', spellcheck: 'false' })
  );
  const boxLabel = element('label', { for: `${platform}-box`, class: 'unseen' });
  const example = element('button', { type: 'button', class: 'example' });
  const send = element('button', { type: 'submit', class: 'primary' }, [texts.send]);
  const composer = element('form', { class: 'composer' }, [
    element('p', { class: 'hint' }, [texts.tryThis, ' ', example]),
    boxLabel,
    element('div', { class: 'line' }, [box, send]),
  ]);
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
    list,
    complaint,
    composer,
  ]);

  who.addEventListener('change', () => {
    person = people.find((each) => each.id === who.value);
    if (place !== 'dm' && !person.channels.includes(place)) place = 'dm';
    moveTo(place);
  });
  example.addEventListener('click', () => {
    box.value = example.textContent ?? '';
    box.focus();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    composer.requestSubmit();
  });
  composer.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value;
    if (text.trim() === '') return;
    box.value = '';
    void act('say', { person: person.id, channel: place, text }).then((done) => {
      if (!done && box.value === '') box.value = text;
    });
  });
  moveTo(place);
  return { whole, refresh };

  /** @param {string} next a channel's id or 'dm' */
  function moveTo(next) {
    place = next;
    const here = nameOf(place);
    const open = world.channels
      .filter((channel) => person.channels.includes(channel.id))
      .map((each) => each.id);
    places.replaceChildren(
      ...[...open, 'dm'].map((id) => {
        const button = element('button', { type: 'button', 'aria-pressed': String(id === place) }, [
          nameOf(id),
        ]);
        button.addEventListener('click', () => {
          moveTo(id);
          /** @type {HTMLElement | null} */ (places.querySelector('[aria-pressed="true"]'))?.focus();
        });
        return button;
      }),
    );
    list.setAttribute('aria-label', texts.messages(here));
    boxLabel.textContent = texts.write(here);
    example.textContent = place === 'dm' ? words.hint.dm : words.hint.channel;
    complaint.textContent = '';
    shown = new Map();
    messageRows.replaceChildren();
    void refresh();
  }

  /** @param {string} id */
  function nameOf(id) {
    return id === 'dm' ? words.direct : world.channels.find((channel) => channel.id === id).name;
  }

  async function refresh() {
    const [askedFor, askedIn] = [person.id, place];
    const query = new URLSearchParams({ person: askedFor, channel: askedIn });
    const { messages } = await callApi(`messages?${query}`);
    if (askedFor === person.id && askedIn === place) show(messages);
  }

  /** Draws what is new or has changed, and leaves the rest standing. @param {any[]} messages */
  function show(messages) {
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    const before = shown;
    shown = new Map();
    /** @type {HTMLElement[]} */
    const rows = [];
    let day = '';
    for (const message of messages) {
      const its = dayOf(message.at);
      if (its !== day) rows.push(element('li', { class: 'day' }, [its]));
      day = its;
      const told = JSON.stringify(message);
      // In a conversation of two everything is private; it is the channel where it must be said.
      const seenByAll = place === 'dm' ? { ...message, private: false } : message;
      const known = before.get(message.id);
      const drawn =
        known?.told === told
          ? known.drawn
          : drawMessage(seenByAll, senderOf(message.from), (button) =>
              act('press', { person: person.id, channel: place, message: message.id, button }, drawn),
            );
      shown.set(message.id, { told, drawn });
      rows.push(drawn);
    }
    if (rows.length === 0) rows.push(element('li', { class: 'day' }, [texts.empty]));
    replaceRows(messageRows, rows);
    if (atEnd || before.size === 0) list.scrollTop = list.scrollHeight;
  }

  /** @param {string} from */
  function senderOf(from) {
    return world.people.find((each) => each.id === from)?.name ?? texts.bot;
  }

  /**
   * Does it, shows the form that it opens, and says what went wrong. Answers whether it went well.
   * @param {string} what @param {any} body @param {HTMLElement} [busy]
   */
  async function act(what, body, busy) {
    complaint.textContent = '';
    busy?.setAttribute('aria-busy', 'true');
    try {
      const { opened } = await callApi(what, body);
      if (opened) {
        openForm(opened, async (values) => {
          const answer = await callApi('submit', { person: body.person, form: opened.id, values });
          return answer.opened;
        });
      }
      await refresh();
      return true;
    } catch (error) {
      complaint.textContent = error.message;
      return false;
    } finally {
      busy?.removeAttribute('aria-busy');
    }
  }
}

/** Puts the rows in the list and moves no element that already stands where it should (it may hold the focus). */
function replaceRows(/** @type {HTMLElement} */ list, /** @type {HTMLElement[]} */ rows) {
  let at = list.firstChild;
  for (const row of rows) {
    if (row === at) at = at.nextSibling;
    else list.insertBefore(row, at);
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

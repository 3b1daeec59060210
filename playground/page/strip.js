// The strip that tells what the bot did by itself and why, a sentence each, newest last.
import { element } from './element.js';
import { gather } from './gather-happenings.js';
import { isCalm } from './is-calm.js';
import { texts } from './texts.js';
import { weekdayAndTime } from './wall-time.js';

const betweenLines = 220;

export function createStrip() {
  /** @type {Map<string, any>} all that this page was told of, by id */
  const known = new Map();
  let wasTold = false;
  const rows = element('ol');
  const log = element(
    'div',
    { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': texts.strip.title, tabindex: '0' },
    [rows],
  );
  const more = element('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false' }, [
    texts.strip.showAll,
  ]);
  const whole = element('aside', { class: 'strip', 'aria-labelledby': 'strip-title' }, [
    element('div', { class: 'strip-head' }, [
      element('h2', { id: 'strip-title' }, [texts.strip.title]),
      more,
    ]),
    log,
  ]);
  more.addEventListener('click', () => {
    const isOpen = whole.classList.toggle('open');
    more.setAttribute('aria-expanded', String(isOpen));
    more.textContent = isOpen ? texts.strip.showLess : texts.strip.showAll;
    log.scrollTop = log.scrollHeight;
  });

  /** @param {string[]} fresh ids that are told for the first time */
  function draw(fresh) {
    const sentences = gather([...known.values()]).flatMap((told) => {
      const sentence = texts.strip.sentence(told);
      return sentence ? [{ ...told, sentence }] : [];
    });
    let delay = 0;
    rows.replaceChildren(
      ...sentences.map((told) => {
        const row = element('li', {}, [
          element('time', { datetime: told.at }, [`${weekdayAndTime(told.at)}:`]),
          ' ',
          told.sentence,
        ]);
        if (wasTold && !isCalm() && told.ids.some((/** @type {string} */ id) => fresh.includes(id))) {
          row.classList.add('fresh');
          row.style.animationDelay = `${delay}ms`;
          delay += betweenLines;
        }
        return row;
      }),
    );
    if (sentences.length === 0) rows.append(element('li', { class: 'nothing' }, [texts.strip.nothingYet]));
    log.scrollTop = log.scrollHeight;
  }

  draw([]);
  return {
    whole,
    /** @param {any[]} happenings as GET happenings tells them */
    show(happenings) {
      // Somebody else started over: of what was known nothing is left.
      if (known.size > 0 && !happenings.some(({ id }) => known.has(id))) {
        known.clear();
        draw([]);
      }
      const fresh = happenings.filter(({ id }) => !known.has(id));
      if (wasTold && fresh.length === 0) return;
      for (const happening of fresh) known.set(happening.id, happening);
      draw(fresh.map(({ id }) => id));
      wasTold = true;
    },
    clear() {
      known.clear();
      draw([]);
    },
    known: () => [...known.values()],
    toEnd() {
      log.scrollTop = log.scrollHeight;
    },
  };
}

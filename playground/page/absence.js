// Where the bot is not: a quiet line that says so, and how one lets it in.
import { element } from './element.js';
import { texts } from './texts.js';

/** @typedef {{site: any, channel?: any}} Where as GET world tells of them; no channel in a conversation of two */

/** @param {(channel: string) => Promise<unknown>} invite */
export function createAbsence(invite) {
  const whole = element('div', { class: 'absence', hidden: true });
  let drawn = '';
  return {
    whole,
    /** @param {Where} where */
    show({ site, channel }) {
      const missing =
        !site.isInstalled && site.installAt ? 'site' : channel && !channel.hasBot ? 'channel' : '';
      const now = missing && `${missing} ${channel?.id}`;
      if (drawn === now) return;
      drawn = now;
      whole.hidden = missing === '';
      if (missing === 'site') whole.replaceChildren(line(texts.notInstalled(site.name)), drawInstall(site));
      else if (missing === 'channel') whole.replaceChildren(line(texts.notInChannel), drawInvite(channel));
      else whole.replaceChildren();
    },
  };

  /** @param {any} channel */
  function drawInvite(channel) {
    const button = element('button', { type: 'button', class: 'primary' }, [texts.addToChannel]);
    button.addEventListener('click', async () => {
      if (button.getAttribute('aria-disabled') === 'true') return;
      button.setAttribute('aria-disabled', 'true');
      await invite(channel.id);
      button.removeAttribute('aria-disabled');
    });
    return button;
  }
}

const line = (/** @type {string} */ text) => element('p', { role: 'status' }, [text]);

/** The way that an administrator goes: over the platform's own page, in a tab of its own. @param {any} site */
const drawInstall = (site) =>
  element('a', { class: 'button primary', href: site.installAt, target: '_blank', rel: 'noopener' }, [
    texts.addToSlack,
    element('span', { class: 'unseen' }, [` ${texts.inANewTab}`]),
  ]);

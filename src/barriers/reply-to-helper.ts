// Whoever is asked for help answers: known by who they are, whatever team or cluster they are in.
import { z } from 'zod';
import { ButtonPress } from '../chat/button-press.ts';
import { type Button, type Card, say } from '../chat/card.ts';
import { type ChatEvent, type Reply, tell } from '../chat/event.ts';
import { chooseHelp } from '../clusters/choose-help.ts';
import type { Stores } from '../stores.ts';
import {
  type Acting,
  declineBarrier,
  type Handled,
  openBarrier,
  passBarrierOn,
  takeBarrier,
  waysOn,
} from './answer-barrier.ts';
import { openAnswerForm, submitAnswerForm } from './answer-form.ts';
import { stillAsked } from './barrier.ts';
import { namesIn } from './help-line.ts';
import { wayLabel } from './help-question.ts';
import { refusal } from './refuse-help.ts';

/** Undefined for everything that is no answer to a request for help. */
export async function replyToHelper(
  stores: Stores,
  acting: Acting,
  what: ChatEvent['what'],
): Promise<Reply | undefined> {
  if (what.kind === 'submit' && what.form === 'barrier') {
    if (!z.uuid().safeParse(what.draft).success) return tell(acting.reader.texts.barriers.over);
    return submitAnswerForm(stores, acting, what.draft, what.values);
  }
  if (what.kind !== 'press') return undefined;
  const { data: press } = ButtonPress.safeParse(what.press);
  if (press?.do === 'choose help') return chooseHelp(stores, acting, press.help);
  if (!press || !('barrier' in press)) return undefined;
  if (what.on && press.do !== 'answer barrier')
    await stores.deliveries.adoptHelp(what.on, press.barrier, acting.person.id);
  switch (press.do) {
    case 'take barrier':
      return unlessRefused(await takeBarrier(stores, acting, press.barrier), acting);
    case 'decline barrier':
      return unlessRefused(await declineBarrier(stores, acting, press.barrier), acting);
    case 'pass barrier on':
      return passOn(stores, acting, press);
    case 'answer barrier':
      return openAnswerForm(stores, acting, press.barrier);
  }
}

/** Whoever presses sees in the message itself what came of it. */
const unlessRefused = (handled: Handled, acting: Acting): Reply =>
  handled.kind === 'done' ? { show: 'nothing' } : refusal(handled, acting);

/** To whom is asked first; of several organisations, to which. */
async function passOn(
  stores: Stores,
  acting: Acting,
  press: ButtonPress & { do: 'pass barrier on' },
): Promise<Reply> {
  const opened = await openBarrier(stores, acting, press.barrier);
  if (opened.kind !== 'open') return refusal(opened, acting);
  const { reader } = acting;
  const { barriers, language } = reader.texts;
  const ways = waysOn(opened, acting);
  if (!press.to) {
    if (ways.length === 0) return tell(barriers.nobodyElse);
    const buttons = ways.map((way): Button => {
      const organisation = way.of === 'organisation' && { organisation: way.organisation.id };
      return {
        label: wayLabel(way, opened.team, reader),
        press: { do: 'pass barrier on', barrier: press.barrier, to: way.of, ...organisation },
      };
    });
    return { show: 'privately', card: questionCard(barriers.passOnQuestion, buttons) };
  }
  const passed = await passBarrierOn(stores, acting, press.barrier, {
    of: press.to,
    organisation: press.organisation,
  });
  if (passed.kind !== 'done') return refusal(passed, acting);
  const names = stillAsked(passed.barrier).map(({ name }) => name);
  const told = barriers.passedOn(namesIn(names, language));
  return { show: 'in place', card: { summary: told, elements: [{ kind: 'text', runs: [say(told)] }] } };
}

/** As many as fit on every platform. */
const mostButtons = 12;

function questionCard(question: string, buttons: Button[]): Card {
  return {
    summary: question,
    elements: [
      { kind: 'text', runs: [say(question)] },
      { kind: 'buttons', buttons: buttons.slice(0, mostButtons) },
    ],
  };
}

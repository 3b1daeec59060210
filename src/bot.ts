// The one door in: what a person did in chat goes to the feature that answers it, in one transaction.
import type { Acting } from './barriers/answer-barrier.ts';
import { replyToHelper } from './barriers/reply-to-helper.ts';
import { type Bot, type ChatEvent, type Reply, tell } from './chat/event.ts';
import { withoutControlCharacters } from './chat/without-control-characters.ts';
import { replyToContact } from './clusters/reply-to-contact.ts';
import { followMessage } from './follow-message.ts';
import { replyWithHome } from './home/reply-with-home.ts';
import { codeIn, replyToLinkPress, replyToUnlinkPress } from './linking/reply-to-link.ts';
import { typeCodeInNoTeam } from './linking/type-code.ts';
import { faultFields } from './log.ts';
import { type Found, findTurns, type Turns } from './people/find-turns.ts';
import { followRosters, type RosterMeans } from './people/follow-rosters.ts';
import { foundTeam } from './people/found-team.ts';
import { type RosterRead, readRoster } from './people/read-roster.ts';
import { replyToStranger } from './privacy/reply-to-stranger.ts';
import { replyToFormer, replyToOwnPress } from './reply-to-former.ts';
import { replyToMembership } from './reply-to-membership.ts';
import { replyToMessageMenu } from './reply-to-message-menu.ts';
import { replyToPress } from './reply-to-press.ts';
import { replyToSubmit } from './reply-to-submit.ts';
import { replyToTyped } from './reply-to-typed.ts';
import type { Stores } from './stores.ts';
import type { Language } from './texts/language.ts';
import { textsIn } from './texts/texts.ts';

export type BotMeans = RosterMeans & {
  /** Makes the word that a person can give an operator, who finds it in the log. */
  newReference: () => string;
};

export function createBot(means: BotMeans): Bot {
  const { inTransaction, messenger, log, newTeams } = means;

  /** What is needed to found a team; nothing where there is one, which is brought in line at once. */
  const askPlatform = async (doubt: Found['kind'], event: ChatEvent): Promise<RosterRead | undefined> => {
    if (event.in === 'direct') return undefined;
    if (doubt === 'no team') return readRoster(messenger, event.in.channel, log);
    await followRosters(means, event.in.channel, event.what.kind === 'typed' ? event.by : undefined);
    return undefined;
  };

  /** Of a channel of no team, which it does not make one of: it is to become another's. */
  const answerCode = async (stores: Stores, event: ChatEvent, code: string, roster: RosterRead) => {
    if (!(await stores.events.firstTime(event.id))) return nothing;
    return typeCodeInNoTeam(stores, event, code, roster, newTeams);
  };

  return async (told) => {
    const event = withoutControlCharacters(told);
    let { language } = newTeams;
    const answer = async (stores: Stores, found: Found): Promise<Reply> => {
      if (!(await stores.events.firstTime(event.id))) return nothing;
      language = languageOf(found) ?? language;
      const linked = await replyToLinkPress(stores, event, language);
      if (linked) return linked;
      const own = found.kind === 'stranger' && (await replyToStranger(stores, event, language));
      return own || replyTo(stores, found, event);
    };
    try {
      if (event.what.kind === 'membership') return await replyToMembership(means, event);
      if (event.what.kind === 'message changed') {
        await followMessage(inTransaction, event, event.what);
        return nothing;
      }
      const unlinked = await replyToUnlinkPress(means, event, language);
      if (unlinked) return unlinked;
      const first = await inTransaction(event, async (stores) => {
        const found = await findTurns(stores, event, language);
        return isInDoubt(found, event) ? { doubt: found.kind } : { reply: await answer(stores, found) };
      });
      if (first.reply) return first.reply;

      // A platform is asked between the transactions, never within one.
      const roster = await askPlatform(first.doubt, event);
      const code = codeIn(event);
      return await inTransaction(event, async (stores) => {
        const isUnbound = roster && code && (await findTurns(stores, event, language)).kind === 'no team';
        if (isUnbound) return answerCode(stores, event, code, roster);
        const refusal = roster && (await foundTeam(stores, event, roster, newTeams));
        return answer(stores, refusal ?? (await findTurns(stores, event, language)));
      });
    } catch (error) {
      const reference = means.newReference();
      const about = { reference, event: event.id, kind: event.what.kind, ...faultFields(error) };
      log.error(about, 'An event failed');
      // Not acknowledged, it is told again; the reason is in the log alone.
      if (isNews(event)) throw new Error('News was not taken.');
      return tell(textsIn(language).replies.failed(reference));
    }
  };
}

/** Nobody waits for an answer to it, so nobody could be told that it failed. */
const isNews = ({ what }: ChatEvent): boolean =>
  what.kind === 'membership' || what.kind === 'message changed';

const nothing: Reply = { show: 'nothing' };

function languageOf(found: Found): Language | undefined {
  return actingIn(found)?.reader.texts.language;
}

/** Whether only the channel's platform can tell who speaks: a channel of no team, or somebody who may have just come. */
function isInDoubt(found: Found, event: ChatEvent): boolean {
  if (event.in === 'direct' || found.kind === 'member') return false;
  return found.kind !== 'no team' || event.what.kind === 'typed';
}

/** Whoever acts, as the person that they are, whatever they are in. */
function actingIn(found: Found): Acting | undefined {
  switch (found.kind) {
    case 'member':
      return { person: found.turns[0].member, reader: found.turns[0].reader };
    case 'former':
      return { person: found.former[0].member, reader: found.former[0].reader };
    case 'contact':
      return { person: found.contact.contact, reader: found.contact.reader };
    default:
      return undefined;
  }
}

async function replyTo(stores: Stores, found: Found, event: ChatEvent): Promise<Reply> {
  const acting = actingIn(found);
  const asHelper = acting && (await replyToHelper(stores, acting, event.what));
  if (asHelper) return asHelper;
  if (found.kind === 'contact') return replyToContact(stores, found.contact, found.former, event);
  if (found.kind === 'former') return replyToFormer(stores, found.former, event);
  if (found.kind !== 'member') return found.refusal;
  const { turns, former } = found;
  const { what } = event;
  const own = what.kind === 'press' ? await replyToOwnPress(stores, former, what) : undefined;
  return own ?? replyInTeam(stores, turns, event);
}

async function replyInTeam(
  stores: Stores,
  turns: Turns,
  { what, in: place, by: account }: ChatEvent,
): Promise<Reply> {
  switch (what.kind) {
    case 'typed':
      return replyToTyped(
        stores,
        turns,
        what,
        place === 'direct' ? undefined : { channel: place.channel, account },
      );
    case 'press':
      return replyToPress(stores, turns, what);
    case 'submit':
      return replyToSubmit(stores, turns, what);
    case 'message menu':
      return replyToMessageMenu(stores, turns, what);
    case 'home opened':
      return replyWithHome(stores, turns);
    case 'membership':
    case 'message changed':
      return nothing;
  }
}

// Minutes that were pasted, into the form or the conversation, and the presses on what was found in them.
import { openDraft } from '../action-items/complete-draft.ts';
import type { Draft } from '../action-items/draft.ts';
import { type Card, sentence } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { FormValues } from '../chat/form.ts';
import type { Turn } from '../people/find-turns.ts';
import { holdsCprNumber } from '../privacy/cpr-guard.ts';
import type { Stores } from '../stores.ts';
import { counted, listed } from '../texts/spell-out.ts';
import { dropBatch, leftOfBatch, recordBatch } from './answer-batch.ts';
import { batchCard } from './batch-card.ts';
import { minutesField, minutesForm } from './minutes-form.ts';
import type { Suggestion } from './read-minutes.ts';
import { findSuggestions, keepSuggestions, longestMinutes } from './suggest-items.ts';

/** `referat` alone: the form, kept as an empty draft that says where its suggestions will belong. */
export async function offerMinutesForm({ drafts }: Stores, turn: Turn): Promise<Reply> {
  const { team, member, reader, origin } = turn;
  const empty = {
    teamId: team.id,
    personId: member.id,
    ...origin,
    owners: [],
    ownerUnclear: false,
    what: '',
  };
  return { show: 'as form', form: minutesForm(await drafts.keep(empty, reader.now), reader) };
}

export async function openMinutesForm(
  stores: Stores,
  turn: Turn,
  draftId: string,
): Promise<Reply | undefined> {
  const found = await openDraft(stores, turn, draftId);
  return found.kind === 'open' ? { show: 'as form', form: minutesForm(found.draft, turn.reader) } : undefined;
}

/** `refused` holds what may not be stored, by field id. Undefined where the team does not know the draft. */
export async function submitMinutesForm(
  stores: Stores,
  turn: Turn,
  submit: { draft: string; values: FormValues },
  refused: Record<string, string>,
): Promise<Reply | undefined> {
  const found = await openDraft(stores, turn, submit.draft);
  if (found.kind !== 'open') return undefined;
  const { draft } = found;
  const form = minutesForm(draft, turn.reader);
  if (Object.keys(refused).length > 0) return { show: 'form errors', form, errors: refused };
  const suggestions = findSuggestions(String(submit.values[minutesField] ?? ''), turn);
  if (suggestions.length === 0) {
    return { show: 'form errors', form, errors: { [minutesField]: turn.reader.texts.minutes.foundNone } };
  }
  if (holdNumber(suggestions)) {
    return { show: 'form errors', form, errors: { [minutesField]: turn.reader.texts.replies.cprInForm } };
  }
  await stores.drafts.discard(draft.id);
  const { channelId, thread } = draft;
  const origin = { ...(channelId && { channelId }), ...(thread && { thread }) };
  return suggest(stores, { ...turn, origin }, suggestions);
}

/** Pasted as a message. The text has passed the CPR guard; nothing is kept where nothing is found. */
export async function replyToPasted(stores: Stores, turn: Turn, text: string): Promise<Reply> {
  const { minutes, language } = turn.reader.texts;
  if (text.length > longestMinutes) {
    return tell(minutes.tooLong(counted(text.length, language), counted(longestMinutes, language)));
  }
  const suggestions = findSuggestions(text, turn);
  if (holdNumber(suggestions)) return tell(turn.reader.texts.replies.cpr);
  return suggestions.length === 0 ? tell(minutes.foundNone) : suggest(stores, turn, suggestions);
}

/** Digits on both sides of a day that is cut out can make one. */
function holdNumber(suggestions: Suggestion[]): boolean {
  return suggestions.some(({ what, agendaItem = '' }) => holdsCprNumber(what) || holdsCprNumber(agendaItem));
}

async function suggest(stores: Stores, turn: Turn, suggestions: Suggestion[]): Promise<Reply> {
  const drafts = await keepSuggestions(stores, turn, suggestions);
  const heading = turn.reader.texts.minutes.found(drafts.length);
  return { show: 'privately', card: batchCard(drafts, heading, turn.team, turn.reader) };
}

export type BatchPress =
  | { do: 'record batch'; batch: string }
  | { do: 'drop batch'; batch: string }
  | { do: 'show batch'; batch: string; page: number };

/** Undefined where nothing is left of the batch in this team. */
export async function replyToBatchPress(
  stores: Stores,
  turn: Turn,
  press: BatchPress,
): Promise<Reply | undefined> {
  const { minutes } = turn.reader.texts;
  switch (press.do) {
    case 'show batch': {
      const left = await leftOfBatch(stores, turn, press.batch);
      return left.length === 0 ? undefined : inPlace(left, minutes.left(left.length), turn, press);
    }
    case 'drop batch': {
      const dropped = await dropBatch(stores, turn, press.batch);
      return dropped.length === 0 ? undefined : { show: 'in place', card: sentence(minutes.dropped) };
    }
    case 'record batch': {
      const { recorded, left } = await recordBatch(stores, turn, press.batch);
      if (recorded.length + left.length === 0) return undefined;
      const numbers = listed(
        recorded.map(({ number }) => `#${number}`),
        turn.reader.texts.language,
      );
      const said = recorded.length === 1 ? minutes.recordedOne(numbers) : minutes.recorded(numbers);
      if (left.length === 0) return { show: 'in place', card: sentence(said) };
      const heading = recorded.length === 0 ? minutes.stillLack : `${said} ${minutes.stillLack}`;
      return inPlace(left, heading, turn, { page: 0 });
    }
  }
}

/** One suggestion was corrected or left out: the rest of its batch, at the same place. */
export async function restOfBatch(
  stores: Stores,
  turn: Turn,
  batch: NonNullable<Draft['batch']>,
): Promise<Card> {
  const left = await leftOfBatch(stores, turn, batch.id);
  const { minutes } = turn.reader.texts;
  if (left.length === 0) return sentence(minutes.allLeftOut);
  return batchCard(left, minutes.left(left.length), turn.team, turn.reader, batch);
}

function inPlace(left: Draft[], heading: string, { team, reader }: Turn, at: { page: number }): Reply {
  return { show: 'in place', card: batchCard(left, heading, team, reader, at) };
}

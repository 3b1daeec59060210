// A message as Teams hands it to a message extension: HTML, with mentions and people by their directory's ids.
import type { PlaygroundPerson } from '../platform.ts';
import { BOT_ACCOUNT, directoryIdOf, userIdOf } from './identities.ts';
import type { StoredMessage } from './teams-world.ts';
import { markUp } from './write-activity.ts';

/** The `value` of composeExtension/fetchTask and, with what was filled in as `data`, of /submitAction. */
export function extensionValue(
  message: StoredMessage,
  people: PlaygroundPerson[],
  data?: Record<string, unknown>,
): Record<string, unknown> {
  return {
    commandId: 'makeAgreement',
    commandContext: 'message',
    requestId: crypto.randomUUID().replaceAll('-', ''),
    messagePayload: messagePayload(message, people),
    context: { theme: 'default' },
    ...(data ? { data } : {}),
  };
}

function messagePayload(message: StoredMessage, people: PlaygroundPerson[]): Record<string, unknown> {
  const { id, place } = message;
  const written = 'card' in message ? ofCard(id) : ofText(message.text, people);
  return {
    id,
    linkToMessage: `https://teams.microsoft.com/l/message/${place.conversation}/${id}`,
    replyToId: place.thread ?? null,
    createdDateTime: new Date(Number(id)).toISOString(),
    lastModifiedDateTime: null,
    deleted: false,
    summary: null,
    subject: null,
    importance: 'normal',
    locale: 'da-dk',
    from: { device: null, conversation: null, ...partyOf(message.from, people) },
    reactions: [],
    ...written,
  };
}

function ofCard(id: string) {
  const attachment = { id, contentType: 'application/vnd.microsoft.card.adaptive', content: '{}' };
  return {
    body: { contentType: 'html', content: `<attachment id="${id}"></attachment>` },
    mentions: [],
    attachments: [attachment],
  };
}

function ofText(text: string, people: PlaygroundPerson[]) {
  const { text: marked, entities } = markUp(text, people);
  let count = 0;
  const html = marked.replaceAll('<at>', () => `<at id="${count++}">`).replaceAll('\n', '<br>');
  const mentions = (entities as { mentioned: { id: string; name: string } }[]).map(({ mentioned }, id) => ({
    id,
    mentionText: mentioned.name,
    mentioned: { device: null, conversation: null, ...partyOf(mentioned.id, people) },
  }));
  return { body: { contentType: 'html', content: `<p>${html}</p>` }, mentions, attachments: [] };
}

/** `who`: a person's id, here or on Teams, or the bot's. */
function partyOf(who: string, people: PlaygroundPerson[]) {
  const person = people.find(({ id }) => id === who || userIdOf(id) === who);
  if (!person) {
    const id = BOT_ACCOUNT.id.replace('28:', '');
    return { user: null, application: { applicationIdentityType: 'bot', id, displayName: BOT_ACCOUNT.name } };
  }
  const user = { userIdentityType: 'aadUser', id: directoryIdOf(person.id), displayName: person.name };
  return { user, application: null };
}

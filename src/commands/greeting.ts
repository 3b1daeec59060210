// "Hej Bo, …": whom a line greets is no owner.
import { mentionMark, slice, type TypedText } from './typed-text.ts';

const greeting = /^(?:hej|hejsa|hi|hello|hey|kære|dear|god ?morgen|god ?dag)(?=[\s,!:–—-])/iu;

const somebody = String.raw`(?:alle(?: sammen)?|team|all|everyone|igen|[\p{Lu}@${mentionMark}][\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2})`;
const names = new RegExp(`^ ${somebody}(?:(?:, ?| og | and | & )${somebody})*(?:[,!]| [–—-]) ?`, 'u');
const asksOne =
  /^ \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2}[,!] (?:vil|kan|gider|kunne|can|could|will|would) (?:du|you) /iu;
const marks = /^(?: @mellemrum(?!\p{L}))?[\s,!:–—-]+/iu;

/** A greeting with nothing behind it stays. Without a comma behind it a name may be the owner, but for the bot's. */
export function withoutGreeting(typed: TypedText): TypedText {
  const start = typed.text.slice(0, 150);
  const word = greeting.exec(start)?.[0];
  if (word === undefined) return typed;
  const after = start.slice(word.length);
  // "Kære Anna, gider du sende …": she is asked.
  if (asksOne.test(after)) return slice(typed, word.length + 1);
  const greeted = (names.exec(after) ?? marks.exec(after))?.[0].length ?? 0;
  const rest = withoutBot(slice(typed, word.length + greeted));
  return rest.text === '' ? typed : rest;
}

function withoutBot(typed: TypedText): TypedText {
  const isBot = typed.text[0] === mentionMark && /^mellemrum$/i.test(typed.mentions[0]?.name ?? '');
  return isBot ? slice(typed, 1) : typed;
}

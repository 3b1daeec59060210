// "Prik Bo om 12": one friendly nudge in the asker's name, at most one for each item and day.
import { Temporal } from 'temporal-polyfill';
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import { tellFinished } from '../action-items/reply-to-wish.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { OwnerReading } from '../commands/command.ts';
import { instantAt } from '../dates/work-calendar.ts';
import type { Turn } from '../people/find-turns.ts';
import { everInTeam, firstName, type Member, nameIn } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import { lastNudges } from './plan-nudges.ts';
import { isPresent } from './presence.ts';
import { firstNudges, morningOf, nextMorning } from './when-to-ask.ts';

const longestEcho = 100;

export async function replyToProd(
  stores: Stores,
  turn: Turn,
  { number, whom }: { number: number; whom?: OwnerReading },
): Promise<Reply> {
  const { team, member, reader } = turn;
  const { absences, actionItems, dates } = reader.texts;
  const item = await stores.items.lock(team.id, { number });
  if (!item) return tell(actionItems.noSuchNumber(number));
  if (isFinished(item)) return tellFinished(item, turn);
  const chosen = whomToProd(item, whom, turn);
  if ('refusal' in chosen) return tell(chosen.refusal);
  const names = actionItems.owners(chosen.owners.map(firstName));
  const sendings = chosen.owners.flatMap((owner) => whenToProd(owner, reader.now));
  if (sendings.length === 0) return tell(absences.prodAway(names, number));
  if (await stores.nudges.wasProdded(item.id, reader.today)) return tell(absences.proddedToday(number));
  await stores.deliveries.plan(
    sendings.map(({ owner, sendAt }) => ({
      subject: {
        kind: 'prod',
        teamId: team.id,
        itemId: item.id,
        personId: owner.id,
        onDay: reader.today,
        byPersonId: member.id,
      },
      sendAt,
    })),
  );
  const told = actionItems.owners(sendings.map(({ owner }) => firstName(owner)));
  const first = sendings.map(({ sendAt }) => sendAt).sort(Temporal.Instant.compare)[0] ?? reader.now;
  if (first.equals(reader.now)) return tell(absences.prodded(told, number));
  const moment = dates.moment(first.toZonedDateTimeISO(reader.timeZone), reader.today);
  return tell(absences.prodLater(told, number, moment));
}

function whomToProd(
  item: ActionItem,
  whom: OwnerReading | undefined,
  { team, member, reader }: Turn,
): { owners: Member[] } | { refusal: string } {
  const { absences, actionItems } = reader.texts;
  const others = item.owners.filter((personId) => personId !== member.id);
  const owners = actionItems.owners(item.owners.map((owner) => nameIn(team, owner)));
  if (whom?.kind === 'unknown') return { refusal: absences.prodUnknown(shortened(whom.name, longestEcho)) };
  const meant = whom?.kind === 'known' ? whom.people : whom?.kind === 'ambiguous' ? whom.candidates : others;
  const chosen = others.filter((personId) => meant.includes(personId));
  if (chosen.length > 0) return { owners: chosen.flatMap((personId) => everInTeam(team, personId) ?? []) };
  const isOwn = item.owners.length === 1 && others.length === 0;
  return { refusal: isOwn ? absences.prodYourself(item.number) : absences.prodNotOwner(item.number, owners) };
}

/** At once in working hours where the owner is; else in their next morning. Nothing while they are away without an end. */
function whenToProd(owner: Member, now: Temporal.Instant): { owner: Member; sendAt: Temporal.Instant }[] {
  const local = now.toZonedDateTimeISO(owner.timeZone).toPlainDateTime();
  const today = local.toPlainDate();
  const at = (time: Temporal.PlainTime) => instantAt(today, time, owner.timeZone);
  const isDay =
    Temporal.Instant.compare(at(firstNudges), now) <= 0 && Temporal.Instant.compare(now, at(lastNudges)) < 0;
  if (isDay && isPresent(owner, today)) return [{ owner, sendAt: now }];
  const onDay = nextMorning(owner, now);
  return onDay ? [{ owner, sendAt: morningOf(owner, onDay) }] : [];
}

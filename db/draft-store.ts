// Drafts of agreements, each seen by its writer alone.
import { and, desc, eq, gte, isNotNull, isNull, lt, ne, or } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { type Draft, type DraftStore, draftLives, type NewDraft } from '#src/action-items/draft.ts';
import type { Queries } from './queries.ts';
import { drafts } from './schema/agreements.ts';

export function draftStore(queries: Queries): DraftStore {
  const silenceEarlier = async ({ id, teamId, personId, channelId, asked, itemId }: Draft) => {
    if (!asked || itemId) return;
    const isHere = channelId ? or(eq(drafts.channelId, channelId), isNull(drafts.channelId)) : undefined;
    await queries
      .update(drafts)
      .set({ asked: null })
      .where(
        and(
          eq(drafts.teamId, teamId),
          eq(drafts.personId, personId),
          ne(drafts.id, id),
          isNotNull(drafts.asked),
          isHere,
        ),
      );
  };

  return {
    async keep(draft, at) {
      // What nobody answered is silently forgotten, texts and all.
      const forgotten = at.subtract(draftLives).toString();
      await queries
        .delete(drafts)
        .where(and(eq(drafts.teamId, draft.teamId), lt(drafts.createdAt, forgotten)));
      const [row] = await queries
        .insert(drafts)
        .values({ ...columns(draft), createdAt: at.toString() })
        .returning({ id: drafts.id });
      if (!row) throw new Error('The database kept a draft without answering with its id.');
      const kept = { ...draft, id: row.id, createdAt: at };
      await silenceEarlier(kept);
      return kept;
    },

    async lock(personId, draftId) {
      const [row] = await queries
        .select()
        .from(drafts)
        .where(and(eq(drafts.id, draftId), eq(drafts.personId, personId)))
        .for('update');
      return row && draftFromRow(row);
    },

    async replace(draft) {
      await queries
        .update(drafts)
        .set({ ...columns(draft), actionItemId: draft.itemId ?? null })
        .where(eq(drafts.id, draft.id));
      await silenceEarlier(draft);
    },

    async discard(draftId) {
      await queries.delete(drafts).where(eq(drafts.id, draftId));
    },

    async leftOfBatch(personId, batchId) {
      const rows = await queries
        .select()
        .from(drafts)
        .where(and(eq(drafts.batchId, batchId), eq(drafts.personId, personId), isNull(drafts.actionItemId)))
        .orderBy(drafts.position)
        .for('update');
      return rows.map(draftFromRow);
    },

    async lastAsked({ teamId, personId, channelId }, since) {
      const [row] = await queries
        .select()
        .from(drafts)
        .where(
          and(
            eq(drafts.teamId, teamId),
            eq(drafts.personId, personId),
            gte(drafts.createdAt, since.toString()),
            isNotNull(drafts.asked),
            isNull(drafts.actionItemId),
            channelId ? eq(drafts.channelId, channelId) : undefined,
          ),
        )
        .orderBy(desc(drafts.createdAt))
        .limit(1)
        .for('update');
      return row && draftFromRow(row);
    },
  };
}

function columns(draft: NewDraft) {
  return {
    teamId: draft.teamId,
    personId: draft.personId,
    channelId: draft.channelId ?? null,
    thread: draft.thread ?? null,
    owners: draft.owners,
    ownerUnclear: draft.ownerUnclear,
    what: draft.what,
    dueOn: draft.dueOn?.toString() ?? null,
    dueTime: draft.dueTime?.toString() ?? null,
    meetingId: draft.meetingId ?? null,
    dueMeetingId: draft.dueMeetingId ?? null,
    agendaItem: draft.agendaItem ?? null,
    sourceMessage: draft.sourceMessage ?? null,
    asked: draft.asked ?? null,
    offeredDays: draft.offered?.days.map(String) ?? null,
    offeredPeople: draft.offered?.people ?? null,
    asksWhich: draft.offered?.asksWhich ?? false,
    batchId: draft.batch?.id ?? null,
    position: draft.batch?.position ?? null,
    changesItemId: draft.changesItemId ?? null,
  };
}

function draftFromRow(row: typeof drafts.$inferSelect): Draft {
  return {
    id: row.id,
    teamId: row.teamId,
    personId: row.personId,
    owners: row.owners,
    ownerUnclear: row.ownerUnclear,
    what: row.what,
    createdAt: Temporal.Instant.from(row.createdAt),
    ...(row.channelId && { channelId: row.channelId }),
    ...(row.thread && { thread: row.thread }),
    ...(row.dueOn && { dueOn: Temporal.PlainDate.from(row.dueOn) }),
    ...(row.dueTime && { dueTime: Temporal.PlainTime.from(row.dueTime) }),
    ...(row.meetingId && { meetingId: row.meetingId }),
    ...(row.dueMeetingId && { dueMeetingId: row.dueMeetingId }),
    ...(row.agendaItem && { agendaItem: row.agendaItem }),
    ...(row.sourceMessage && { sourceMessage: row.sourceMessage }),
    ...(row.asked && { asked: row.asked }),
    ...((row.offeredDays || row.offeredPeople) && {
      offered: {
        days: (row.offeredDays ?? []).map((day) => Temporal.PlainDate.from(day)),
        people: row.offeredPeople ?? [],
        asksWhich: row.asksWhich,
      },
    }),
    ...(row.batchId && { batch: { id: row.batchId, position: row.position ?? 0 } }),
    ...(row.changesItemId && { changesItemId: row.changesItemId }),
    ...(row.actionItemId && { itemId: row.actionItemId }),
  };
}

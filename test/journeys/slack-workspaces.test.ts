// Several Slack workspaces in one deployment: each hears and is told its own, comes by OAuth, and goes when it is removed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { signedHeaders } from '#playground/slack/bot-line.ts';
import { addToSlack } from '#test/support/add-to-slack.ts';
import {
  channel,
  ownChannel,
  type SlackWorld,
  signingSecret,
  startSlackWorld,
  type Town,
  workspaceOf,
} from '#test/support/slack-world.ts';

let world: SlackWorld;
beforeAll(async () => {
  world = await startSlackWorld();
});
afterAll(() => world.stop());

const colleagueIn: Record<Town, string> = { aarhus: 'Bo', kolding: 'Kim', vejle: 'Viggo' };
const towns: Town[] = ['aarhus', 'kolding', 'vejle'];

const install = async (town: Town) => {
  expect(await addToSlack(world.botUrl, world.front, workspaceOf[town])).toMatch(/^200 /);
  await world.settled(world[town].join('mellemrum', channel));
  await world.settled(world[town].join('mellemrum', ownChannel(town)));
};

const itemsOf = async (town: Town): Promise<string[]> => {
  const rows = await world.database.sql<{ what: string }[]>`
    select what from action_items join teams on teams.id = team_id where teams.name = ${`fald-${town}`} order by what`;
  return rows.map(({ what }) => what);
};

const deadLetters = async (): Promise<string[]> => {
  const rows = await world.database.sql<{ line: string }[]>`
    select coalesce(teams.name, 'a person') || ': ' || reason as line
    from deliveries left join channels on channels.id = channel_id left join teams on teams.id = channels.team_id
    where state = 'dead' order by 1`;
  return rows.map(({ line }) => line);
};

test('the same channel id in three workspaces never mixes, and no call is made with another one’s token', async () => {
  await install('kolding');
  await install('vejle');
  for (const town of towns) {
    await world.say(town, 'U1', '@Mellemrum');
    await world.say(town, 'U1', `/aftale ${colleagueIn[town]} ringer om ${town} på torsdag`);
  }
  for (const town of towns) {
    const there = ownChannel(town);
    await world.settled(world[town].say('U1', there, '@Mellemrum'));
    await world.settled(
      world[town].say('U1', there, `/aftale ${colleagueIn[town]} skriver kun til ${town} i dag`),
    );
    expect(world[town].messages('U2', there).at(-1)?.text).toContain(`skriver kun til ${town}`);
  }
  for (const town of towns) {
    expect(await itemsOf(town)).toEqual([`ringer om ${town}`]);
    const seen = world.sees(town).join('\n');
    expect(seen).toContain(`ringer om ${town}`);
    for (const other of towns.filter((one) => one !== town)) expect(seen).not.toContain(other);
  }
  expect(world.front.strayCalls()).toBe(0);
  expect(towns.flatMap((town) => world[town].refusals())).toEqual([]);
});

test('in a channel that workspaces share, the installation that hears it is the one that answers', async () => {
  const told = {
    type: 'event_callback',
    team_id: 'T0STRANGER',
    context_team_id: workspaceOf.vejle,
    event_id: 'Ev0SHARED',
    authorizations: [{ team_id: workspaceOf.kolding, user_id: 'UMELLEMRUM', is_bot: true }],
    event: { type: 'app_mention', user: 'U2', text: '<@UMELLEMRUM> hjælp', channel, ts: '1700000000.000100' },
  };
  const before = {
    kolding: world.kolding.messages('U2', channel).length,
    vejle: world.vejle.messages('U2', channel).length,
  };
  await world.settled(post(told));
  expect(world.kolding.messages('U2', channel).length).toBe(before.kolding + 1);
  expect(world.vejle.messages('U2', channel).length).toBe(before.vejle);
  expect(world.front.strayCalls()).toBe(0);
});

test('what comes from a workspace that has not installed the app is taken and left alone', async () => {
  const before = await world.database.sql`select * from inbound_events`;
  const told = {
    type: 'event_callback',
    team_id: 'T0STRANGER',
    event_id: 'Ev0STRANGER',
    event: {
      type: 'app_mention',
      user: 'U1',
      text: '<@UMELLEMRUM> aftaler',
      channel,
      ts: '1700000000.000200',
    },
  };
  expect(await post(told)).toBe(200);
  expect(await world.database.sql`select * from inbound_events`).toHaveLength(before.length);
  const line = {
    fields: { from: 'slack', workspace: 'T0STRANGER' },
    message: expect.stringContaining('Not heard'),
  };
  expect(world.log.lines).toContainEqual(expect.objectContaining(line));
});

test('removed in the middle of a send: what goes there is given up with the reason, everybody else is served', async () => {
  let removed: Promise<void> | undefined;
  world.comeBetween(async (request, _response, next) => {
    // A notice to the owner first looks who is in the channel.
    const isSending = ['/api/chat.postMessage', '/api/conversations.members'].includes(request.path);
    const isForKolding = isSending && isFrom(request, 'kolding');
    if (isForKolding && !removed) {
      removed = world.front.uninstall(workspaceOf.kolding);
      // The token is dead from this moment; the news of it is on its way.
      await Promise.race([removed, Promise.resolve()]);
    }
    next();
  });
  await Promise.all([
    world.say('kolding', 'U1', '/aftale Kim skriver referat på torsdag'),
    world.say('vejle', 'U1', '/aftale Viggo skriver referat på torsdag'),
    world.say('aarhus', 'U1', '/aftale Bo skriver referat på torsdag'),
  ]);
  await removed;
  expect(world.sees('vejle').join('\n')).toContain('skriver referat');
  expect(world.sees('aarhus').join('\n')).toContain('skriver referat');
  expect(world.sees('kolding').join('\n')).not.toContain('skriver referat');
  await expect.poll(deadLetters).toEqual(['a person: app_uninstalled', 'fald-kolding: app_uninstalled']);
  expect(await world.installations()).toEqual(['slack T0KOLDING 1 revoked', 'slack T0VEJLE 1']);
  expect(await world.audit()).toEqual(['installed', 'installed', 'uninstalled']);
  const [row] = await world.database.sql`select sealed from installations where place = 'T0KOLDING'`;
  expect(row?.sealed, 'no token is left').toBe(null);
  expect(world.front.strayCalls()).toBe(0);
});

test('installed again it is the same team in the same channel, and what was given up arrives', async () => {
  await install('kolding');
  await expect.poll(() => world.sees('kolding').join('\n'), { timeout: 10_000 }).toContain('skriver referat');
  expect(await itemsOf('kolding')).toEqual(['ringer om kolding', 'skriver referat']);
  expect(await world.database.sql`select 1 from teams where name = 'fald-kolding'`).toHaveLength(1);
  expect(await deadLetters(), 'a person’s own wait until somebody asks for them').toEqual([
    'a person: app_uninstalled',
  ]);
  const retried = inTransactionOn(world.database)(({ deadLetters }) => deadLetters.retry('all'));
  expect(await world.settled(retried)).toBe(1);
  expect(await deadLetters()).toEqual([]);
});

test('news of a removal that comes late does not remove what was installed anew', async () => {
  const before = await world.installations();
  for (const event of [
    { type: 'app_uninstalled' },
    { type: 'tokens_revoked', tokens: { bot: ['UMELLEMRUM'] } },
  ]) {
    const body = {
      type: 'event_callback',
      team_id: workspaceOf.kolding,
      event_id: `Ev0${event.type}`,
      event,
    };
    expect(await post(body)).toBe(200);
  }
  expect(await world.installations()).toEqual(before);
});

test('where the news never comes, the first refused call is the news; one refusal that passes is none', async () => {
  world.vejle.troubles.begin({ error: 'account_inactive' }, ['chat.postMessage']);
  await world.vejle.say('U1', channel, '/aftale Viggo ringer igen på torsdag');
  await expect.poll(() => waitingFor('vejle')).toEqual(['account_inactive']);
  expect(await world.installations()).toContain('slack T0VEJLE 1');
  world.vejle.troubles.mend();
  await expect.poll(() => world.sees('vejle').join('\n'), { timeout: 10_000 }).toContain('ringer igen');

  world.vejle.troubles.begin({ error: 'token_revoked' });
  await world.settled(world.vejle.say('U1', channel, '/aftale Vera pakker på torsdag'));
  await expect.poll(deadLetters).toContain('fald-vejle: app_uninstalled');
  expect(await world.installations()).toContain('slack T0VEJLE 1 revoked');
  world.vejle.troubles.mend();
});

test('what an operator revokes is not heard any more within seconds, without a restart', async () => {
  const answers = async () => {
    const before = world.kolding.messages('U2', channel).length;
    await world.kolding.say('U2', channel, '/mellemrum hjælp');
    return world.kolding.messages('U2', channel).length - before;
  };
  expect(await answers()).toBe(1);
  await world.database.sql`
    update installations set sealed = null, revoked_at = clock_timestamp()
    where revoked_at is null and place = ${workspaceOf.kolding}`;
  await expect.poll(answers, { timeout: 15_000, interval: 500 }).toBe(0);
});

test('all in all no call went with another workspace’s token', () => {
  const calls = world.front.strayCalls();
  console.log(`Slack: 3 workspaces, of which 2 by OAuth; ${calls} calls with another workspace’s token`);
  expect(calls).toBe(0);
});

async function waitingFor(town: Town): Promise<string[]> {
  const rows = await world.database.sql<{ reason: string }[]>`
    select distinct reason from deliveries join channels on channels.id = channel_id join teams on teams.id = channels.team_id
    where teams.name = ${`fald-${town}`} and state = 'waiting' and reason is not null`;
  return rows.map(({ reason }) => reason);
}

async function post(body: object): Promise<number> {
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    ...signedHeaders(signingSecret, text, Math.floor(Date.now() / 1_000)),
  };
  return (await fetch(`${world.botUrl}/slack/events`, { method: 'POST', headers, body: text })).status;
}

function isFrom({ headers }: { headers: { authorization?: string | undefined } }, town: Town): boolean {
  return world[town].app.standing((headers.authorization ?? '').replace('Bearer ', '')) !== 'not ours';
}

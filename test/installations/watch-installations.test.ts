// What came and went is told once, whatever fails in between.
import { expect, test } from 'vitest';
import type { InstallationFacts } from '#src/installations/installation.ts';
import { watchInstallations } from '#src/installations/watch-installations.ts';
import { keptLog } from '#test/support/kept-log.ts';

const installation = (id: string, version = 1): InstallationFacts => ({
  ...{ id, version, messenger: 'msteams', place: `tenant-${id}`, name: id },
});

function watching(everyMilliseconds = 3_600_000) {
  const log = keptLog();
  const told: string[] = [];
  const seen = { now: [] as InstallationFacts[], isAway: false, isDeaf: false };
  const watch = watchInstallations({
    async read() {
      if (seen.isAway) throw new Error('the database is away');
      return seen.now;
    },
    async changed(added, gone) {
      if (seen.isDeaf) throw new Error('not now');
      const say = (sign: string) => (one: InstallationFacts) => `${sign}${one.id} v${one.version}`;
      told.push([...gone.map(say('-')), ...added.map(say('+'))].join(' '));
    },
    everyMilliseconds,
    log,
  });
  return { log, told, seen, watch };
}

test('what is added, renewed and revoked is told, each once', async () => {
  const { told, seen, watch } = watching();
  await watch.look();
  expect(told).toEqual([]);
  seen.now = [installation('a'), installation('b')];
  await watch.look();
  await watch.look();
  seen.now = [installation('a', 2), installation('b')];
  await watch.look();
  seen.now = [installation('b')];
  await watch.look();
  expect(told).toEqual(['+a v1 +b v1', '-a v1 +a v2', '-a v2']);
  await watch.stop();
});

test('nobody needs to ask: it is seen by itself', async () => {
  const { told, seen, watch } = watching(5);
  seen.now = [installation('a')];
  await expect.poll(() => told).toEqual(['+a v1']);
  await watch.stop();
});

test('while nothing can be read, everything stays as it was, and that is logged once', async () => {
  const { log, told, seen, watch } = watching();
  seen.now = [installation('a')];
  await watch.look();
  seen.isAway = true;
  await watch.look();
  await watch.look();
  expect(log.lines).toHaveLength(1);
  seen.isAway = false;
  seen.now = [];
  await watch.look();
  expect(told).toEqual(['+a v1', '-a v1']);
  await watch.stop();
});

test('what could not be followed is told again', async () => {
  const { told, seen, watch } = watching();
  seen.isDeaf = true;
  seen.now = [installation('a')];
  await watch.look();
  seen.isDeaf = false;
  await watch.look();
  expect(told).toEqual(['+a v1']);
  await watch.stop();
});

test('once it is stopped nothing is told', async () => {
  const { told, seen, watch } = watching();
  await watch.look();
  const stopped = watch.stop();
  seen.now = [installation('a')];
  await watch.look();
  await stopped;
  expect(told).toEqual([]);
});

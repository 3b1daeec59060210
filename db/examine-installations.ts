// The doctor's look at the installations that are kept: can each be opened, and is what it is let in with about to end?
import { Temporal } from 'temporal-polyfill';
import { type Finding, findingsAbout } from '#src/doctor/finding.ts';
import { daysLeft, endsSoon, sayEnd } from '#src/installations/expiry.ts';
import type { Credentials, InstallationFacts } from '#src/installations/installation.ts';
import { CannotOpen, type Keys } from '#src/installations/sealed-credentials.ts';
import { installationStore } from './installation-store.ts';
import { openDatabase } from './open-database.ts';

const { ok, warning, broken } = findingsAbout('Installations');

/** `lookAt` asks the platform itself. What cannot be read here is Postgres' own finding. */
export async function examineInstallations(question: {
  url: string;
  keys: Keys;
  realNow: () => number;
  lookAt: (credentials: Credentials) => Promise<Finding[]>;
}): Promise<Finding[]> {
  const { url, keys, realNow, lookAt } = question;
  const database = openDatabase(url, 1);
  try {
    const store = installationStore(database.queries, keys);
    const all = await store.all();
    const today = Temporal.Instant.fromEpochMilliseconds(Math.floor(realNow()))
      .toZonedDateTimeISO('UTC')
      .toPlainDate();
    const found: Finding[] = [];
    for (const one of all) {
      found.push(...judgeEnd(one, today));
      try {
        const credentials = await store.credentialsOf(one.id);
        if (credentials) found.push(...(await lookAt(credentials)).map(under(one)));
      } catch (error) {
        if (!(error instanceof CannotOpen)) throw error;
        found.push(broken(`${one.name}: ${error.message}`));
      }
    }
    return [ok(all.length === 1 ? '1 is kept.' : `${all.length} are kept.`), ...found];
  } catch {
    return [];
  } finally {
    await database.close();
  }
}

function judgeEnd(one: InstallationFacts, today: Temporal.PlainDate): Finding[] {
  if (!endsSoon(one, today)) return [];
  const say = (daysLeft(one, today) ?? 0) < 0 ? broken : warning;
  return [
    say(
      `${one.name}: what the bot is let in with ${sayEnd(one, today)}.`,
      `Set a new secret or certificate: npm run admin -- installation set ${one.id}`,
    ),
  ];
}

const under =
  ({ name }: InstallationFacts) =>
  (finding: Finding): Finding => ({ ...finding, about: 'Installations', says: `${name}: ${finding.says}` });

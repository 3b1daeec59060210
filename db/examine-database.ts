// The doctor's look at Postgres: can it be reached, is it fit, and may the role do what Mellemrum does?
import { DatabaseError } from 'pg';
import { type Finding, findingsAbout } from '#src/doctor/finding.ts';
import { failureCode, whyUnreachable } from '#src/doctor/why-unreachable.ts';
import { appRole } from './act-for.ts';
import { movedClock } from './database-clock.ts';
import { type DatabaseFacts, databaseFacts } from './database-facts.ts';
import { comparedWithOurs, ofANewerMellemrum } from './migrate-database.ts';

const { ok, warning, broken } = findingsAbout('Postgres');
const mostSecondsApart = 30;

export type DatabaseQuestion = {
  url: string;
  /** Who migrates, where that is somebody else. */
  ownerUrl?: string;
  /** A playground may move the clock; real platforms refuse such a database. */
  isForPlayground: boolean;
  patience: number;
  realNow: () => number;
};

export async function examineDatabase(question: DatabaseQuestion): Promise<Finding[]> {
  const { url, ownerUrl } = question;
  let asked = url;
  try {
    const facts = await databaseFacts(url, question);
    asked = ownerUrl ?? url;
    return judgeDatabase(facts, question, ownerUrl ? await databaseFacts(ownerUrl, question) : undefined);
  } catch (error) {
    return [refusal(error, new URL(asked))];
  }
}

/** `owner`: what the one who migrates sees, where that is somebody else. */
export function judgeDatabase(
  facts: DatabaseFacts,
  { url, isForPlayground }: Pick<DatabaseQuestion, 'url' | 'isForPlayground'>,
  owner?: DatabaseFacts,
): Finding[] {
  const found: Finding[] = [];
  const version = Math.floor(facts.version / 10_000);
  if (version < 15) {
    found.push(broken(`It is version ${version}; Mellemrum needs 15 or newer.`, 'Upgrade Postgres.'));
  }
  const writable = facts.isReplica || facts.isReadOnly ? refusedWrites(facts) : [];
  found.push(...writable, ...judgeState(owner ?? facts));
  if (writable.length === 0) found.push(...judgeRights(owner ?? facts), ...judgeLogin(facts, owner));
  if (facts.isClockMoved && !isForPlayground) {
    const [says = '', toDo] = movedClock.split(/(?<=moved\.) /);
    found.push(broken(says, toDo));
  }
  const apart = Math.round(Math.abs(facts.secondsAhead));
  if (apart > mostSecondsApart) {
    found.push(
      warning(
        `Its clock is ${apart} s ${facts.secondsAhead > 0 ? 'ahead of' : 'behind'} this machine’s: reminders follow the database’s clock, signatures this machine’s.`,
        'Let both set their clocks by NTP.',
      ),
    );
  }
  if (found.some(({ state }) => state === 'broken')) return found;
  return [ok(`${placeOf(new URL(url))} answers "${facts.role}", version ${version}.`), ...found];
}

function refusedWrites({ isReplica }: DatabaseFacts): Finding[] {
  return isReplica
    ? [broken('It is a replica that can only be read.', 'Give DATABASE_URL the address of the primary.')]
    : [
        broken(
          'It takes no writes from this role (default_transaction_read_only is on).',
          'Let the database’s administrator take that setting back.',
        ),
      ];
}

function judgeState({ newestMigration }: DatabaseFacts): Finding[] {
  if (newestMigration === 'hidden') return [];
  const pending = comparedWithOurs(newestMigration);
  if (pending === 'newer') {
    const [says = '', toDo] = ofANewerMellemrum.split(/(?<=this one\.) /);
    return [broken(says, toDo)];
  }
  if (pending === 0) return [ok('Its tables are up to date.')];
  return [
    ok(
      `${pending} ${pending === 1 ? 'migration has' : 'migrations have'} not run yet: the next start does it.`,
    ),
  ];
}

function judgeRights(facts: DatabaseFacts): Finding[] {
  const { role, database, newestMigration } = facts;
  const lacking = [
    // Asked for by CREATE SCHEMA IF NOT EXISTS even where the schema exists.
    ...(facts.mayCreateSchemas ? [] : ['create schemas']),
    ...(newestMigration === 'hidden' ? ['see which migrations have run'] : []),
    ...(facts.mayCreateTables || newestMigration === 'hidden' || comparedWithOurs(newestMigration) === 0
      ? []
      : ['create tables in the schema public']),
    ...(facts.closedTables === 0 ? [] : ['read and write its tables']),
  ];
  if (lacking.length === 0) return [];
  return [
    broken(
      `The role "${role}" may not ${lacking.join(', nor ')}.`,
      `As the database’s administrator: alter database "${database}" owner to "${role}";` +
        (facts.closedTables > 0 ? ' and make it the owner of the tables.' : ''),
    ),
  ];
}

/** As whom the bot works: the policies hold it as long as it is nobody else. */
function judgeLogin(
  { role, loginIs, mayBeTheApp, closedTables }: DatabaseFacts,
  owner?: DatabaseFacts,
): Finding[] {
  if (mayBeTheApp === undefined || (closedTables > 0 && !owner)) return [];
  if (!mayBeTheApp) {
    return [
      broken(
        `The role "${role}" may not work as "${appRole}".`,
        `As the database’s administrator: grant ${appRole} to "${role}";`,
      ),
    ];
  }
  if (loginIs === 'nobody else') return [ok(`The bot works as "${appRole}", and "${role}" is nobody else.`)];
  return owner
    ? [
        warning(
          `DATABASE_OWNER_URL is set, but "${role}", which the bot logs in as, is ${loginIs} as well.`,
          `Give DATABASE_URL a login that is a member of ${appRole} and nothing more (docs/operations.md).`,
        ),
      ]
    : [
        ok(
          `The bot works as "${appRole}"; its login "${role}" is ${loginIs}, which two logins would part (docs/operations.md).`,
        ),
      ];
}

function refusal(error: unknown, url: URL): Finding {
  const place = placeOf(url);
  if (!(error instanceof DatabaseError)) return unreachable(error, place);
  const user = decodeURIComponent(url.username);
  const name = decodeURIComponent(url.pathname.slice(1));
  const code = failureCode(error);
  switch (code) {
    case '28P01':
      return broken(
        `${place} knows no "${user}" with this password (28P01).`,
        'Put the right name and password into DATABASE_URL; write @, : and / in a password as %40, %3A and %2F.',
      );
    case '28000':
      return broken(
        `${place} does not let "${user}" in from this machine (28000).`,
        'Let the role log in (alter role … login), and this machine (pg_hba.conf); if that asks for TLS, end DATABASE_URL with ?sslmode=verify-full.',
      );
    case '3D000':
      return broken(
        `${place} has no database "${name}" (3D000).`,
        `Make it: createdb --owner=${user} ${name}. Or name another in DATABASE_URL.`,
      );
    case '53300':
      return broken(
        `${place} has no connection left (53300); Mellemrum needs about twenty.`,
        'Raise max_connections, or end what holds them.',
      );
    case '53100':
      return broken(`The disk of ${place} is full (53100).`, 'Make room there.');
    case '57P03':
      return broken(`${place} is starting or stopping (57P03).`, 'Try again in a moment.');
    case '42501':
      return broken(
        `${place} does not let "${user}" into "${name}" (42501).`,
        `As its administrator: grant connect on database "${name}" to "${user}";`,
      );
    default:
      return broken(`${place} refused (${code}).`, 'The server’s own log says more.');
  }
}

/** pg's own faults carry no code, only these words. */
const withoutCode: [RegExp, string, string][] = [
  [
    /does not support SSL/,
    'has no TLS, but DATABASE_URL asks for it.',
    'Switch TLS on at the server, or take sslmode out of DATABASE_URL.',
  ],
  [
    /password must be a/,
    'asks for a password, and DATABASE_URL has none.',
    'Write it as postgres://name:password@…',
  ],
  [/URI malformed/, 'cannot be asked: a % in DATABASE_URL is no code.', 'Write % in a password as %25.'],
  [
    /timeout/i,
    'cannot be reached: there was no answer in time.',
    'Check the address in DATABASE_URL and the firewall.',
  ],
];

function unreachable(error: unknown, place: string): Finding {
  const message = error instanceof Error ? error.message : '';
  const known = withoutCode.find(([words]) => words.test(message));
  if (known) return broken(`${place} ${known[1]}`, known[2]);
  return broken(
    `${place} cannot be reached: ${whyUnreachable(error)}.`,
    'Start Postgres, or correct the address in DATABASE_URL.',
  );
}

function placeOf({ hostname, port }: URL): string {
  return `${hostname}:${port || 5432}`;
}

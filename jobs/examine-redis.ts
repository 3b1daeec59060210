// The doctor's look at Redis: can it be reached, is it fit for a queue, and does it keep what it is given?
import { type Finding, findingsAbout } from '#src/doctor/finding.ts';
import { whyUnreachable } from '#src/doctor/why-unreachable.ts';
import { redisInfo } from './queue.ts';

const { ok, warning, broken } = findingsAbout('Redis');

export async function examineRedis(url: string, patience: number): Promise<Finding[]> {
  const { hostname, port } = new URL(url);
  const place = `${hostname}:${port || 6379}`;
  try {
    return judgeRedis(await redisInfo(url, patience), place);
  } catch (error) {
    return [refusal(error, place)];
  }
}

/** `info` as INFO answers it. */
export function judgeRedis(info: string, place: string): Finding[] {
  const value = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
  const version = value('redis_version');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const found: Finding[] = [];
  if (major < 6 || (major === 6 && minor < 2)) {
    found.push(
      broken(`It is version ${version}; the queue needs 6.2 or newer.`, 'Upgrade Redis, or unset REDIS_URL.'),
    );
  }
  if (value('role') === 'slave' && value('slave_read_only') !== '0') {
    found.push(
      broken('It is a replica that can only be read.', 'Give REDIS_URL the address of the primary.'),
    );
  }
  const policy = value('maxmemory_policy');
  if (policy && policy !== 'noeviction') {
    found.push(
      warning(
        `When its memory is full it throws jobs away (maxmemory-policy ${policy}); reminders then come late.`,
        'redis-cli config set maxmemory-policy noeviction, and the same line in redis.conf.',
      ),
    );
  }
  if (found.some(({ state }) => state === 'broken')) return found;
  return [ok(`${place} answers, version ${version}: the queue runs on it.`), ...found];
}

const refusals: [RegExp, (place: string) => [string, string]][] = [
  [
    /^NOAUTH/,
    (place) => [
      `${place} asks for a password, and REDIS_URL has none (NOAUTH).`,
      'Write it as redis://:password@…',
    ],
  ],
  [
    /^WRONGPASS|invalid password/,
    (place) => [
      `${place} does not take this password (WRONGPASS).`,
      'Put the right one into REDIS_URL; write @, : and / in it as %40, %3A and %2F.',
    ],
  ],
  [
    /^NOPERM/,
    (place) => [
      `${place} does not let this user ask INFO (NOPERM), which the queue does when it starts.`,
      'Give the user all commands: acl setuser NAME +@all ~*',
    ],
  ],
  [
    /DB index is out of range|invalid DB index/,
    (place) => [`${place} has no database of that number.`, 'End REDIS_URL with a smaller one, such as /0.'],
  ],
  [/^LOADING/, (place) => [`${place} is still reading its data (LOADING).`, 'Try again in a moment.']],
  [
    /timed out|ETIMEDOUT/,
    (place) => [
      `${place} cannot be reached: there was no answer in time.`,
      'Correct the address in REDIS_URL: rediss:// speaks TLS, redis:// does not. Or let the firewall pass it.',
    ],
  ],
];

const mend =
  'Start Redis, or correct the address in REDIS_URL. Without REDIS_URL the queue runs on Postgres.';

function refusal(error: unknown, place: string): Finding {
  const message = error instanceof Error ? error.message : '';
  const [says, toDo] = refusals.find(([words]) => words.test(message))?.[1](place) ?? [
    `${place} cannot be reached: ${whyUnreachable(error)}.`,
    mend,
  ];
  return broken(says, toDo);
}

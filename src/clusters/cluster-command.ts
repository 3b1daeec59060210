// What an operator types after `npm run admin -- cluster`.
import { Temporal } from 'temporal-polyfill';
import type { AccountAddress } from '../chat/address.ts';
import type { Language } from '../texts/language.ts';
import type { ClusterKind, HelpChoice } from './cluster.ts';
import type { DigestTime, PlannedContact } from './cluster-store.ts';

export type ClusterCommand =
  | { do: 'list' }
  | { do: 'add'; name: string; called?: ClusterKind }
  | { do: 'rename'; name: string; to: string }
  | { do: 'call'; name: string; called: ClusterKind }
  /** Without a cluster the team is in none. */
  | { do: 'place'; team: string; cluster?: string }
  | { do: 'appoint'; cluster: string; contact: PlannedContact }
  | { do: 'dismiss'; cluster: string; account: AccountAddress }
  | { do: 'choose'; account: AccountAddress; help?: HelpChoice; digest?: DigestTime };

export const clusterUsage = `  npm run admin -- cluster list
  npm run admin -- cluster add NAME [--called sundhedsråd]     klynge, sundhedsråd or partnerskab
  npm run admin -- cluster rename NAME NEW-NAME
  npm run admin -- cluster called NAME partnerskab
  npm run admin -- cluster team TEAM CLUSTER|none              TEAM is a name or an id
  npm run admin -- cluster contact add CLUSTER ACCOUNT… --name "Ida Vang" --organisation "Region Syddanmark"
                                                    [--language da|en] [--zone Europe/Copenhagen]
  npm run admin -- cluster contact remove CLUSTER ACCOUNT
  npm run admin -- cluster contact set ACCOUNT [--requests at-once|digest] [--digest "monday 08:00"]
    ACCOUNT is slack/WORKSPACE-ID/USER-ID or msteams/TENANT-ID/USER-ID`;

export const clusterOptions = {
  called: { type: 'string' },
  name: { type: 'string' },
  organisation: { type: 'string' },
  language: { type: 'string' },
  zone: { type: 'string' },
  requests: { type: 'string' },
  digest: { type: 'string' },
} as const;

export type ClusterOptions = { [Name in keyof typeof clusterOptions]?: string | undefined };

export type ReadAccount = (word: string) => AccountAddress | undefined;

/** A sentence where something is wrong; undefined where it is none of these commands. */
export function readClusterCommand(
  words: string[],
  options: ClusterOptions,
  readAccount: ReadAccount,
): ClusterCommand | string | undefined {
  const [verb, name = '', other = '', ...more] = words;
  if (verb === 'contact') return readContactCommand(words.slice(1), options, readAccount);
  if (more.length > 0) return undefined;
  const called = options.called === undefined ? undefined : kindOf(options.called);
  if (verb === 'list' && !name) return { do: 'list' };
  if (verb === 'add' && name && !other) {
    if (options.called !== undefined && !called) return notAKind(options.called);
    return { do: 'add', name, ...(called && { called }) };
  }
  if (verb === 'rename' && name && other) return { do: 'rename', name, to: other };
  if (verb === 'called' && name && other) {
    const kind = kindOf(other);
    return kind ? { do: 'call', name, called: kind } : notAKind(other);
  }
  if (verb === 'team' && name && other)
    return { do: 'place', team: name, ...(other !== 'none' && { cluster: other }) };
  return undefined;
}

function readContactCommand(
  [verb, ...words]: string[],
  options: ClusterOptions,
  readAccount: ReadAccount,
): ClusterCommand | string | undefined {
  const [cluster = '', ...named] = verb === 'set' ? ['', ...words] : words;
  const accounts = named.map(readAccount);
  const [account, ...others] = accounts.filter((each) => each !== undefined);
  if (!account) return named.length > 0 ? notAnAccount(named[0] ?? '') : undefined;
  if (accounts.length > others.length + 1) return notAnAccount(named[accounts.indexOf(undefined)] ?? '');
  if (verb === 'add') return readAppointment(cluster, [account, ...others], options);
  if (others.length > 0) return undefined;
  if (verb === 'remove') return { do: 'dismiss', cluster, account };
  return verb === 'set' ? readChoices(account, options) : undefined;
}

function readAppointment(
  cluster: string,
  accounts: PlannedContact['accounts'],
  { name, organisation, language, zone }: ClusterOptions,
): ClusterCommand | string {
  if (!name?.trim() || !organisation?.trim()) return 'A contact has a --name and an --organisation.';
  if (language !== undefined && language !== 'da' && language !== 'en')
    return `--language is da or en, not ${language}.`;
  if (zone !== undefined && !isZone(zone))
    return `--zone is a time zone such as Europe/Copenhagen, not ${zone}.`;
  const contact: PlannedContact = {
    name: name.trim(),
    organisation: organisation.trim(),
    accounts,
    ...(language && { language: language satisfies Language }),
    ...(zone && { timeZone: zone }),
  };
  return { do: 'appoint', cluster, contact };
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

function readChoices(account: AccountAddress, { requests, digest }: ClusterOptions): ClusterCommand | string {
  const choices: Record<string, HelpChoice> = { 'at-once': 'at once', digest: 'in the digest' };
  const help = requests === undefined ? undefined : choices[requests];
  if (requests !== undefined && !help) return `--requests is at-once or digest, not ${requests}.`;
  const [day = '', time = ''] = digest?.toLowerCase().trim().split(/\s+/) ?? [];
  const isTime = /^(0[6-9]|1[0-7]):[0-5]\d$|^18:00$/.test(time);
  if (digest !== undefined && !(weekdays.includes(day) && isTime))
    return `--digest is a working day and an hour from 06:00 to 18:00, such as "monday 08:00", not "${digest}".`;
  if (!help && digest === undefined) return 'Set --requests or --digest.';
  return {
    do: 'choose',
    account,
    ...(help && { help }),
    ...(digest !== undefined && {
      digest: { weekday: weekdays.indexOf(day) + 1, at: Temporal.PlainTime.from(time) },
    }),
  };
}

function kindOf(word: string): ClusterKind | undefined {
  const kinds: Record<string, ClusterKind> = {
    klynge: 'cluster',
    cluster: 'cluster',
    sundhedsråd: 'health council',
    sundhedsraad: 'health council',
    'health council': 'health council',
    partnerskab: 'partnership',
    partnership: 'partnership',
  };
  return kinds[word.toLowerCase().trim()];
}

const notAKind = (word: string) => `A cluster is called klynge, sundhedsråd or partnerskab, not ${word}.`;
const notAnAccount = (word: string) =>
  `An account is slack/WORKSPACE-ID/USER-ID or msteams/TENANT-ID/USER-ID, not ${word}.`;

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

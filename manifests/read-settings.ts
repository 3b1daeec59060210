// The few settings that a package needs: each is there and well-formed, or a sentence says what to set.
import { exampleOf } from '#src/check-settings.ts';
import { type SettingName, Settings } from '#src/settings.ts';

/** What to mend before a package can be made; a sentence a line. */
export class PackageError extends Error {
  override name = 'PackageError';
}

/**
 * The values of `needed`, and of `optional` where they are set. Empty variables count as unset. The rest of the
 * environment is not looked at: a package is often made before there are secrets. Throws PackageError.
 */
export function readSettings<Needed extends SettingName, Optional extends SettingName = never>(
  environment: NodeJS.ProcessEnv,
  needed: readonly Needed[],
  optional: readonly Optional[] = [],
): Record<Needed, string> & Partial<Record<Optional, string>> {
  const problems: string[] = [];
  const values: Partial<Record<SettingName, string>> = {};
  for (const name of [...needed, ...optional]) {
    const given = environment[name] || undefined;
    const read = Settings.shape[name].safeParse(given);
    if (!read.success) problems.push(`${name} ${read.error.issues[0]?.message}. Example: ${exampleOf(name)}`);
    else if (given !== undefined) values[name] = given;
    else if (needed.some((one) => one === name)) {
      problems.push(`${name} must be set: it is written into the package. Example: ${exampleOf(name)}`);
    }
  }
  if (values.PUBLIC_URL) problems.push(...unfitForPlatforms(values.PUBLIC_URL));
  if (problems.length > 0) throw new PackageError(problems.join('\n'));
  return values as Record<Needed, string> & Partial<Record<Optional, string>>;
}

/** The platforms call the bot over https alone, and at paths of its own. */
function unfitForPlatforms(publicUrl: string): string[] {
  const { protocol, pathname, search, hash, username } = new URL(publicUrl);
  const example = `Example: ${exampleOf('PUBLIC_URL')}`;
  if (protocol !== 'https:') {
    return [`PUBLIC_URL must begin with https://: Slack and Teams call nothing else. ${example}`];
  }
  if (pathname !== '/' || search || hash || username) {
    return [`PUBLIC_URL must be a host alone, without a path: the bot has its own paths there. ${example}`];
  }
  return [];
}

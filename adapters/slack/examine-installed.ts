// The doctor's look at the workspaces that installed the app: is each one's token good, and may it do all that is needed?
import { type Finding, findingsAbout } from '#src/doctor/finding.ts';
import { askSlack } from './ask-slack.ts';
import { judgeScopes, unreachable, word } from './examine-slack.ts';
import { isGoneForEver } from './refusal-codes.ts';

const { ok, broken } = findingsAbout('Slack');

/** Without a token that can be opened: whoever looks at the installations says why. */
export type InstalledWorkspace = { name: string; botToken?: string };

type Question = { apiUrl: string | undefined; patience: number; realNow: () => number };

/** At once; 'cannot look' where the database has said why. */
export async function examineInstalled(
  installed: InstalledWorkspace[] | 'cannot look',
  question: Question,
): Promise<Finding[]> {
  if (installed === 'cannot look') return [];
  if (installed.length === 0) {
    return [ok('No workspace has installed the app yet: open /slack/install at PUBLIC_URL.')];
  }
  const found = await Promise.all(installed.map((one) => examineOne(one, question)));
  return found.flat();
}

async function examineOne(
  { name, botToken: token }: InstalledWorkspace,
  question: Question,
): Promise<Finding[]> {
  if (token === undefined) return [];
  const again = 'Let somebody there open /slack/install again.';
  try {
    const answer = await askSlack('auth.test', { ...question, token });
    if (!answer.ok) {
      const code = answer.error ?? 'no reason given';
      return isGoneForEver(code)
        ? [broken(`The app was removed from the workspace ${name} (${code}).`, again)]
        : [broken(`Slack refuses the token of the workspace ${name} (${word(code)}).`, again)];
    }
    const scopes = judgeScopes(answer).filter(({ state }) => state !== 'ok');
    return scopes.length === 0
      ? [ok(`The workspace ${name}: installed, and its token is good.`)]
      : scopes.map((finding) => ({
          ...finding,
          says: `In the workspace ${name}: ${finding.says}`,
          do: again,
        }));
  } catch (error) {
    return [unreachable(error, question)];
  }
}

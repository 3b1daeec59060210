// All checks at once, each within its time: one that hangs or fails hides no other.
import { faultFields } from '../log.ts';
import { type Check, type Finding, findingsAbout } from './finding.ts';

/** In the order of the checks. `patience` is in milliseconds, for each check. */
export async function runChecks(checks: readonly Check[], patience: number): Promise<Finding[]> {
  const found = await Promise.all(checks.map((check) => run(check, patience)));
  return found.flat();
}

async function run({ about, look }: Check, patience: number): Promise<Finding[]> {
  const { broken } = findingsAbout(about);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding[]>((resolve) => {
    timer = setTimeout(
      () => resolve([broken(`There was no answer within ${patience / 1_000} s.`)]),
      patience,
    );
  });
  try {
    // A check's own limit ends a little earlier, and knows better what did not answer.
    return await Promise.race([look(patience * 0.9), late]);
  } catch (error) {
    const { fault, code } = faultFields(error);
    return [broken(`This could not be looked at: ${code ?? fault}.`)];
  } finally {
    clearTimeout(timer);
  }
}

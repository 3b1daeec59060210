// Real organisations and clusters for the demo team: public bodies only, no persons.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Directory = z.object({
  source: z.string(),
  regions: z.array(
    z.object({
      name: z.string(),
      clusters: z.array(
        z.object({ name: z.string(), hospitals: z.array(z.string()), municipalities: z.array(z.string()) }),
      ),
    }),
  ),
});

export type DirectoryCluster = {
  name: string;
  hospitals: string[];
  /** Without the word "Kommune". */
  municipalities: string[];
};

/** All of them, region by region. */
export function readDirectory(): DirectoryCluster[] {
  const text = readFileSync(new URL('./klynger.json', import.meta.url), 'utf8');
  return Directory.parse(JSON.parse(text)).regions.flatMap(({ clusters }) => clusters);
}

/** The cluster of that name in klynger.json. Throws where the file does not hold it. */
export function clusterNamed(name: string): DirectoryCluster {
  const cluster = readDirectory().find((each) => each.name === name);
  if (!cluster) throw new Error(`playground/directory/klynger.json has no cluster named ${name}`);
  return cluster;
}

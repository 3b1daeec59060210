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

const readRegions = () =>
  Directory.parse(JSON.parse(readFileSync(new URL('./klynger.json', import.meta.url), 'utf8'))).regions;

/** All of them, region by region. */
export function readDirectory(): DirectoryCluster[] {
  return readRegions().flatMap(({ clusters }) => clusters);
}

/** The cluster of that name in klynger.json. Throws where the file does not hold it. */
export function clusterNamed(name: string): DirectoryCluster {
  const cluster = readDirectory().find((each) => each.name === name);
  if (!cluster) throw new Error(`playground/directory/klynger.json has no cluster named ${name}`);
  return cluster;
}

/** The name of the region that a cluster is in. Throws where the file does not hold it. */
export function regionOf(cluster: string): string {
  const region = readRegions().find(({ clusters }) => clusters.some(({ name }) => name === cluster));
  if (!region) throw new Error(`playground/directory/klynger.json has no cluster named ${cluster}`);
  return region.name;
}

// Puts an installation's own address in the place of the example that stands in the manifests.

const exampleHost = 'mellemrum.example.dk';

/** `publicUrl`: https, a host, and nothing after it. */
export function atThisAddress(manifest: string, publicUrl: string): string {
  return manifest.replaceAll(exampleHost, new URL(publicUrl).host);
}

/** Drops every line that holds an address: of YAML, where a line is one setting. */
export function withoutAddresses(manifest: string): string {
  return manifest
    .split('\n')
    .filter((line) => !line.includes(exampleHost))
    .join('\n');
}

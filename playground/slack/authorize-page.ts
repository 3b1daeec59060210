// Slack's page between the bot's "Add to Slack" and the bot's own page afterwards: which workspace, and is it allowed?

const style = `
  :root { color-scheme: light dark; }
  body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 2rem 1.25rem; }
  button { font: inherit; min-height: 2.75rem; padding: 0 1.25rem; margin: 0.25rem 0; display: block; }`;

/** A button for each workspace, and one that says no. Without `action` the form goes to its own address. */
export function authorizePage(workspaces: { id: string; name: string }[], scopes: string[]): string {
  const buttons = workspaces.map(
    ({ id, name }) => `<button name="workspace" value="${escaped(id)}">Allow in ${escaped(name)}</button>`,
  );
  return document(
    'Mellemrum would like access to a workspace',
    `<p>It asks for: ${scopes.map(escaped).join(', ')}.</p>
<form method="post">${buttons.join('\n')}
<button name="cancel" value="1">Cancel</button></form>`,
  );
}

/** Slack shows its refusals to the person, and sends nobody back. */
export const refusalPage = (code: string): string =>
  document('Something went wrong when authorizing this app', `<p>Error details: ${escaped(code)}</p>`);

const document = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1>
${body}</main></body>
</html>
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

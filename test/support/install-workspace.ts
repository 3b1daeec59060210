// An administrator adds the bot to one of the playground's workspaces, as their browser goes: page, Slack's page, and back.
const manual = { redirect: 'manual' } as const;

/** Rejects where the last page does not say that it is done. */
export async function installWorkspace(url: string, workspaceId: string): Promise<void> {
  const begun = await fetch(`${url}/slack/install`, { method: 'POST', ...manual });
  const [cookie = ''] = (begun.headers.get('set-cookie') ?? '').split(';');
  const allowed = await fetch(whereTo(begun), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ workspace: workspaceId }).toString(),
    ...manual,
  });
  const back = await fetch(whereTo(allowed), { headers: { cookie }, ...manual });
  if (!back.ok) throw new Error(`The workspace was not installed: ${back.status} ${await back.text()}`);
  await back.text();
}

function whereTo(answer: Response): string {
  const to = answer.headers.get('location');
  if (to === null) throw new Error(`A browser is sent nowhere: ${answer.status}.`);
  return to;
}

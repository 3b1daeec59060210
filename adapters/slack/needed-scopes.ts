// The bot token's scopes: the manifest asks for them, the doctor looks whether they are granted.

/** `lost` is what does not work without the scope. */
export const neededScopes = [
  { scope: 'app_mentions:read', lost: 'The bot does not hear when somebody mentions it.' },
  {
    scope: 'channels:history',
    lost: 'After a lost answer, a message in a public channel may come twice, and edits there go unnoticed.',
  },
  { scope: 'channels:read', lost: 'The bot does not see who is in a public channel.' },
  { scope: 'chat:write', lost: 'The bot cannot write anything: no answers, no cards, no reminders.' },
  { scope: 'commands', lost: '/aftale and /mellemrum are not there.' },
  {
    scope: 'groups:history',
    lost: 'After a lost answer, a message in a private channel may come twice, and edits there go unnoticed.',
  },
  { scope: 'groups:read', lost: 'The bot does not see who is in a private channel.' },
  {
    scope: 'im:history',
    lost: 'The bot does not hear direct messages, and after a lost answer a reminder may come twice.',
  },
  { scope: 'im:write', lost: 'The bot cannot open direct messages: nobody is reminded.' },
  { scope: 'users:read', lost: 'The bot does not know people’s names.' },
] as const satisfies readonly { scope: string; lost: string }[];

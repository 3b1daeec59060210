// The scopes that the bot's token must have on Slack, and what is lost without each.

export const neededScopes: readonly { scope: string; lost: string }[] = [
  { scope: 'app_mentions:read', lost: 'It does not hear when somebody mentions it in a channel.' },
  { scope: 'channels:history', lost: 'In public channels it may post once more after a lost answer.' },
  { scope: 'channels:read', lost: 'It does not see who comes to, leaves or is in a public channel.' },
  { scope: 'chat:write', lost: 'It can write nothing.' },
  { scope: 'commands', lost: 'There is no /aftale, no /mellemrum, and nothing in the menu of a message.' },
  { scope: 'groups:history', lost: 'In private channels it may post once more after a lost answer.' },
  { scope: 'groups:read', lost: 'It does not see who comes to, leaves or is in a private channel.' },
  { scope: 'im:history', lost: 'It does not hear what people write to it directly.' },
  { scope: 'im:write', lost: 'It cannot write to people directly: nobody is reminded.' },
  { scope: 'users:read', lost: 'It shows ids in the place of the names of people who are mentioned.' },
];

// .env.example, made of what the settings say of themselves, so that the two cannot part.
import { aboutSetting, type SettingName, settingNames } from './settings.ts';

const head = `# Settings of Mellemrum. Copy this file to .env, take away the # in front of what you set, and start: npm start
# What stands in the environment wins over this file. What is wrong with a setting is said at the start;
# npm run doctor tries every connection.
`;

export function envExample(): string {
  return [head, ...settingNames.map(lines)].join('\n');
}

function lines(name: SettingName): string {
  const { description, example } = aboutSetting(name);
  return `# ${description}\n#${name}=${example}\n`;
}

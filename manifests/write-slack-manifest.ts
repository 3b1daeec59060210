// npm run package:slack, or npm run package:slack -- --socket
import { parseArgs } from 'node:util';
import { readSettings } from './read-settings.ts';
import { slackManifest } from './slack-manifest.ts';
import { writePackage } from './write-package.ts';

writePackage(
  'slack.yaml',
  (environment) => {
    const { values } = parseArgs({ options: { socket: { type: 'boolean' } } });
    const { SLACK_APP_TOKEN: appToken } = readSettings(environment, [], ['SLACK_APP_TOKEN']);
    if (values.socket || appToken) return slackManifest('by socket');
    const { PUBLIC_URL: publicUrl } = readSettings(environment, ['PUBLIC_URL']);
    return slackManifest({ publicUrl });
  },
  'Paste it in at api.slack.com/apps > Create New App > From a manifest.',
);

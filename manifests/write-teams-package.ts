// npm run package:teams
import { readSettings } from './read-settings.ts';
import { teamsPackage } from './teams-package.ts';
import { writePackage } from './write-package.ts';

writePackage(
  'mellemrum-teams.zip',
  (environment) => {
    const settings = readSettings(environment, ['MicrosoftAppId', 'PUBLIC_URL']);
    return teamsPackage({ appId: settings.MicrosoftAppId, publicUrl: settings.PUBLIC_URL });
  },
  'Upload it in the Teams admin center > Teams apps > Manage apps > Actions > Upload new app.',
);

// npm run package:teams, with `-- --app APP-ID` for an organisation whose registration is kept
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { PackageError, readSettings } from './read-settings.ts';
import { teamsPackage } from './teams-package.ts';
import { writePackage } from './write-package.ts';

const { app } = parseArgs({ options: { app: { type: 'string' } } }).values;

writePackage(
  app === undefined ? 'mellemrum-teams.zip' : `mellemrum-teams-${app}.zip`,
  (environment) => {
    if (app === undefined) {
      const settings = readSettings(environment, ['MicrosoftAppId', 'PUBLIC_URL']);
      return teamsPackage({ appId: settings.MicrosoftAppId, publicUrl: settings.PUBLIC_URL });
    }
    if (!z.guid().safeParse(app).success)
      throw new PackageError(
        `--app is the Application (client) ID that the Azure portal shows, not "${app}".`,
      );
    return teamsPackage({ appId: app, publicUrl: readSettings(environment, ['PUBLIC_URL']).PUBLIC_URL });
  },
  'Upload it in the Teams admin center > Teams apps > Manage apps > Actions > Upload new app.',
);

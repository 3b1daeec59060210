// Where the browser for the page's tests is: Debian's chromium, or the one that CHROMIUM_PATH names.
import { existsSync } from 'node:fs';

export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export const hasChromium = (): boolean => existsSync(chromiumPath);

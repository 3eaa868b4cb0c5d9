// One start of many: `node migrate-process.mjs <product> <database url>` prints the installation it found or made.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , product, url] = process.argv;
const { migrate } = await import(pathToFileURL(join(product, 'store/migrate.js')).href);
process.stdout.write(JSON.stringify(await migrate(url, { mode: 'demo' })));

// The product's API on a port of its own, with all its kinds of cases: `node http-process.mjs <settings as JSON>`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const settings = JSON.parse(process.argv[2]);
const product = (file) => import(pathToFileURL(join(settings.product, file)).href);
const [
  { derivedSecret, openMasterKey },
  { vaultOf },
  { engineClient },
  { sendWake },
  { openFileStore },
  { buildApp },
  { accessTable },
  { streams },
  { createPool },
  { createStore },
  { Waker },
] = await Promise.all([
  product('adapters/keys/master-key.js'),
  product('adapters/keys/vault.js'),
  product('adapters/engine/client.js'),
  product('adapters/engine/wake.js'),
  product('adapters/files/file-store.js'),
  product('api/app.js'),
  product('domain/access/table.js'),
  product('domain/streams.js'),
  product('store/pool.js'),
  product('store/execute/office-cache.js'),
  product('store/following/waker.js'),
]);
process.on('disconnect', () => process.exit()); // never outlives the test

const master = await openMasterKey(settings.keyFile, { create: false });
const pool = createPool(settings.databaseUrl, { max: 20, role: 'award_app' });
const client = engineClient({ address: settings.address, namespace: 'default' });
const waker = new Waker(pool, (stream) => sendWake(client, settings.installation, stream));
const app = buildApp({
  store: createStore({ pool, vault: vaultOf(master), streams, access: accessTable }),
  wake: (stream, how) => waker.hint(stream, how),
  installation: { id: settings.installation, mode: 'demo' },
  developmentSecret: derivedSecret(master, 'development-token'),
  files: await openFileStore(join(settings.folder, 'files')),
});
process.send(await app.listen({ port: 0, host: '127.0.0.1' }));

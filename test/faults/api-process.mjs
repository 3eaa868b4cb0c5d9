// What the API does with a command, as a process of its own: execute, answer, then wake. `node api-process.mjs <settings as JSON>`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const settings = JSON.parse(process.argv[2]);
const product = (file) => import(pathToFileURL(join(settings.product, file)).href);
const [
  { openMasterKey },
  { vaultOf },
  kinds,
  { engineClient },
  { sendWake },
  { createPool },
  { createStore },
  { execute },
  { Waker },
] = await Promise.all([
  product('adapters/keys/master-key.js'),
  product('adapters/keys/vault.js'),
  product('cli/bench/lifecycle.js'),
  product('adapters/engine/client.js'),
  product('adapters/engine/wake.js'),
  product('store/pool.js'),
  product('store/execute/office-cache.js'),
  product('store/execute/execute.js'),
  product('store/following/waker.js'),
]);
process.on('disconnect', () => process.exit());

const pool = createPool(settings.databaseUrl, { max: 20, role: 'award_app' });
const vault = vaultOf(await openMasterKey(settings.keyFile, { create: false }));
const store = createStore({ pool, vault, streams: kinds.lifecycleStreams, access: kinds.lifecycleAccess });
const client = engineClient({ address: settings.address, namespace: 'default' });
const waker = new Waker(pool, (stream) => sendWake(client, settings.installation, stream));

process.on('message', ({ id, request }) =>
  execute(store, request).then(
    (done) => {
      if (settings.dieAfterCommit && done.accepted) process.kill(process.pid, 'SIGKILL');
      process.send({ id, done });
      if (done.wake) waker.hint(done.stream);
    },
    (e) => process.send({ id, fault: e.code ?? e.name }),
  ),
);
process.send('ready');

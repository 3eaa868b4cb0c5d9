// The product's worker as a process of its own: `node worker-process.mjs <settings as JSON>`, started by processes.ts.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const settings = JSON.parse(process.argv[2]);
const product = (file) => import(pathToFileURL(join(settings.product, file)).href);
// All kinds of cases of the product, or the eight-step case that most tests need.
const [{ streams }, { accessTable }, { lifecycleStreams, lifecycleAccess }] = await Promise.all([
  product('domain/streams.js'),
  product('domain/access/table.js'),
  product('cli/bench/lifecycle.js'),
]);
const kinds = settings.whole
  ? { streams, access: accessTable }
  : { streams: lifecycleStreams, access: lifecycleAccess };
const [{ openMasterKey }, { vaultOf }, { folderMailer }, { openFileStore }, { engineClient }, { startWorker }] =
  await Promise.all([
    product('adapters/keys/master-key.js'),
    product('adapters/keys/vault.js'),
    product('adapters/mail/folder-mailer.js'),
    product('adapters/files/file-store.js'),
    product('adapters/engine/client.js'),
    product('worker/parts.js'),
  ]);
process.on('disconnect', () => process.exit()); // never outlives the test

const sink = folderMailer(join(settings.folder, 'mails'), {
  from: { name: 'Văn phòng', address: 'vp@vp.example' },
  demo: true,
});
const mailer = {
  async send(mail) {
    const delivery = await sink.send(mail);
    appendFileSync(join(settings.folder, 'deliveries'), `${mail.messageId}\n`); // the receiver's own count
    if (settings.dieAfterMail) process.kill(process.pid, 'SIGKILL');
    return delivery;
  },
};
await startWorker({
  databaseUrl: settings.databaseUrl,
  client: engineClient({ address: settings.address, namespace: 'default' }),
  address: settings.address,
  namespace: 'default',
  installation: settings.installation,
  demo: true,
  codePath: settings.codePath,
  vault: vaultOf(await openMasterKey(settings.keyFile, { create: false })),
  kinds,
  mailer,
  files: await openFileStore(join(settings.folder, 'files')),
  archive: join(settings.folder, 'archive'),
});
process.send('ready');

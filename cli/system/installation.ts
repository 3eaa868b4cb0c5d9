import { checkpointKeyPath, openCheckpointKey, signCheckpoint } from '../../adapters/keys/checkpoint-key.js';
import { derivedSecret, type MasterKey, masterKeyPath, openMasterKey } from '../../adapters/keys/master-key.js';
import { vaultOf } from '../../adapters/keys/vault.js';
import { StartProblem } from '../../settings/problem.js';
import type { Settings } from '../../settings/schema.js';
import type { CheckpointSigner } from '../../store/checkpoint.js';
import { type Installation, MigrationRefused, migrate } from '../../store/migrate.js';
import { createPool } from '../../store/pool.js';
import type { Vault } from '../../store/store.js';

/** A migrated database with its keys: what every process of the product opens first. */
export interface OpenInstallation extends Installation {
  readonly databaseUrl: string;
  readonly master: MasterKey;
  readonly vault: Vault;
  readonly developmentSecret: Buffer;
  readonly signer: CheckpointSigner;
}

/** Migrates and opens the keys. @throws StartProblem, KeyFileRefused: each one sentence and what to do */
export async function openInstallation(
  databaseUrl: string,
  settings: Settings,
  id?: string,
): Promise<OpenInstallation> {
  const installation = await migrate(databaseUrl, { mode: settings.mode, id }).catch((e) => {
    throw e instanceof MigrationRefused ? explain(e) : e;
  });
  const fresh = await holdsNoNames(databaseUrl);
  const path = settings.masterKeyFile ?? masterKeyPath(installation.id);
  // A lost key file must not be replaced in silence: only a database without names gets a new one.
  const master = await openMasterKey(path, { create: fresh });
  const key = await openCheckpointKey(
    settings.masterKeyFile ? `${path}.checkpoint` : checkpointKeyPath(installation.id),
    { create: fresh },
  );
  return {
    ...installation,
    databaseUrl,
    master,
    vault: vaultOf(master),
    developmentSecret: derivedSecret(master, 'development-token'),
    signer: { publicKey: key.publicKey, sign: (statement) => signCheckpoint(key, statement) },
  };
}

async function holdsNoNames(url: string): Promise<boolean> {
  const pool = createPool(url, { max: 1 });
  try {
    return (await pool.query('select 1 from subject_keys limit 1')).rowCount === 0;
  } finally {
    await pool.end();
  }
}

function explain(e: MigrationRefused): StartProblem {
  const { theirs, ours } = e.facts;
  const sentences: Record<MigrationRefused['code'], { vi: string; en: string }> = {
    NewerSchema: {
      vi: `Cơ sở dữ liệu đã được bản mới hơn nâng cấp (lược đồ ${theirs}, bản này biết đến ${ours}): hãy chạy bản mới đó.`,
      en: `The database was upgraded by a newer build (schema ${theirs}, this one knows ${ours}): run that build.`,
    },
    EditedMigration: {
      vi: 'Một tệp nâng cấp đã phát hành bị sửa: lấy lại đúng mã nguồn của bản này.',
      en: 'A released migration file was edited: restore the sources of this version.',
    },
    OtherMode: {
      vi: `Cơ sở dữ liệu này được tạo ở chế độ ${theirs} và giữ mãi chế độ đó, còn lần chạy này là ${ours}: đặt AWARD_MODE=${theirs}, hoặc dùng cơ sở dữ liệu khác.`,
      en: `This database was born ${theirs}, for ever, and this start is ${ours}: set AWARD_MODE=${theirs}, or use another database.`,
    },
  };
  return new StartProblem(e.code, sentences[e.code], 3, { cause: e });
}

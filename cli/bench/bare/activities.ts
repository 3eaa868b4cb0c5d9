import { join } from 'node:path';
import { folderMailer } from '../../../adapters/mail/folder-mailer.js';
import { messageIdOf } from '../../../adapters/mail/mailer.js';
import { createPool } from '../../../store/pool.js';
import { type ContenderConfig, POOL } from '../contenders/contender.js';
import { sender } from '../contenders/ours.js';
import type { Move } from './workflow.js';

const RECORD = 'insert into events(stream, version, type, body) values ($1, $2, $3, $4) on conflict do nothing';
const NOTIFIED = 'insert into effects(stream) values ($1) on conflict do nothing';

/** One insert for a command; for the last one a letter into the same kind of sink as ours. */
export function bareActivities(o: ContenderConfig) {
  const pool = createPool(o.databaseUrl, { max: POOL, name: 'bare' });
  const mailer = folderMailer(join(o.folder, 'mails'), sender);
  return {
    activities: {
      async record(id: string, version: number, { key, to, note }: Move): Promise<void> {
        await pool.query({
          name: 'record',
          text: RECORD,
          values: [id, version, to, JSON.stringify({ command: key, note })],
        });
      },
      async notify(id: string): Promise<void> {
        await mailer.send({
          messageId: messageIdOf(id, o.installation),
          at: new Date().toISOString(),
          to: { name: 'Cán bộ An', address: 'an@vp.example' },
          subject: `Hồ sơ ${id} đã xong`,
          text: `Hồ sơ ${id} đã xong.\n\nCase ${id} is done.`,
        });
        await pool.query({ name: 'notified', text: NOTIFIED, values: [id] });
      },
    },
    close: () => pool.end(),
  };
}
export type BareActivities = ReturnType<typeof bareActivities>['activities'];

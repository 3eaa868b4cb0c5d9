import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StreamId } from '../../domain/kernel/values.js';
import { createPool } from '../../store/pool.js';
import { readStored } from '../../store/reading/events.js';
import { namesOf, readPersonal, sealHolds } from '../../store/reading/personal.js';
import { NOMINATION, nominationCommands, nominationStates, withDossier } from '../samples/nomination.js';
import { openServedOffice, type Served } from '../support/served.js';

const { recipientName: name, recipientPost: post, ...typed } = nominationCommands.DraftNomination.data;
const waiting = withDossier(nominationStates.forwarded, { child: null });
const ABOVE = 'nomination:above-1' as const;

let w: Served;
beforeAll(async () => {
  w = await openServedOffice();
  await say('clerk-a', NOMINATION, 'DraftNomination', {
    ...typed,
    campaign: null,
    recipientName: name,
    recipientPost: post,
  });
  // What lies between the draft and the letter upwards is told elsewhere.
  await w.sql('update streams set state = $1 where id = $2', waiting, NOMINATION);
});
afterAll(() => w.close());
const say = (person: string, stream: StreamId, type: string, data: object) =>
  w.say({ principal: `u:${person}`, stream, type, data });
const goOn = (stream: StreamId) =>
  say('officer-1', stream, 'DraftNomination', { ...typed, campaign: null, parent: NOMINATION });

test('F1: the level above sees who it is, under the same seal, without anybody having typed it', async () => {
  expect(await goOn(ABOVE)).toMatchObject({ accepted: true });
  const [row] = await readPersonal(w.store.pool, w.vault, ABOVE);
  expect(row).toMatchObject({ version: 1, subject: 'recipient:r-1', fields: { known: { name, post } } });
  const [drafted] = await readStored(w.store.pool, ABOVE);
  expect(drafted && row && sealHolds(drafted.body, row)).toBe(true);
  expect(JSON.stringify(drafted?.body)).not.toContain(name);
  expect(await namesOf(w.store.pool, w.vault, [ABOVE], 'name')).toEqual(new Map([[ABOVE, { known: name }]]));
});

test('F1: of a recipient who was erased below nothing begins above', async () => {
  await w.sql('update streams set state = $1 where id = $2', waiting, NOMINATION);
  const privacy = createPool(w.url, { max: 1, role: 'award_privacy' });
  await privacy.query(`delete from subject_keys where subject = 'recipient:r-1'`);
  await privacy.query(`insert into erasures(subject, at, by) values ('recipient:r-1', now(), 'u:an')`);
  await privacy.end();
  expect(await goOn('nomination:above-2')).toMatchObject({ accepted: false, refusal: { code: 'SubjectErased' } });
  expect((await readPersonal(w.store.pool, w.vault, ABOVE)).map((r) => r.fields)).toEqual([{ erased: true }]);
});

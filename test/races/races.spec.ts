import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StreamId } from '../../domain/kernel/values.js';
import type { Done } from '../../store/execute/request.js';
import { readStored } from '../../store/reading/events.js';
import { type OfficeWorld, openOffice } from '../support/office.js';

const ROUNDS = 200;
const hash = 'a'.repeat(64);
let w: OfficeWorld;
beforeAll(async () => {
  w = await openOffice();
});
afterAll(() => w.close());

const accepted = (d: Done) => 'accepted' in d && d.accepted;
const code = (d: Done) => ('accepted' in d && !d.accepted ? d.refusal.code : 'accepted');
/** What the judging event says it relied on: the nomination's version it saw. */
async function seenBy(stream: StreamId, type: string, nomination: StreamId): Promise<number | undefined> {
  const found = (await readStored(w.store.pool, stream)).find((e) => e.body.type === type);
  return found?.body.relied[nomination];
}
const versionOf = async (stream: StreamId, type: string) =>
  (await w.events(stream)).find((e) => e.type === type)?.version;

/** Two acts at the same moment, in both orders of sending; returns how each pair ended. */
async function race(
  rounds: number,
  set: () => Promise<[() => Promise<Done>, () => Promise<Done>, (first: Done, second: Done) => Promise<void>]>,
) {
  const ends = new Map<string, number>();
  for (let from = 0; from < rounds; from += 10) {
    await Promise.all(
      Array.from({ length: 10 }, async (_, i) => {
        const [one, other, judge] = await set();
        const even = (from + i) % 2 === 0;
        const [a, b] = even ? [one(), other()] : [undefined, other()];
        const first = await (a ?? one());
        const second = await b;
        await judge(first, second);
        const end = `${code(first)}/${code(second)}`;
        ends.set(end, (ends.get(end) ?? 0) + 1);
      }),
    );
  }
  return ends;
}

test('Hold and sign at the same moment: who signs saw the name without a hold, else the list of names comes back', async () => {
  const ends = await race(ROUNDS, async () => {
    const { nomination, decision } = await w.beforeSigner();
    const hold = () =>
      w.say('u:truong-tdkt', nomination, 'HoldNomination', {
        kind: 'complaint',
        evidence: { paper: 'Đơn 7', on: '2025-10-03' },
        reason: 'Chờ kết luận',
      });
    const sign = () => w.say('u:chanh-van-phong', decision, 'SignDecision', { documentHash: hash, signedAs: 'self' });
    return [
      hold,
      sign,
      async (held, signed) => {
        expect(accepted(held)).toBe(true);
        if (!accepted(signed))
          return expect(signed).toMatchObject({
            refusal: { code: 'ListChanged', facts: { nominations: [nomination] } },
          });
        expect(await seenBy(decision, 'DecisionSigned', nomination)).toBeLessThan(
          (await versionOf(nomination, 'NominationHeld')) ?? 0,
        );
      },
    ];
  });
  expect([...ends.keys()].sort()).toEqual(['accepted/ListChanged', 'accepted/accepted']);
}, 180_000);

test('Withdraw and freeze at the same moment: a frozen agenda saw the name on it, else the list of names comes back', async () => {
  const ends = await race(ROUNDS, async () => {
    const { nomination, session } = await w.scheduled();
    const withdraw = () => w.say('u:truong-phong-002', nomination, 'WithdrawNomination', { reason: null });
    const freeze = () => w.say('u:thu-ky', session, 'FreezeAgenda');
    return [
      withdraw,
      freeze,
      async (withdrawn, frozen) => {
        expect(accepted(withdrawn)).toBe(true);
        if (!accepted(frozen))
          return expect(frozen).toMatchObject({
            refusal: { code: 'ListChanged', facts: { nominations: [nomination] } },
          });
        expect(await seenBy(session, 'AgendaFrozen', nomination)).toBeLessThan(
          (await versionOf(nomination, 'NominationWithdrawn')) ?? 0,
        );
      },
    ];
  });
  expect([...ends.keys()].sort()).toEqual(['accepted/ListChanged', 'accepted/accepted']);
}, 180_000);

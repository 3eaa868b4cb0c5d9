import type { Addressee } from '../../domain/kernel/effect.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { holdersOf } from '../../domain/office/state.js';
import { localDate } from '../../law/calendar/days.js';
import type { DueEffect, Lease } from '../../store/following/effects.js';
import { recordNow } from '../../store/reading/case.js';
import { addressOf, officeOfStream } from '../../store/reading/people.js';
import type { Deps } from '../deps.js';
import { noticeText } from '../notices/texts.js';
import { leased, type Result } from './lease.js';

/** What carries a letter; `adapters/mail` has them. Towards the receiver: at least once, with the key as Message-ID. */
export interface Mailing {
  messageIdOf(key: string, installation: string): string;
  send(mail: { messageId: string; at: string; to: { name: string; address: string }; subject: string; text: string }): Promise<{ repeated: boolean }>;
}
const LEASE_MS = 40_000;

/** A letter to each addressee. Who that is, is asked when it is sent: a new head gets it, not the old one. */
export const createNotices = (deps: Deps, mailing: Mailing) => {
  const store = deps.stores.effects;
  const send = async (effect: DueEffect, lease: Lease): Promise<Result> => {
    const now = await recordNow(store.pool);
    const office = await officeOfStream(store, effect.stream as StreamId);
    const { to, template, facts } = effect.args as { to: readonly Addressee[]; template: string; facts?: Record<string, unknown> };
    const day = localDate(now.toISOString());
    const people = [...new Set(to.flatMap((a) => ('person' in a ? [a.person] : holdersOf(office, a.role as never, a.unit, day))))];
    let repeated = false;
    for (const person of people.filter((p) => !(p in effect.progress))) {
      const address = await addressOf(store, office, person);
      if (!address) continue; // erased or never registered: nobody to tell
      const words = noticeText(template, { stream: effect.stream, unit: unitName(office, facts), ...facts });
      const messageId = mailing.messageIdOf(`${effect.key}/${person}`, deps.installation);
      const sent = await mailing.send({ messageId, at: now.toISOString(), to: address, ...words });
      repeated ||= sent.repeated;
      await lease.note(person, 'sent');
    }
    return { state: people.length > 0 ? 'done' : 'skipped', repeated };
  };
  return { sendNotice: (key: string) => leased(store.pool, key, 'notice', LEASE_MS, send) };
};

const unitName = (office: Awaited<ReturnType<typeof officeOfStream>>, facts?: Record<string, unknown>): string =>
  office.status === 'established' ? (office.units[String(facts?.unit ?? '')]?.name ?? '') : '';

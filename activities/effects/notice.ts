import type { Addressee } from '../../domain/kernel/effect.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { holdersOf, type Office } from '../../domain/office/state.js';
import { unitNameOn } from '../../domain/office/units.js';
import { localDate } from '../../law/calendar/days.js';
import type { DueEffect, Lease } from '../../store/following/effects.js';
import { addressOf, officeOfStream } from '../../store/reading/people.js';
import type { Deps } from '../deps.js';
import { noticeText } from '../notices/texts.js';
import { leased, type Result } from './lease.js';

/** What carries a letter; `adapters/mail` has them. Towards the receiver: at least once, with the key as Message-ID. */
export interface Mailing {
  messageIdOf(key: string, installation: string): string;
  send(mail: {
    messageId: string;
    at: string;
    to: { name: string; address: string };
    subject: string;
    text: string;
  }): Promise<{ repeated: boolean }>;
}
const LEASE_MS = 40_000;

/** A letter to each addressee. Who that is, is asked when it is sent: a new head gets it, not the old one. */
export const createNotices = (deps: Deps, mailing: Mailing) => {
  const store = deps.stores.effects;
  const send = async (effect: DueEffect, lease: Lease): Promise<Result> => {
    const { now } = effect;
    const office = await officeOfStream(store, effect.stream as StreamId);
    const { to, template, facts } = effect.args as {
      to: readonly Addressee[];
      template: string;
      facts?: Record<string, unknown>;
    };
    const day = localDate(now.toISOString());
    const people = [
      ...new Set(to.flatMap((a) => ('person' in a ? [a.person] : holdersOf(office, a.role as never, a.unit, day)))),
    ];
    const words = noticeText(template, { stream: effect.stream, unit: unitName(office, facts, day), ...facts });
    const one = async (person: string): Promise<boolean> => {
      const to = await addressOf(store, office, person);
      if (!to) return false; // erased or never registered: nobody to tell
      const messageId = mailing.messageIdOf(`${effect.key}/${person}`, deps.installation);
      const { repeated } = await mailing.send({ messageId, at: now.toISOString(), to, ...words });
      if (people.length > 1) await lease.note(person, 'sent'); // of a single one the mark says it
      return repeated;
    };
    return {
      state: people.length > 0 ? 'done' : 'skipped',
      repeated: await each(
        people.filter((p) => !(p in effect.progress)),
        one,
      ),
    };
  };
  return { sendNotice: (key: string) => leased(store.pool, key, 'notice', LEASE_MS, send) };
};

/** All of them, whatever becomes of one: an address that fails keeps no letter from the others. @throws the first failure, at the end */
async function each(people: readonly string[], one: (person: string) => Promise<boolean>): Promise<boolean> {
  const failures: unknown[] = [];
  let repeated = false;
  for (const person of people) {
    try {
      repeated = (await one(person)) || repeated;
    } catch (e) {
      failures.push(e);
    }
  }
  if (failures.length > 0) throw failures[0];
  return repeated;
}

const unitName = (office: Office, facts: Record<string, unknown> | undefined, day: string): string =>
  unitNameOn(office, String(facts?.unit ?? ''), day) ?? '';

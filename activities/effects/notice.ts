import type { Addressee } from '../../domain/kernel/effect.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { holdersOf, type Office } from '../../domain/office/state.js';
import { unitNameOn } from '../../domain/office/units.js';
import { localDate } from '../../law/calendar/days.js';
import type { DueEffect } from '../../store/following/effects.js';
import { officeOfStream } from '../../store/reading/people.js';
import type { Deps } from '../deps.js';
import { tellPeople } from '../telling/tell-people.js';
import { leased, type Result } from './lease.js';

const LEASE_MS = 40_000;

/**
 * A notice in the inbox of each addressee, and the letter that carries it; both inside PostgreSQL, so exactly once. No
 * mail server is asked here: what it does or does not do delays no effect. Who the addressees are is asked now: a new
 * head gets it, not the old one.
 * @param posted there are letters to carry
 */
export const createNotices = (deps: Deps, posted: () => void) => {
  const store = deps.stores.effects;
  const send = async (effect: DueEffect): Promise<Result> => {
    const { now, key, stream } = effect;
    const office = await officeOfStream(store, stream as StreamId);
    const { to, template, facts } = effect.args as {
      to: readonly Addressee[];
      template: string;
      facts?: Record<string, unknown>;
    };
    const day = localDate(now.toISOString());
    const people = peopleOf(office, to, day);
    const told = { stream, template, facts: { unit: unitName(office, facts, day), ...facts }, effect: key };
    await tellPeople(store.pool, { office, now: now.toISOString(), key, people, ...told });
    posted();
    return { state: people.length > 0 ? 'done' : 'skipped' };
  };
  return { sendNotice: (key: string) => leased(store.pool, key, 'notice', LEASE_MS, send) };
};

export const peopleOf = (office: Office, to: readonly Addressee[], day: string): string[] => [
  ...new Set(to.flatMap((a) => ('person' in a ? [a.person] : holdersOf(office, a.role as never, a.unit, day)))),
];

const unitName = (office: Office, facts: Record<string, unknown> | undefined, day: string): string =>
  unitNameOn(office, String(facts?.unit ?? ''), day) ?? '';

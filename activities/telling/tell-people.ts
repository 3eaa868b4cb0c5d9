import { type Office, settingsOf } from '../../domain/office/state.js';
import { urgentNotices } from '../../domain/telling/urgent.js';
import { whenToWrite } from '../../domain/telling/when.js';
import type { Queryable } from '../../store/pool.js';
import { mailChoices } from '../../store/telling/choices.js';
import { type NewNotice, writeNotices } from '../../store/telling/inbox.js';

export interface ToTell {
  readonly office: Office;
  readonly now: string;
  /** What it is about; with the person it is the key of notice and letter. */
  readonly key: string;
  readonly people: readonly string[];
  readonly stream: string;
  readonly template: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The effect that is given up when a letter of it is. */
  readonly effect: string | null;
}

/** Tells each of them once, and sets when their letters go out: by their choice and the office's hours. @returns how many were new */
export async function tellPeople(k: Queryable, o: ToTell): Promise<number> {
  const choices = await mailChoices(k, o.people);
  const { quietHours: quiet, digestAt } = settingsOf(o.office);
  const urgent = urgentNotices.has(o.template);
  const notices = o.people.map((person): NewNotice => {
    const choice = choices.get(person) ?? 'each';
    const { at, digest } = whenToWrite({ now: o.now, urgent, choice, quiet, digestAt });
    const key = `${o.key}/${person}`;
    return { key, person, urgent, letter: { key: digest === null ? key : `digest/${person}/${digest}`, at } };
  });
  const office = o.office.status === 'established' ? o.office.id : null;
  return writeNotices(k, { ...o, office }, notices);
}

import type { StreamId } from '../../domain/kernel/values.js';
import { execute } from '../../store/execute/execute.js';
import { officeNow } from '../../store/execute/load.js';
import { addressOf } from '../../store/reading/people.js';
import type { Store } from '../../store/store.js';
import {
  claimLetters,
  type DueLetter,
  markEffectGivenUp,
  markRepeated,
  postponeLetter,
  settleLetter,
} from '../../store/telling/letters.js';
import type { Deps } from '../deps.js';
import { letterText } from '../notices/texts.js';

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
const AT_ONCE = 8;
/** Longer than a mailer may take (25 s). */
const LEASE_MS = 40_000;

/** One round: takes letters that are due and carries them side by side. @returns how many it took */
export const createPost = (deps: Pick<Deps, 'installation' | 'wake'> & { store: Store }, mailing: Mailing) => {
  return async (): Promise<number> => {
    const letters = await claimLetters(deps.store.pool, AT_ONCE, LEASE_MS);
    // Each for itself: a database that went away leaves the lease, and the letter is found again.
    await Promise.allSettled(letters.map((letter) => carry(deps, mailing, letter)));
    return letters.length;
  };
};

async function carry(
  deps: Pick<Deps, 'installation' | 'wake'> & { store: Store },
  mailing: Mailing,
  letter: DueLetter,
): Promise<void> {
  const { store } = deps;
  const office = await officeNow(store.pool, store, letter.office ?? '');
  const to = await addressOf(store, office, letter.person);
  // Erased, or never registered: nobody to write to; the inbox has it.
  if (!to) return void (await settleLetter(store.pool, letter, 'skipped'));
  const messageId = mailing.messageIdOf(letter.key, deps.installation);
  try {
    const words = letterText(letter.notices);
    const { repeated } = await mailing.send({ messageId, at: letter.now.toISOString(), to, ...words });
    if (repeated && letter.effect) await markRepeated(store.pool, letter.effect);
  } catch (e) {
    return letter.last ? giveUp(deps, letter, failureOf(e)) : postponeLetter(store.pool, letter, failureOf(e));
  }
  await settleLetter(store.pool, letter, 'sent');
}

/** After 48 hours of the record's clock: the case's history says so, and the letter stands on the secretariat's work list. */
async function giveUp(
  { store, wake }: Pick<Deps, 'wake'> & { store: Store },
  letter: DueLetter,
  code: string,
): Promise<void> {
  const { effect } = letter;
  if (effect !== null) {
    const stream = effect.slice(0, effect.indexOf('/')) as StreamId;
    // Of several letters of one effect the first says it for all: the same key, the same answer.
    const done = await execute(store, {
      principal: 's:effect',
      key: `${effect}/given-up`,
      stream,
      type: 'GiveUpEffect',
      data: { effect, kind: 'notice' },
    });
    if (!('accepted' in done) || !done.accepted) return postponeLetter(store.pool, letter, code);
    await markEffectGivenUp(store.pool, effect);
    if (done.wake) wake(stream, done.wake);
  }
  await settleLetter(store.pool, letter, 'undeliverable', code);
}

/** A code without any text of a server in it. */
const failureOf = (e: unknown): string => {
  const { code } = (e ?? {}) as { code?: unknown };
  return /^[A-Za-z0-9_:]{1,40}$/.test(String(code ?? '')) ? String(code) : 'failed';
};

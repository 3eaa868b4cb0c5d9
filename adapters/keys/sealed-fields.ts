import type { KeyObject } from 'node:crypto';
import { closeBox, openBox } from './cipher.js';
import { type MasterKey, unwrapKey } from './master-key.js';

/** The event that the fields belong to, and whose they are. Sealed bytes open nowhere else. */
export type SealPlace = { stream: string; version: number; subject: string };

/** Personal fields of one subject in one event, with their salt: whatever JSON can hold. */
export type SealedFields = Readonly<Record<string, unknown>>;

// As JSON, because with a plain separator `a` + `b/1` and `a/b` + `1` would be one place.
const placeText = ({ stream, version, subject }: SealPlace): string =>
  JSON.stringify(['award/sealed-fields/1', stream, version, subject]);

export const sealFields = (subjectKey: KeyObject, place: SealPlace, fields: SealedFields): Buffer =>
  closeBox(subjectKey, placeText(place), Buffer.from(JSON.stringify(fields)));

/** @throws CannotOpen */
export const openFields = (subjectKey: KeyObject, place: SealPlace, sealed: Uint8Array): SealedFields =>
  JSON.parse(openBox(subjectKey, placeText(place), sealed).toString()) as SealedFields;

export type SubjectKeys = {
  /** The subject's key, from memory when this wrapped key was opened before. @throws OtherMasterKey, CannotOpen */
  unwrap(subject: string, wrapped: Uint8Array): KeyObject;
  /** After erasing or re-keying. */
  forget(subject: string): void;
  readonly size: number;
};

/**
 * Keys that were opened, in memory, at most `limit` of them (the one longest unused goes first).
 */
// Q: Why must the caller bring the wrapped key each time?
// A: Because a person may be erased by another process. Whoever has no row any more gets no key, whatever is remembered.
export const subjectKeys = (master: MasterKey, limit = 10_000): SubjectKeys => {
  const known = new Map<string, { wrapped: Buffer; key: KeyObject }>();
  return {
    unwrap(subject, wrapped) {
      const found = known.get(subject);
      const key = found?.wrapped.equals(wrapped) ? found.key : unwrapKey(master, subject, wrapped);
      known.delete(subject);
      known.set(subject, { wrapped: Buffer.from(wrapped), key });
      if (known.size > limit) known.delete(known.keys().next().value!);
      return key;
    },
    forget: (subject) => void known.delete(subject),
    get size() {
      return known.size;
    },
  };
};

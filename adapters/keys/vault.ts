import type { KeyObject } from 'node:crypto';
import { derivedSecret, type MasterKey, newSubjectKey, wrapKey } from './master-key.js';
import { openFields, type SealedFields, type SealPlace, sealFields, subjectKeys } from './sealed-fields.js';

/** The record's view of the keys: what `store` asks for, bound to one master key. */
export const vaultOf = (master: MasterKey) => {
  const opened = subjectKeys(master);
  return {
    newSubjectKey: (subject: string): { key: KeyObject; wrapped: Buffer } => {
      const key = newSubjectKey();
      return { key, wrapped: wrapKey(master, subject, key) };
    },
    unwrap: (subject: string, wrapped: Buffer): KeyObject => opened.unwrap(subject, wrapped),
    seal: (key: KeyObject, place: SealPlace, fields: SealedFields): Buffer => sealFields(key, place, fields),
    open: (key: KeyObject, place: SealPlace, sealed: Buffer): SealedFields => openFields(key, place, sealed),
    requestSecret: derivedSecret(master, 'request-hash'),
    searchSecret: derivedSecret(master, 'search'),
    readerSecret: derivedSecret(master, 'cursor'),
  };
};

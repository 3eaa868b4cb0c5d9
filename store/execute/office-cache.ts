import type { KeyObject } from 'node:crypto';
import { type Office, unstartedOffice } from '../../domain/office/state.js';

/**
 * States of offices by version. Every command reads its office (rights, settings, calendar), which changes a few times
 * a year: each command asks the database for the version only, and for the state when this process has another one.
 */
export class OfficeCache {
  #states = new Map<string, { version: number; state: Office }>();

  get(office: string, version: number): Office | undefined {
    const cached = this.#states.get(office);
    return cached?.version === version ? cached.state : undefined;
  }
  put(office: string, version: number, state: Office): void {
    this.#states.set(office, { version, state });
  }
  static readonly unstarted: Office = unstartedOffice;
}

export const createStore = <S extends object>(
  parts: S,
): S & { offices: OfficeCache; subjectKeys: Map<string, KeyObject> } => ({
  ...parts,
  offices: new OfficeCache(),
  subjectKeys: new Map(),
});

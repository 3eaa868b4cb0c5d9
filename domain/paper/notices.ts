import type { Addressee, Effect } from '../kernel/effect.js';
import type { Json } from '../kernel/values.js';
import type { Telling } from './listing.js';

// Notices that papers and decisions have in common.

export const secretariatHead: Addressee = { role: 'secretariatHead' };
export const secretariat: readonly Addressee[] = [{ role: 'secretariatOfficer' }, secretariatHead];

export const notice = (
  template: string,
  to: readonly Addressee[],
  facts: Readonly<Record<string, Json>> = {},
): Effect => ({ name: template, kind: 'notice', template, to, facts });

/** A report that did not fit, with its task for the secretariat (office.md X8). */
export const irregular = (event: { readonly type: string }): Effect =>
  notice('irregular', [secretariatHead], { event: event.type });

/** Names that could not be told: those of a presentation dropped out of the list, the others need a person. */
export const failures = (before: { readonly telling: Telling | null }, failed: readonly string[]): readonly Effect[] =>
  failed.length === 0
    ? []
    : [notice('names-not-told', secretariat, { command: before.telling?.command ?? '', count: failed.length })];

// A notice about an undelivered notice could go round for ever; the list of effects shows that one.
export const givenUp = (data: { readonly effect: string; readonly kind: string }): readonly Effect[] =>
  data.kind === 'notice' ? [] : [notice('effect-given-up', [{ role: 'administrator' }], { ...data })];

/**
 * Legality of one kind of stream as rows that are read beside the glossary (§3, §4) and office.md: event → in which
 * statuses it may happen, which status follows, who may do it, and what else must hold. Written from those pages, not
 * from the product's code: what both say is said twice, by two hands.
 */
export interface Legality {
  readonly kind: string;
  readonly rows: Readonly<Record<string, Row>>;
}

export interface Row {
  /** Statuses, `-` before the first event, `*` any after it. `held/x`: held, and held from `x`. */
  readonly from: readonly string[];
  readonly to: To;
  /**
   * `role`: held in the office on that day. `role@unit`: held in the unit whose case it is. `role@dossier`: and named as
   * this dossier's appraiser. `role@members`: and a member of this council. `role@presiding`: and presiding over this
   * sitting. `role@sudden`, `role@below`: of a sudden merit (E2), of a case from the level below (F1). `role@upper`: held at
   * the level above (M4). `recipient`: who is nominated (P2). `system`: the product itself.
   */
  readonly who: readonly string[];
  /** Further conditions, by their names in `rules/`. */
  readonly also: readonly string[];
  /** A fact of another stream: where it does not fit it is kept as irregular, and the status stays (X8). */
  readonly report: boolean;
}
/** `=` stays; `back`: where the hold began; `unlisted`: endorsed or appraised, as it was before the list; or by a field of the data, and only `when` it was so. */
export type To =
  | string
  | {
      readonly by: string;
      readonly of: Readonly<Record<string, string>>;
      readonly else?: string;
      readonly when?: string;
    };

const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);

/** One row: `row('in which statuses', 'status after', 'who', 'what else')`. */
export const row = (from: string, to: To, who: string, also = ''): Row => ({
  from: words(from),
  to,
  who: words(who),
  also: words(also),
  report: false,
});

/** The row of a report: told by the product from the stream where it became a fact. */
export const report = (from: string, to: To, also = ''): Row => ({ ...row(from, to, 'system', also), report: true });

/** What every stream with a workflow takes from its own process. */
export const process: Legality['rows'] = {
  DeadlinePassed: row('*', '=', 'system', 'deadlineWasDue'),
  DeadlineReminded: row('*', '=', 'system'),
  FanOutCompleted: row('*', '=', 'system'),
  EffectGivenUp: row('*', '=', 'system'),
  DeadlineExtended: row('*', '=', 'secretariatHead signer councilChair'),
  DeadlineCorrected: row('*', '=', 'administrator'),
};

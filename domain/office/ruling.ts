import type { Office, OfficeName, Regulation, RuleSet } from './organisation.js';

const latest = <T extends { from: string }>(rows: readonly T[], day: string): T | undefined =>
  rows
    .filter((r) => r.from <= day)
    .reduce<T | undefined>((last, r) => (last && last.from > r.from ? last : r), undefined);

/** The text of a council's, cụm's or khối's rules in force on that day; a new one replaces the old one whole (office.md O9). */
export const regulationOn = (office: Office, of: string, day: string): Regulation | undefined =>
  office.status === 'established'
    ? latest(
        office.regulations.filter((r) => r.of === of),
        day,
      )
    : undefined;

/** The rule sets in force on that day, one of each issuer (O13). */
export function ruleSetsOn(office: Office, day: string): readonly RuleSet[] {
  if (office.status !== 'established') return [];
  const active = office.ruleSets.flatMap((r) => (r.from === null ? [] : [{ ...r, from: r.from }]));
  const issuers = [...new Set(active.map((r) => r.issuer))].sort();
  return issuers.flatMap(
    (issuer) =>
      latest(
        active.filter((r) => r.issuer === issuer),
        day,
      ) ?? [],
  );
}

/**
 * The office with the name, the settings and the working calendar of a day: regulations in force go before the issuer's
 * own settings. `execute` hands every decision the office of the day on which the act arrived.
 */
export function officeOn(office: Office, day: string): Office {
  if (office.status !== 'established') return office;
  const texts = [...new Set(office.regulations.map((r) => r.of))].flatMap((of) => regulationOn(office, of, day) ?? []);
  const calendar = latest(office.calendars, day)?.calendar ?? office.calendar;
  const named = latest(office.names, day);
  if (texts.length === 0 && calendar === office.calendar && !named) return office;
  return {
    ...office,
    ...(named ? wordsOf(named) : {}),
    calendar,
    settings: Object.assign({}, office.settings, ...texts.map((r) => r.settings)),
  };
}

const wordsOf = ({ name, superior, place, symbol }: OfficeName) => ({ name, superior, place, symbol });

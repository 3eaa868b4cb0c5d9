import { describe, expect, test } from 'vitest';
import { calendars } from '../../law/calendar/vn-civil-service.js';
import { addWorkingDays } from '../../law/calendar/working-days.js';
import { decidingHeads, decidingOffices } from '../../law/catalogue/deciding-offices.js';
import { NOW, person, sampleContext, sampleOffice, tryOut } from '../../test/samples/context.js';
import { ampleOffice, body, decision, officeAfter, officeCommand, officeSamples } from '../../test/samples/office.js';
import { dueAfter } from '../campaign/due.js';
import { officeCommands } from './commands.js';
import { officeOn, regulationOn, ruleSetsOn } from './ruling.js';
import { type Established, settingsOf, unstartedOffice } from './state.js';
import { office } from './stream.js';

const quorum = { numerator: 1, denominator: 2 };
const adopt = (from: string, settings: object, of = 'hd-tdkt') =>
  officeCommand('AdoptRegulation', { of, from, settings });

describe('O9: rules of councils, cụm and khối are versioned rows with dates', () => {
  const two = officeAfter([adopt('2025-03-01', { quorum }), adopt('2025-08-01', { writtenCountsAsPresent: true })]);
  test('O9: the text of a day is the last that began; versions count up', () => {
    const versions = ['2025-02-28', '2025-03-01', '2025-07-31', '2025-08-01'].map(
      (d) => regulationOn(two, 'hd-tdkt', d)?.version,
    );
    expect(versions).toEqual([undefined, 1, 1, 2]);
    expect(regulationOn(unstartedOffice, 'hd-tdkt', NOW)).toBeUndefined();
  });
  test('O9: what it sets counts on its days, before the issuer’s own setting, and a new text replaces the old one whole', () => {
    const on = (day: string) => settingsOf(officeOn(two, day));
    expect(on('2025-02-28')).toEqual(sampleOffice.settings);
    expect(on('2025-03-01')).toEqual({ ...sampleOffice.settings, quorum });
    expect(on('2025-08-01')).toEqual({ ...sampleOffice.settings, writtenCountsAsPresent: true });
  });
  test('O9: texts of several bodies stand side by side', () => {
    const both = officeAfter([adopt('2025-08-01', { tieRule: 'council' }, 'khoi-1')], two);
    expect(settingsOf(officeOn(both, '2025-08-01'))).toMatchObject({
      tieRule: 'council',
      writtenCountsAsPresent: true,
    });
    expect(regulationOn(both, 'khoi-1', '2025-08-01')?.version).toBe(1);
  });
  test('O9: a replaced text no longer holds its settings against a change; one to come does', () => {
    const change = (settings: object, org: Established) =>
      tryOut(office, org, officeCommand('ChangeSetting', { settings }), sampleContext()).answer;
    expect(change({ quorum: null }, two)).toBe('accepted');
    expect(change({ writtenCountsAsPresent: false }, two)).toBe('SetByRegulation');
    expect(change({ tieRule: 'chair' }, officeAfter([adopt('2026-01-01', { tieRule: 'council' })], two))).toBe(
      'SetByRegulation',
    );
    expect(change({ appraisalDays: 5 }, two)).toBe('accepted');
  });
});

describe('O13: rule sets in force and the working calendar are the office’s own', () => {
  const from = '2025-09-15';
  test('O13: a rule set is in force from its day on; of an issuer the last begun', () => {
    const load = (ruleSet: string, issuer: string) => officeCommand('LoadRuleSet', { ruleSet, issuer });
    const start = (ruleSet: string, day: string) => officeCommand('ActivateRuleSet', { ruleSet, from: day });
    const org = officeAfter([
      load('tinh-1', 'ubnd-tinh'),
      load('tinh-2', 'ubnd-tinh'),
      load('nd-152', 'chinh-phu'),
      load('waiting', 'ubnd-tinh'),
      start('tinh-1', '2025-01-01'),
      start('tinh-2', '2025-07-01'),
      start('nd-152', '2025-07-01'),
    ]);
    const on = (day: string) => ruleSetsOn(org, day).map((r) => r.ruleSet);
    expect([on('2024-12-31'), on('2025-06-30'), on('2025-07-01')]).toEqual([[], ['tinh-1'], ['nd-152', 'tinh-2']]);
    expect(ruleSetsOn(unstartedOffice, from)).toEqual([]);
  });
  test('O13: a calendar counts from its day on', () => {
    const data = { calendar: 'another', from, source: decision } as never;
    const org = office.evolve(sampleOffice, { type: 'CalendarSet', data, at: NOW, version: 9, actor: 's:x' });
    const calendar = (day: string) => (officeOn(org, day) as Established).calendar;
    expect([calendar('2025-09-14'), calendar(from)]).toEqual(['vn-civil-service', 'another']);
    expect(
      officeCommands.SetCalendar.data.safeParse({ ...officeSamples.SetCalendar.data, calendar: 'another' }).success,
    ).toBe(false);
  });
  test('O13: a year without a notice is a gap, and a deadline that was counted through it says so', () => {
    const due = dueAfter(sampleOffice, { kind: 'appraisal', n: 1 }, 5, '2027-03-01', NOW);
    const calendar = calendars.get('vn-civil-service')!;
    expect(addWorkingDays('2027-03-01', 5, calendar, { countStartDay: false }).gapYears).toEqual([2027]);
    expect(due?.gapYears).toEqual([2027]);
    expect(dueAfter(sampleOffice, { kind: 'appraisal', n: 1 }, 5, '2025-03-03', NOW)?.gapYears).toEqual([]);
  });
  test('O13: an office without dated rules is the same on every day', () =>
    expect(officeOn(sampleOffice, '2030-01-01')).toBe(sampleOffice));
});

describe('O3: deciding offices are data', () => {
  const establish = (head: string) =>
    officeCommands.EstablishOffice.data.safeParse({ office: 'x', ...body, head }).success;
  test.each(decidingHeads)('O3: %s may be the head of an office', (head) => {
    expect(establish(head)).toBe(true);
    expect(decidingOffices[head].of.length).toBeGreaterThan(0);
  });
  test('O3: they are those of the law, and no other', () => {
    expect(decidingHeads.map((head) => decidingOffices[head].says)).toEqual([
      'Chủ tịch Ủy ban nhân dân tỉnh',
      'Chủ tịch Ủy ban nhân dân xã',
      'Giám đốc sở',
      'Chánh Văn phòng',
      'Thủ trưởng đơn vị có tư cách pháp nhân',
      'Giám đốc doanh nghiệp, hợp tác xã',
    ]);
    expect(establish('districtChair')).toBe(false);
  });
});

describe('M1: a small office', () => {
  const begun = (head: (typeof decidingHeads)[number]) =>
    settingsOf(tryOut(office, unstartedOffice, officeCommand('EstablishOffice', { head }), sampleContext()).state);
  test.each(decidingHeads)('M1: an office headed by %s begins small where it is a xã or a văn phòng', (head) =>
    expect(begun(head).profile).toBe(head === 'communeChair' || head === 'officeChief' ? 'small' : 'normal'),
  );
  test('M1: the defaults of a kind of office are its own to change', () => {
    expect(begun('provincialChair')).toMatchObject({ numberMode: 'registry', chanceryStep: true });
    expect(begun('legalUnitHead')).toMatchObject({ numberMode: 'own', chanceryStep: false });
    const changed = officeAfter([officeCommand('ChangeSetting', { settings: { profile: 'small' } })]);
    expect(settingsOf(changed).profile).toBe('small');
  });
});

describe('M4: the second person', () => {
  const upperHead = person('so-noi-vu');
  const activate = (who: Parameters<typeof person>[0], org = ampleOffice) =>
    tryOut(office, org, officeCommand('ActivateRuleSet'), sampleContext({ actor: person(who) })).refusal;
  const alone: Established = {
    ...ampleOffice,
    ruleSets: ampleOffice.ruleSets.map((r) => ({ ...r, loadedBy: 'secretariat-head' })),
  };
  test('M4: is another than the first, and nobody’s substitute of the first', () => {
    expect(activate('administrator')).toMatchObject({ code: 'SecondPersonNeeded', facts: { first: 'administrator' } });
    expect(activate('secretariat-head')).toBeNull();
    expect(activate('officer-1', alone)).toMatchObject({ code: 'SecondPersonNeeded' });
    const swapped = { ...alone, ruleSets: alone.ruleSets.map((r) => ({ ...r, loadedBy: 'officer-1' })) };
    expect(activate('secretariat-head', swapped)).toMatchObject({ code: 'SecondPersonNeeded' });
  });
  test('M4: is of the level above only where this office has nobody else', () => {
    expect(activate(upperHead.kind === 'person' ? upperHead.person : '')).toMatchObject({
      code: 'UpperNotNeeded',
      facts: { people: ['secretariat-head'] },
    });
    expect(activate('so-noi-vu', alone)).toBeNull();
  });
  test('M4: a template too is released by another than who prepared it', () => {
    const release = (who: string) =>
      tryOut(office, ampleOffice, officeCommand('ReleaseTemplate'), sampleContext({ actor: person(who) })).answer;
    expect([release('administrator'), release('secretariat-head')]).toEqual(['SecondPersonNeeded', 'accepted']);
  });
});

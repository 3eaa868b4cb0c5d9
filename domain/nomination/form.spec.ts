import { describe, expect, test } from 'vitest';
import { officeWith, sampleOffice } from '../../test/samples/context.js';
import { act, nominationCommands, nominationStates, withDossier } from '../../test/samples/nomination.js';
import { nominationCommands as table } from './commands.js';
import { formOf, partsDue } from './form.js';

const { unstarted, drafted, shortlisted } = nominationStates;
const asked = { award: 'GIAY_KHEN', category: 'movement', simplifiedProcedure: false } as const;
const draft = nominationCommands.DraftNomination.data;
const file = { sha256: 'a'.repeat(64), size: 1, mediaType: 'application/pdf' };

describe('how much a dossier holds', () => {
  test('D2: list for the awards that the issuer names, niên hạn and most medals by law, short for the simplified, else full', () => {
    const form = (change: object) => formOf({ ...asked, ...change }, sampleOffice);
    for (const award of ['LDTT', 'CSTT', 'TTLDTT', 'DVTT', 'GIA_DINH_VAN_HOA', 'KNC'])
      expect(form({ award }), award).toBe('list');
    expect(form({ category: 'tenure' })).toBe('list');
    expect(form({ award: 'HUY_CHUONG_CHIEN_SI_VE_VANG_3' })).toBe('list');
    expect(form({ award: 'HUY_CHUONG_HUU_NGHI' })).toBe('full');
    expect(form({})).toBe('full');
    const own = officeWith({ dossierForm: { default: 'full', GIAY_KHEN: 'list', 'BK_TINH/external': 'short' } });
    expect(formOf(asked, own)).toBe('list');
    expect(formOf({ ...asked, award: 'BK_TINH', category: 'external' }, own)).toBe('short');
    expect(formOf({ ...asked, award: 'LDTT' }, own)).toBe('full');
    expect(formOf(asked, officeWith({ dossierForm: {} }))).toBe('full');
  });

  test('D3: a name of a list needs no report of its own: its parts hang on the submission paper', () => {
    const bare = withDossier(shortlisted, { documents: {} });
    expect(act(bare, 'SubmitNomination').refusal).toMatchObject({
      code: 'PartMissing',
      fields: ['/achievementReport'],
    });
    const lists = officeWith({ dossierForm: { default: 'list' } });
    expect(act(bare, 'SubmitNomination', {}, { office: lists }).answer).toBe('accepted');
    expect(partsDue(asked, lists)).toEqual([]);
  });

  test('D6: who was found by a head has a short report by the unit, whatever the award', () => {
    const found = act(unstarted, 'DraftNomination', { simplifiedProcedure: true }).state;
    expect(found).toMatchObject({ dossier: { simplifiedProcedure: true } });
    expect(formOf({ ...asked, award: 'LDTT', simplifiedProcedure: true }, sampleOffice)).toBe('short');
    const simple = withDossier(shortlisted, { simplifiedProcedure: true });
    expect(act(simple, 'SubmitNomination').refusal).toMatchObject({ code: 'PartMissing', fields: ['/shortReport'] });
    const short = withDossier(simple, { documents: { shortReport: file } });
    expect(act(short, 'SubmitNomination').answer).toBe('accepted');
    const amended = act(drafted, 'AmendNomination', { simplifiedProcedure: true });
    expect(amended.state).toMatchObject({ dossier: { simplifiedProcedure: true } });
  });

  test('D10: the parts are the issuer’s, by award or for all, and what is filed elsewhere is not asked for again', () => {
    const parts = { default: ['submissionPaper', 'achievementReport'], BK_TINH: ['unitReviewMinutes', 'photo'] };
    const office = officeWith({ dossierParts: parts });
    expect(partsDue(asked, office)).toEqual(['achievementReport']);
    expect(partsDue({ ...asked, award: 'BK_TINH' }, office)).toEqual(['photo']);
    expect(partsDue({ ...asked, simplifiedProcedure: true }, office)).toEqual(['shortReport']);
    expect(partsDue(asked, officeWith({ dossierParts: {} }))).toEqual([]);
  });

  test('D12: no prior registration is asked for; where the office wants one, its paper is a part like any other', () => {
    expect(act(shortlisted, 'SubmitNomination').answer).toBe('accepted');
    const office = officeWith({ registration: true });
    expect(act(shortlisted, 'SubmitNomination', {}, { office }).refusal).toMatchObject({
      code: 'PartMissing',
      clause: null,
      fields: ['/emulationRegistration'],
    });
    const documents = { ...shortlisted.dossier.documents, emulationRegistration: file };
    expect(act(withDossier(shortlisted, { documents }), 'SubmitNomination', {}, { office }).answer).toBe('accepted');
    expect(partsDue({ ...asked, award: 'LDTT' }, office)).toEqual(['emulationRegistration']);
  });
});

describe('what a draft must say', () => {
  const parses = (data: object) => table.DraftNomination.data.safeParse(data).success;
  test('D7: kind of recipient, post group, direct worker or not, and category', () => {
    expect(parses(draft)).toBe(true);
    for (const field of ['recipient', 'postGroup', 'directWorker', 'category'])
      expect([field, parses(Object.fromEntries(Object.entries(draft).filter(([name]) => name !== field)))]).toEqual([
        field,
        false,
      ]);
    expect(parses({ ...draft, recipient: { kind: 'robot', id: 'r-1' } })).toBe(false);
  });

  test('D8: a calendar year is whole, a school year runs into the next, a range is free', () => {
    const period = (kind: string, from: string, to: string) => parses({ ...draft, period: { kind, from, to } });
    expect(period('calendar', '2025-01-01', '2025-12-31')).toBe(true);
    expect(period('calendar', '2023-01-01', '2025-12-31')).toBe(true);
    expect(period('calendar', '2025-01-02', '2025-12-31')).toBe(false);
    expect(period('calendar', '2025-01-01', '2025-12-30')).toBe(false);
    expect(period('schoolYear', '2024-09-05', '2025-05-31')).toBe(true);
    expect(period('schoolYear', '2025-01-05', '2025-05-31')).toBe(false);
    expect(period('range', '2025-03-01', '2025-08-15')).toBe(true);
    expect(period('range', '2025-08-16', '2025-08-15')).toBe(false);
  });

  test('D17: before its first field the form says that no state secret goes in', () => {
    expect(table.DraftNomination.says).toContain('Không đưa bí mật nhà nước vào hồ sơ');
  });

  test('A15: more women than people is no share', () => {
    const share = (women: number, of: number) => parses({ ...draft, womenShare: { women, of } });
    expect([share(1, 1), share(7, 10), share(2, 1), share(0, 0)]).toEqual([true, true, false, false]);
    expect(act(unstarted, 'DraftNomination', { womenShare: { women: 1, of: 1 } }).state).toMatchObject({
      dossier: { womenShare: { women: 1, of: 1 } },
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPages } from '../../adapters/documents/testing/read-pdf.js';
import { ownTemplates } from '../../adapters/documents/typesetting/template-set.js';
import { openWorking, type Working } from '../support/working.js';
import { listAppraised, listDrafted, listIssued, listPeople, listSettings } from './list-season.js';

// Papers as people get them: asked for by an act, set by the product's own activities, read back through the API.
const people = [
  ...listPeople,
  ['pho', 'u2', 'signer'],
  ['ke-toan', 'u2', 'accountant'],
  ['quan-tri', 'u2', 'administrator'],
] as const;
const posts = { 'thu-truong': 'Chánh Văn phòng', pho: 'Phó Chánh Văn phòng', truong: 'Trưởng phòng' };

let w: Working;
let next = 0;
beforeAll(async () => {
  w = await openWorking(people, listSettings);
  for (const [person, post] of Object.entries(posts)) {
    const data = { person, unit: person === 'truong' ? 'u1' : 'u2', post, from: '2024-01-01', to: null };
    await w.say({ principal: 's:bootstrap', stream: 'office:vp', type: 'AppointPerson', data });
  }
}, 120_000);
afterAll(() => w.close(), 60_000);

const appraised = async (names: number) => {
  next += names;
  return listAppraised(w, names, next - names);
};
const issued = async (names: number, signer = 'thu-truong', signedAs = 'self') => {
  const decision = await listDrafted(w, await appraised(names));
  await listIssued(w, decision, { signer, signedAs });
  return decision;
};
const stateOf = async (address: string, person = 'van-thu') => (await w.get(person, address)).json.state;
const fileOf = async (address: string, sha: string, person = 'van-thu') => {
  const { status, bytes } = await w.get(person, `${address}/documents/${sha}`);
  expect([status, person]).toEqual([200, person]);
  return bytes;
};
const textOf = async (bytes: Buffer) => (await readPages(bytes)).join('\n');
interface Asked {
  document: string;
  rendition: string;
}
const paperOf = async (address: string, document: string): Promise<string> =>
  (await stateOf(address)).papers.findLast((p: Asked) => p.document === document).rendition;
const renditionsOf = (address: string) =>
  w.sql<{ document: string; template: string; word: string | null; n: number }>(
    `select data->>'document' as document, data->>'template' as template, data->>'word' as word
     from (select convert_from(body, 'utf8')::jsonb->'data' as data, version from events
           where stream = $1 and convert_from(body, 'utf8')::jsonb->>'type' = 'RenditionRecorded') e order by version`,
    address.replace('/', '').replace('s/', ':'),
  );

describe('papers after the issue', () => {
  let decision: string;
  beforeAll(async () => {
    decision = await issued(3);
  }, 120_000);

  test('G3: one file of certificates, a page for each name with decision and golden-book number', async () => {
    await w.act('chuyen-vien', `${decision}/issue-certificates`, { first: null, via: 'system', file: null });
    const pages = await readPages(await fileOf(decision, await paperOf(decision, 'certificates'), 'chuyen-vien'));
    expect(pages).toHaveLength(3);
    expect(pages[0]).toContain('NGƯỜI LAO ĐỘNG SỐ 0');
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('GIẤY CHỨNG NHẬN');
      expect(page).toContain('Tặng danh hiệu “Lao động tiên tiến”');
      expect(page).toContain(`Số sổ vàng: ${i + 1}`);
      expect(page).toContain('Quyết định số 01/QĐ-VP');
      expect(page).toContain('Cán bộ thu-truong');
    }
  });

  test('G2: the payment list has each amount, the total in words, the accountant and no name with nothing due', async () => {
    const [a, b, c] = (await stateOf(decision)).nominations;
    const rows = [
      { amount: 702_000, nominations: [a, b] },
      { amount: 0, nominations: [c] },
    ];
    const list = { payer: 'issuer', form: 'money', rows, ground: 'Theo mức lương cơ sở' };
    await w.act('ke-toan', `${decision}/draw-up-payment-list`, list);
    const text = await textOf(await fileOf(decision, await paperOf(decision, 'payment-list'), 'ke-toan'));
    expect(text).toContain('702.000');
    expect(text).toContain('1.404.000 đồng (Một triệu bốn trăm linh bốn nghìn đồng)');
    expect(text).toContain('Cán bộ ke-toan');
    expect(text).toContain('Căn cứ Quyết định số 01/QĐ-VP');
    expect(text).not.toContain('Người lao động số 2');
  });

  test('G2: a unit reads the issued decision and neither the payment list nor other papers of the office', async () => {
    const { final } = await stateOf(decision, 'truong');
    await fileOf(decision, final, 'truong');
    expect((await stateOf(decision, 'truong')).papers).toBeUndefined();
    for (const document of ['certificates', 'payment-list']) {
      const sha = await paperOf(decision, document);
      expect((await w.get('truong', `${decision}/documents/${sha}`)).status).toBe(404);
    }
  });

  test('G5: the ceremony list calls the names of all decisions that are handed over together, one group for each award', async () => {
    const other = await issued(2);
    const id = other.replace('/decisions/', 'decision:');
    const day = (await stateOf(decision)).issuedOn;
    await w.act('chuyen-vien', `${decision}/plan-ceremony`, { heldOn: day, venue: 'Hội trường lớn', with: [id] });
    const text = await textOf(await fileOf(decision, await paperOf(decision, 'ceremony-list')));
    expect(text).toContain('tại Hội trường lớn');
    expect(text).toContain('(05 cá nhân)');
    expect(text.indexOf('Người lao động số 2')).toBeLessThan(text.indexOf('Người lao động số 4'));
  }, 120_000);

  test('G3: on the issuer’s own blanks the words stand alone, moved by the setting', async () => {
    const settings = { certificateBlanks: { default: { right: 15, down: -20 } } };
    const source = { paper: 'Quy chế', on: null };
    await w.act('phu-trach', '/offices/vp/change-setting', { settings, source });
    const printed = await issued(1);
    await w.act('chuyen-vien', `${printed}/issue-certificates`, { first: null, via: 'paper', file: null });
    const text = await textOf(await fileOf(printed, await paperOf(printed, 'certificates')));
    expect(text).toContain('Tặng danh hiệu “Lao động tiên tiến”');
    expect(text).not.toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).not.toContain('GIẤY CHỨNG NHẬN');
  }, 120_000);

  test('The record names each paper once, in the order of the acts, so that the archive takes it along', async () => {
    const named = (await renditionsOf(decision)).map((r) => r.document);
    expect(named).toEqual(['decision-draft', 'decision', 'certificates', 'payment-list', 'ceremony-list']);
  });
});

describe('who signs', () => {
  test('S7: the block shows the deputy who signed KT. and the head in whose place, the decision still the head’s', async () => {
    const order = { paper: '02/PC-VP', on: '2024-01-02', sha256: 'a'.repeat(64) };
    const work = { person: 'pho', inPlaceOf: 'thu-truong', capacity: 'KT', kinds: ['decision', 'paper'], order };
    await w.act('thu-truong', '/offices/vp/assign-work', { ...work, from: '2024-01-02', to: null });
    const decision = await issued(1, 'pho', 'KT');
    const text = await textOf(await fileOf(decision, (await stateOf(decision)).final));
    expect(text).toMatch(/KT\. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG\s+Cán bộ pho/);
    expect(text).toContain('CHÁNH VĂN PHÒNG VĂN PHÒNG');
    expect(text).not.toContain('Cán bộ thu-truong');
    await w.act('chuyen-vien', `${decision}/issue-certificates`, { first: null, via: 'system', file: null });
    expect(await textOf(await fileOf(decision, await paperOf(decision, 'certificates')))).toContain('Cán bộ pho');
  }, 120_000);
});

describe('who stands in', () => {
  test('P9: a substitute signs as Q. of the post of who is away, under their own name', async () => {
    const today = (await stateOf(await issued(1))).issuedOn;
    const away = {
      person: 'thu-truong',
      by: 'ke-toan',
      roles: ['signer'],
      kinds: ['decision'],
      from: today,
      to: today,
    };
    await w.act('thu-truong', '/offices/vp/grant-substitution', { ...away, order: null });
    const decision = await issued(1, 'ke-toan', 'self');
    const text = await textOf(await fileOf(decision, (await stateOf(decision)).final));
    expect(text).toMatch(/Q\. CHÁNH VĂN PHÒNG\s+Cán bộ ke-toan/);
  }, 120_000);
});

describe('what the secretariat submits', () => {
  test('D16: the list in one line each and the Word files stand beside the text; the number brings the signer’s block', async () => {
    const names = await appraised(2);
    const data = {
      office: 'vp',
      kind: 'secretariatSubmission',
      unit: null,
      campaign: null,
      addressee: 'Chánh Văn phòng',
    };
    const { id } = await w.act('chuyen-vien', '/papers', { ...data, names });
    const paper = `/papers/${id}`;
    const list = (await stateOf(paper)).beside['summary-list'].sha256;
    const text = await textOf(await fileOf(paper, list));
    expect(text).toContain('Trích ngang');
    expect(text).toContain('danh hiệu “Lao động tiên tiến”');
    expect(text).toContain('Danh sách gồm 02 cá nhân');
    await w.act('phu-trach', `${paper}/sign-paper`, { documentHash: await w.shown('phu-trach', paper) });
    await w.act('van-thu', `${paper}/number-paper`, { number: null, on: null });
    const final = await textOf(await fileOf(paper, (await stateOf(paper)).beside['paper-final'].sha256));
    expect(final).toMatch(/Số:?\s*01\/TTr-VP/);
    expect(final).toContain('Cán bộ phu-trach');
    const made = await renditionsOf(paper);
    expect(made.map((r) => r.document)).toEqual(['paper', 'summary-list', 'paper-final', 'summary-list-final']);
    for (const { word } of made) {
      const bytes = await fileOf(paper, word ?? 'none');
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
    }
  }, 120_000);
});

describe('a template of the office’s own', () => {
  const product = ownTemplates().files['decision-paper.typ'] ?? '';
  const upload = async (text: string) =>
    (await w.post('quan-tri', '/files', Buffer.from(text), { headers: { 'content-type': 'application/octet-stream' } }))
      .json.sha256 as string;
  const release = (sha256: string, version: number, person = 'phu-trach') =>
    w.post(
      person,
      '/offices/vp/release-template',
      { template: 'decision-paper', version, sha256, preparedBy: 'quan-tri' },
      { match: '*' },
    );

  test('P13: one that does not compile is refused with its line, and one that is not here too', async () => {
    const wrong = await upload(product.replace('#let d = data()', '#let d = data()\n#let x = nowhere'));
    const line = product.split('\n').findIndex((l) => l.startsWith('#let d = data()')) + 2;
    expect(await release(wrong, 1)).toMatchObject({
      status: 422,
      json: { code: 'TemplateFaulty', fields: ['/sha256'], facts: { file: 'decision-paper.typ', line } },
    });
    expect(await release('b'.repeat(64), 1)).toMatchObject({ status: 422, json: { code: 'TemplateMissing' } });
    expect(await release(await upload(product), 1, 'quan-tri')).toMatchObject({ json: { code: 'SecondPersonNeeded' } });
  }, 120_000);

  test('P13: the next decision shows it, what lay before the signer keeps its look, and the earlier one is byte for byte what it was', async () => {
    const before = await issued(1);
    const { final } = await stateOf(before);
    const bytes = await fileOf(before, final);
    const onTheWay = await listDrafted(w, await appraised(1));
    const sha = await upload(product.replace('order: "QUYẾT ĐỊNH:"', 'order: "NAY QUYẾT ĐỊNH:"'));
    expect(await release(sha, 1)).toMatchObject({ status: 200 });

    await listIssued(w, onTheWay);
    const kept = await textOf(await fileOf(onTheWay, (await stateOf(onTheWay)).final));
    expect(kept).not.toContain('NAY QUYẾT ĐỊNH:');

    const after = await issued(1);
    expect(await textOf(await fileOf(after, (await stateOf(after)).final))).toContain('NAY QUYẾT ĐỊNH:');
    expect((await stateOf(before)).final).toBe(final);
    expect(await fileOf(before, final)).toEqual(bytes);
    const [older, newer] = [await renditionsOf(before), await renditionsOf(after)];
    expect(older[0]?.template).toBe(ownTemplates().hash);
    expect(newer[0]?.template).not.toBe(ownTemplates().hash);
    expect(new Set(newer.map((r) => r.template)).size).toBe(1);
  }, 240_000);
});

/** A package is written, then harmed in one way at a time: each kind of harm must be found, and named by its path. */
import { createHash } from 'node:crypto';
import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InvalidPackage, PackageDamaged, PackageDiffers } from './failures.js';
import { type ManifestEntry, manifestBytes, manifestHashLine, sha256 } from './manifest.js';
import { verifyPackage } from './verify-package.js';
import { type PackageContents, writePackage } from './write-package.js';

const contents = (more: Partial<PackageContents> = {}): PackageContents => ({
  caseId: 'nomination:nom-7',
  files: [
    { path: 'documents/quyet-dinh.pdf', bytes: Buffer.from('%PDF-1.7 quyết định') },
    { path: 'documents/to-trinh.pdf', bytes: Buffer.from('%PDF-1.7 tờ trình') },
  ],
  events: '{"type":"NominationDrafted","version":1}\n{"type":"AwardGranted","version":2}\n',
  facts: {
    title: 'Hồ sơ khen thưởng: bà Nông Thị Ánh Tuyết',
    demo: false,
    archivedAt: '2025-12-05T02:00:00Z',
    particulars: [{ label: 'Đơn vị trình', value: 'Phòng Tổng hợp' }],
    history: [
      {
        version: 1,
        at: '2025-09-20T18:30:00Z',
        act: 'Lập hồ sơ',
        actor: 'Vi Thị Ất',
        onBehalfOf: 'Lò Văn Ổn',
        clause: null,
        note: null,
      },
    ],
    titles: { 'documents/quyet-dinh.pdf': 'Quyết định tặng Giấy khen' },
  },
  ...more,
});

let home: string;
let made = 0;
const freshDir = () => join(home, `package-${++made}`);
const written = async (more: Partial<PackageContents> = {}) => {
  const dir = freshDir();
  await writePackage(dir, contents(more));
  return dir;
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'archive-package-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('writing', () => {
  test('A package holds events, papers, page, manifest and its hash, and verifies', async () => {
    const dir = await written();
    expect((await readdir(dir, { recursive: true })).sort()).toEqual([
      'documents',
      'documents/quyet-dinh.pdf',
      'documents/to-trinh.pdf',
      'events.jsonl',
      'index.html',
      'manifest.json',
      'manifest.sha256',
    ]);
    const manifest = await readFile(join(dir, 'manifest.json'));
    const { files } = JSON.parse(manifest.toString('utf8')) as { files: ManifestEntry[] };
    expect(files.map(({ path, mediaType }) => [path, mediaType])).toEqual([
      ['documents/quyet-dinh.pdf', 'application/pdf'],
      ['documents/to-trinh.pdf', 'application/pdf'],
      ['events.jsonl', 'application/jsonl'],
      ['index.html', 'text/html'],
    ]);
    for (const file of files) {
      const bytes = await readFile(join(dir, file.path));
      expect([file.size, file.sha256]).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')]);
    }
    expect(await readFile(join(dir, 'events.jsonl'), 'utf8')).toBe(contents().events);
    expect(await readFile(join(dir, 'manifest.sha256'), 'utf8')).toBe(`${sha256(manifest)}  manifest.json\n`);
    expect(await verifyPackage(dir)).toEqual({ ok: true, findings: [], manifestSha256: sha256(manifest) });
  });

  test('The same contents give the same manifest, whatever the order of the files and however they arrive', async () => {
    const stream = async function* () {
      yield Buffer.from('%PDF-1.7 tờ ');
      yield Buffer.from('trình');
    };
    const first = await writePackage(freshDir(), contents());
    const [quyetDinh] = contents().files;
    const other = await writePackage(
      freshDir(),
      contents({ files: [{ path: 'documents/to-trinh.pdf', stream: stream() }, ...(quyetDinh ? [quyetDinh] : [])] }),
    );
    expect(other.manifestSha256).toBe(first.manifestSha256);
  });

  test('Written again it is found and left; two writers at once leave one package', async () => {
    const dir = freshDir();
    const both = await Promise.all([writePackage(dir, contents()), writePackage(dir, contents())]);
    expect(both.map(({ written: fresh }) => fresh).sort()).toEqual([false, true]);
    expect(await writePackage(`${dir}/`, contents())).toEqual({ ...both[0], written: false });
    expect((await verifyPackage(dir)).ok).toBe(true);
    expect((await readdir(home)).filter((name) => name.includes('.writing-'))).toEqual([]);
  });

  test('Another package of that name is kept, and so is a damaged one', async () => {
    const dir = await written();
    await expect(writePackage(dir, contents({ events: '{"other":1}\n' }))).rejects.toThrow(PackageDiffers);
    expect((await verifyPackage(dir)).ok).toBe(true);
    await appendFile(join(dir, 'events.jsonl'), '{}\n');
    await expect(writePackage(dir, contents())).rejects.toThrow(PackageDamaged);
    expect(await readFile(join(dir, 'events.jsonl'), 'utf8')).toBe(`${contents().events}{}\n`);
  });

  test('A stream that breaks leaves nothing behind', async () => {
    const dir = freshDir();
    const broken = async function* () {
      yield Buffer.from('%PDF');
      throw new Error('disk gone');
    };
    await expect(
      writePackage(dir, contents({ files: [{ path: 'documents/x.pdf', stream: broken() }] })),
    ).rejects.toThrow('disk gone');
    expect((await readdir(home)).filter((name) => dir.endsWith(name) || name.includes('.writing-'))).toEqual([]);
  });

  test('What a killed writer left is swept away after an hour, a writer at work is spared', async () => {
    const dir = freshDir();
    for (const name of ['old', 'young']) await mkdir(`${dir}.writing-${name}`);
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    await utimes(`${dir}.writing-old`, longAgo, longAgo);
    await writePackage(dir, contents());
    expect((await readdir(home)).filter((name) => name.includes('.writing-'))).toEqual([
      `${dir.slice(home.length + 1)}.writing-young`,
    ]);
    await rm(`${dir}.writing-young`, { recursive: true });
  });

  test.each([
    '../out.pdf',
    'documents/../../out.pdf',
    '/etc/x',
    'documents//x.pdf',
    'documents\\x.pdf',
    '.hidden',
    'documents/',
    '',
    'documents/Quyết.pdf',
    'a/b/c/d/e/f.pdf',
    'manifest.json',
    'Index.HTML',
    'documents/x.pdf.',
    'documents/TO-TRINH.pdf',
    'documents',
  ])('A file named “%s” is refused before anything is written', async (path) => {
    const dir = freshDir();
    const files = [...contents().files, { path, bytes: Buffer.from('x') }];
    await expect(writePackage(dir, contents({ files }))).rejects.toThrow(InvalidPackage);
    expect((await readdir(home)).filter((name) => dir.endsWith(name))).toEqual([]);
  });

  test.each(['', '{"a":1}', '{"a":1}\nnot json\n', '{"a":1}\n\n'])(
    'Events that are not JSON lines are refused: %j',
    (events) => expect(writePackage(freshDir(), contents({ events }))).rejects.toThrow(InvalidPackage),
  );
});

/** Puts a manifest of the harmer's own in place, with its right hash. */
const forge = async (dir: string, change: (files: ManifestEntry[]) => ManifestEntry[]) => {
  const manifest = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')) as {
    format: 'award-archive/1';
    caseId: string;
    files: ManifestEntry[];
  };
  const bytes = manifestBytes({ ...manifest, files: change(manifest.files) });
  await writeFile(join(dir, 'manifest.json'), bytes);
  await writeFile(join(dir, 'manifest.sha256'), manifestHashLine(sha256(bytes)));
};

const harms: [string, (dir: string) => Promise<unknown>, object[]][] = [
  [
    'a changed byte',
    (dir) => writeFile(join(dir, 'documents/to-trinh.pdf'), '%PDF-1.7 tờ trìnk'),
    [{ path: 'documents/to-trinh.pdf', problem: 'hashDiffers' }],
  ],
  ['a cut tail', (dir) => truncate(join(dir, 'events.jsonl'), 10), [{ path: 'events.jsonl', problem: 'sizeDiffers' }]],
  [
    'an extra file',
    (dir) => writeFile(join(dir, 'documents/extra.pdf'), 'x'),
    [{ path: 'documents/extra.pdf', problem: 'unlisted' }],
  ],
  [
    'an extra file at the top',
    (dir) => writeFile(join(dir, '.DS_Store'), 'x'),
    [{ path: '.DS_Store', problem: 'unlisted' }],
  ],
  ['an empty folder', (dir) => mkdir(join(dir, 'more')), [{ path: 'more', problem: 'emptyFolder' }]],
  [
    'a missing file',
    (dir) => rm(join(dir, 'documents/to-trinh.pdf')),
    [{ path: 'documents/to-trinh.pdf', problem: 'missing' }],
  ],
  [
    'a renamed file',
    (dir) => rename(join(dir, 'index.html'), join(dir, 'trang.html')),
    [
      { path: 'index.html', problem: 'missing' },
      { path: 'trang.html', problem: 'unlisted' },
    ],
  ],
  ['no manifest', (dir) => rm(join(dir, 'manifest.json')), [{ path: 'manifest.json', problem: 'missing' }]],
  [
    'no hash of the manifest',
    (dir) => rm(join(dir, 'manifest.sha256')),
    [{ path: 'manifest.sha256', problem: 'missing' }],
  ],
  [
    'a hash of another manifest',
    (dir) => writeFile(join(dir, 'manifest.sha256'), manifestHashLine('0'.repeat(64))),
    [{ path: 'manifest.sha256', problem: 'manifestHashDiffers' }],
  ],
  [
    'a file taken out of the list',
    (dir) => forge(dir, (files) => files.filter(({ path }) => path !== 'documents/to-trinh.pdf')),
    [{ path: 'documents/to-trinh.pdf', problem: 'unlisted' }],
  ],
  [
    'no events listed',
    async (dir) => {
      await forge(dir, (files) => files.filter(({ path }) => path !== 'events.jsonl'));
      await rm(join(dir, 'events.jsonl'));
    },
    [{ path: 'events.jsonl', problem: 'missing' }],
  ],
  [
    'a file listed twice',
    (dir) => forge(dir, (files) => [...files, ...files.slice(0, 1)]),
    [{ path: 'documents/quyet-dinh.pdf', problem: 'listedTwice' }],
  ],
  [
    'a listed path that leads out',
    (dir) =>
      forge(dir, (files) => [
        ...files,
        { path: '../secret.txt', size: 1, sha256: '0'.repeat(64), mediaType: 'text/plain' },
      ]),
    [{ path: '../secret.txt', problem: 'unsafePath' }],
  ],
  [
    'a listed path from the root',
    (dir) =>
      forge(dir, (files) => [
        ...files,
        { path: '/etc/hostname', size: 1, sha256: '0'.repeat(64), mediaType: 'text/plain' },
      ]),
    [{ path: '/etc/hostname', problem: 'unsafePath' }],
  ],
  [
    'a link in place of a file, to the very same bytes',
    async (dir) => {
      await rename(join(dir, 'documents/to-trinh.pdf'), `${dir}.aside`);
      await symlink(`${dir}.aside`, join(dir, 'documents/to-trinh.pdf'));
    },
    [
      { path: 'documents/to-trinh.pdf', problem: 'symlink' },
      { path: 'documents/to-trinh.pdf', problem: 'missing' },
    ],
  ],
  [
    'a link in place of a folder',
    async (dir) => {
      await rename(join(dir, 'documents'), `${dir}.folder`);
      await symlink(`${dir}.folder`, join(dir, 'documents'));
    },
    [
      { path: 'documents', problem: 'symlink' },
      { path: 'documents/quyet-dinh.pdf', problem: 'missing' },
      { path: 'documents/to-trinh.pdf', problem: 'missing' },
    ],
  ],
];

describe('verifying', () => {
  test.each(harms)('Finds %s', async (_, harm, findings) => {
    const dir = await written();
    await harm(dir);
    expect(await verifyPackage(dir)).toMatchObject({ ok: false, findings });
  });

  test.each([
    ['not JSON', '{'],
    ['without a list', '{"caseId":"x","format":"award-archive/1"}'],
    ['of another format', '{"caseId":"x","files":[],"format":"award-archive/2"}'],
    ['with a field of its own', '{"caseId":"x","files":[],"format":"award-archive/1","more":1}'],
  ])('A manifest %s can not be read', async (_, text) => {
    const dir = await written();
    await writeFile(join(dir, 'manifest.json'), text);
    await writeFile(join(dir, 'manifest.sha256'), manifestHashLine(sha256(Buffer.from(text))));
    expect((await verifyPackage(dir)).findings).toEqual([{ path: 'manifest.json', problem: 'manifestUnreadable' }]);
  });

  test('A manifest in another order or spacing is not ours', async () => {
    const dir = await written();
    const text = JSON.stringify(JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')), null, 2);
    await writeFile(join(dir, 'manifest.json'), text);
    await writeFile(join(dir, 'manifest.sha256'), manifestHashLine(sha256(Buffer.from(text))));
    expect((await verifyPackage(dir)).findings).toEqual([{ path: 'manifest.json', problem: 'manifestNotCanonical' }]);
  });

  test('A package rewritten throughout is found out by the hash that the record holds', async () => {
    const dir = freshDir();
    const { manifestSha256 } = await writePackage(dir, contents());
    await rm(dir, { recursive: true });
    await writePackage(dir, contents({ events: '{"forged":true}\n' }));
    expect((await verifyPackage(dir)).ok).toBe(true);
    expect((await verifyPackage(dir, manifestSha256)).findings).toEqual([
      { path: 'manifest.json', problem: 'manifestHashDiffers' },
    ]);
  });

  test('What is no folder, or a link to one, is no package', async () => {
    const dir = await written();
    await symlink(dir, `${dir}.link`);
    for (const path of [`${dir}.link`, join(dir, 'index.html'), `${dir}.nowhere`])
      expect((await verifyPackage(path)).findings).toEqual([{ path: '.', problem: 'notAFolder' }]);
  });
});

describe('the page', () => {
  const page = async (more: Partial<PackageContents> = {}) => readFile(join(await written(more), 'index.html'), 'utf8');

  test('tells history, papers and hashes in Vietnamese, on the clock of Việt Nam, without a script', async () => {
    const html = await page();
    const hash = sha256(Buffer.from('%PDF-1.7 quyết định'));
    for (const part of [
      '<html lang="vi">',
      '21/09/2025 01:30',
      'Lập hồ sơ',
      'Vi Thị Ất (thay Lò Văn Ổn)',
      'Quyết định tặng Giấy khen',
      hash,
      'href="documents/quyet-dinh.pdf"',
      'events.jsonl',
    ])
      expect(html).toContain(part);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain('<script');
    expect(html).not.toContain('KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
  });

  test('shows markup in any of its texts as text', async () => {
    const evil = `<script>alert(1)</script><img src=x onerror="a">&'\u0000`;
    const one = {
      version: 1,
      at: '2025-09-20T18:30:00Z',
      act: evil,
      actor: evil,
      onBehalfOf: evil,
      clause: evil,
      note: evil,
    };
    const facts = {
      ...contents().facts,
      demo: true,
      title: evil,
      particulars: [{ label: evil, value: evil }],
      history: [one],
      titles: { 'documents/quyet-dinh.pdf': evil },
    };
    const html = await page({ caseId: evil, facts });
    for (const raw of ['<script', '<img', '\u0000']) expect(html).not.toContain(raw);
    expect(
      html.split('&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;a&quot;&gt;&amp;&#39;\ufffd'),
    ).toHaveLength(12);
    expect(html).toContain('BẢN THỬ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
  });
});

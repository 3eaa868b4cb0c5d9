import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { officeWith } from '../../test/samples/context.js';
import { nominationCommands, nominationStates, sha } from '../../test/samples/nomination.js';
import { openServedOffice, type Served } from '../../test/support/served.js';

type Row = {
  stream: string;
  accepted: { version: number; repeated: boolean } | null;
  problem: { code: string } | null;
};
interface Answered {
  done: number;
  stopped: number | null;
  steps: { accepted: number; refused: number; answers: Row[] }[];
}

let w: Served;
let version = 1000;
const cases = { 'nomination:n-1': nominationStates.submitted, 'nomination:n-2': nominationStates.submitted };
const profile = async (of: 'small' | 'normal') => {
  version += 1;
  await w.sql(
    `update streams set state = $1, version = $2 where id = 'office:vp'`,
    officeWith({ profile: of }),
    version,
  );
};
beforeAll(async () => {
  w = await openServedOffice(cases);
});
afterAll(() => w.close());
beforeEach(() => profile('normal'));

const acts = async (person: string, steps: object[], key: string = randomUUID()) => {
  const { status, json } = await w.post(person, '/acts', { steps }, { key });
  return { status, json: json as Answered & { code: string; fields: string[] } };
};
const codes = ({ steps }: Answered) =>
  steps.map(({ answers }) => answers.map((a) => a.problem?.code ?? a.accepted?.version));
const draft = (id: string) => ({
  ...nominationCommands.DraftNomination.data,
  campaign: null,
  recipient: { kind: 'person', id },
});
const review = { heldOn: '2025-09-10', minutes: sha('b'), votesFor: 9, votesOf: 10 };
const paper = { office: 'vp', kind: 'unitSubmission', unit: 'unit-a', campaign: null, addressee: 'Văn phòng' };
const eventsOf = async (stream: string) => (await w.sql('select 1 from events where stream = $1', stream)).length;

describe('steps of one person in one request', () => {
  const prepared = [
    { kind: 'nomination', command: 'DraftNomination', data: draft('a-1') },
    { stream: { $from: 0 }, command: 'RecordUnitReview', data: review },
    { kind: 'paper', command: 'DraftPaper', data: { ...paper, names: [{ $from: 0 }] } },
  ];

  test('E3: each is a command and an event of its own, and a later one names what an earlier one began', async () => {
    const { status, json } = await acts('clerk-a', prepared);
    expect(status).toBe(200);
    expect(json).toMatchObject({ done: 3, stopped: null });
    expect(codes(json)).toEqual([[1], [2], [1]]);
    const [nomination, made] = [json.steps[0]?.answers[0]?.stream ?? '', json.steps[2]?.answers[0]?.stream ?? ''];
    expect(await eventsOf(nomination)).toBe(2);
    const view = await w.get('clerk-a', `/papers/${made.slice('paper:'.length)}`);
    expect(view.json.state.nominations).toEqual([nomination]);
  });

  test('E3: the same request again gets the same cases and answers, and writes nothing', async () => {
    const key = randomUUID();
    const [first, again] = [await acts('clerk-a', prepared, key), await acts('clerk-a', prepared, key.toUpperCase())];
    const answers = (of: Answered) => of.steps.flatMap((s) => s.answers);
    expect(answers(again.json)).toEqual(
      answers(first.json).map((a) => ({ ...a, accepted: { ...a.accepted, repeated: true } })),
    );
    expect(await eventsOf(answers(first.json)[0]?.stream ?? '')).toBe(2);
    const other = await acts('clerk-a', [{ ...prepared[0], data: draft('a-9') }], key);
    expect(codes(other.json)).toEqual([['KeyReused']]);
  });

  test('E3: it stops at the first refusal, says what was done, and says the same when it is sent again', async () => {
    const key = randomUUID();
    const steps = [
      prepared[0] as object,
      { stream: { $from: 0 }, command: 'ReceiveNomination', data: {} },
      prepared[1] as object,
    ];
    for (const turn of [await acts('clerk-a', steps, key), await acts('clerk-a', steps, key)]) {
      expect(turn.json).toMatchObject({ done: 1, stopped: 1 });
      expect(codes(turn.json)).toEqual([[1], ['NotAllowed']]);
      expect(await eventsOf(turn.json.steps[0]?.answers[0]?.stream ?? '')).toBe(1);
    }
  });

  test('D5: a step may be of many cases: drafted from a sheet, reviewed with one meeting, listed in one paper', async () => {
    const { json } = await acts('clerk-a', [
      { kind: 'nomination', command: 'DraftNomination', each: ['s-1', 's-2', 's-3'].map(draft) },
      { streams: { $from: 0 }, command: 'RecordUnitReview', data: review },
      { kind: 'paper', command: 'DraftPaper', data: { ...paper, names: { $from: 0 } } },
    ]);
    expect(codes(json)).toEqual([[1, 1, 1], [2, 2, 2], [1]]);
    expect(new Set(json.steps[0]?.answers.map((a) => a.stream)).size).toBe(3);
  });

  test('D4: a name that is refused stops what would follow and leaves the other names', async () => {
    const { json } = await acts('secretariat-head', [
      {
        streams: ['nomination:gone', 'nomination:n-2'],
        command: 'RefuseNomination',
        data: { ground: 'noPower', reason: 'x', remedy: 'y' },
      },
      { streams: ['nomination:n-2'], command: 'ArchiveNomination', data: {} },
    ]);
    expect(json.code).toBe('StepsNotJoined');
    await profile('small');
    const small = await acts('secretariat-head', [
      {
        streams: ['nomination:gone', 'nomination:n-2'],
        command: 'RefuseNomination',
        data: { ground: 'noPower', reason: 'x', remedy: 'y' },
      },
      { stream: 'nomination:n-1', command: 'ReceiveNomination', data: {} },
    ]);
    expect(small.json).toMatchObject({ done: 0, stopped: 0 });
    expect(codes(small.json)).toEqual([['NotStarted', 2]]);
  });
});

describe('steps of one case', () => {
  const taken = [
    { stream: 'nomination:n-1', command: 'ReceiveNomination', data: {}, expectedVersion: 1 },
    { stream: 'nomination:n-1', command: 'AssignAppraiser', data: { appraiser: 'officer-1' } },
  ];

  test('M2: a case that was there before takes one step a request in a normal office, and nothing is done', async () => {
    const { status, json } = await acts('secretariat-head', taken);
    expect([status, json.code]).toEqual([409, 'StepsNotJoined']);
    expect(await w.sql('select version from streams where id = $1', 'nomination:n-1')).toEqual([{ version: 1 }]);
    const hidden = await acts(
      'clerk-b',
      [taken[0] as object, taken[1] as object].map((s) => ({ ...s, stream: 'nomination:none' })),
    );
    expect(hidden.json.code).toBe('StepsNotJoined');
  });

  test('M2: in a small office receiving, assigning and taking are one request, each still an event', async () => {
    await profile('small');
    const stale = await acts('secretariat-head', [{ ...taken[0], expectedVersion: 7 }]);
    expect(codes(stale.json)).toEqual([['StaleVersion']]);
    const { json } = await acts('secretariat-head', taken);
    expect(codes(json)).toEqual([[2], [3]]);
    expect(await eventsOf('nomination:n-1')).toBe(2);
  });
});

describe('a request that nobody could mean', () => {
  test.each([
    ['no step', [], '/steps'],
    [
      'a command of the product',
      [{ stream: 'nomination:n-1', command: 'PassDeadline', data: { key: 'a' } }],
      '/steps/0/command',
    ],
    ['a report', [{ stream: 'nomination:n-1', command: 'RecordAward', data: {} }], '/steps/0/command'],
    [
      'a start on a case that is there',
      [{ stream: 'nomination:n-1', command: 'DraftNomination', data: {} }],
      '/steps/0/command',
    ],
    [
      'a change that would begin a case',
      [{ kind: 'nomination', command: 'ReceiveNomination', data: {} }],
      '/steps/0/command',
    ],
    [
      'a case that no step began',
      [{ stream: { $from: 1 }, command: 'ReceiveNomination', data: {} }],
      '/steps/0/stream',
    ],
    [
      'cases that no step began',
      [{ streams: { $from: 0 }, command: 'ReceiveNomination', data: {} }],
      '/steps/0/streams',
    ],
    [
      'data that names none',
      [{ kind: 'paper', command: 'DraftPaper', data: { names: [{ $from: 3 }] } }],
      '/steps/0/data/names/0',
    ],
  ])('of %s is sent back whole', async (_what, steps, field) => {
    const { status, json } = await acts('secretariat-head', steps);
    expect([status, json.code, json.fields]).toEqual([400, 'Malformed', [field]]);
  });
  test('of too many commands is sent back whole', async () => {
    const each = Array.from({ length: 400 }, (_, i) => draft(`m-${i}`));
    const step = { kind: 'nomination', command: 'DraftNomination', each };
    expect((await acts('clerk-a', [step, step, step])).json).toMatchObject({ code: 'Malformed', fields: ['/steps'] });
  });
  test('needs a key', async () => {
    expect((await acts('clerk-a', [{ kind: 'nomination', command: 'DraftNomination', data: {} }], '')).json.code).toBe(
      'IdempotencyKeyMissing',
    );
  });
});

import type { MinutesCase } from '../../adapters/documents/council-minutes.js';
import type { Rendered } from '../../adapters/documents/render.js';
import type { Posting } from '../../domain/nomination/posting.js';
import type { MinutesFacts } from '../../domain/session/minutes.js';
import { neededOf } from '../../domain/session/threshold.js';
import { type Drawn, drawnUp, frameOf } from './minutes-source.js';
import type { Renderer, Rendering } from './renderers.js';
import { councilName } from './sitting.js';
import { longDate } from './source.js';

/** Minutes of a sitting or of a written polling, from what the record says of it (office.md C17). */
export const councilMinutes: Renderer = async (r, found) => {
  const drawn = await drawnUp(r, 'councilMinutes', found);
  return drawn ? render(drawn, r, found.at) : undefined;
};

function render(drawn: Drawn, r: Rendering, at: Date): Promise<Rendered> {
  const { session, facts, person, founding } = drawn;
  const { mode, present, written, absent } = facts;
  const council = councilName(session);
  return r.render('councilMinutes', {
    ...frameOf(drawn, r, at),
    subject: mode === 'meeting' ? `Họp ${council}` : `Lấy ý kiến bằng văn bản thành viên ${council}`,
    mode,
    startedAt: drawn.events.find((e) => e.type === 'SessionOpened')?.at ?? facts.startsAt,
    endedAt: facts.endedAt,
    venue: session.place ?? 'lấy ý kiến bằng văn bản',
    foundingDecision: founding,
    totalMembers: facts.total,
    members: session.members.map(person),
    present: (present ?? []).map(person),
    absent: present
      ? [
          ...written.map((m) => ({ ...person(m), reason: null, wroteOpinion: true })),
          ...absent.map((m) => ({ ...person(m), reason: leftEarly(drawn, m), wroteOpinion: false })),
        ]
      : [],
    quorum: quorumOf(drawn),
    conflicts: conflictsOf(drawn),
    guests: [],
    chair: person(facts.chair),
    secretary: person(facts.secretary),
    opening: drawn.summary,
    cases: facts.items.flatMap((item) => caseOf(item, drawn)),
  });
}

/** Who was there and went is not there at the end; the minutes say that it was so. */
function leftEarly({ events }: Drawn, member: string): string | null {
  const called = events.findLast((e) => e.type === 'AttendanceRecorded')?.version ?? 0;
  const left = events.some((e) => e.type === 'DepartureRecorded' && e.version > called && e.data.member === member);
  return left ? 'rời họp khi phiên họp chưa kết thúc' : null;
}

function quorumOf({ session, facts: { mode, present, written, total } }: Drawn) {
  const rules = 'rules' in session ? session.rules : null;
  if (!rules?.quorum) return null;
  const needed = neededOf(total, { ratio: rules.quorum, over: false });
  const there = (present?.length ?? 0) + (rules.writtenCountsAsPresent ? written.length : 0);
  return { needed, counted: mode === 'written' || present === null ? null : there };
}

const conflictWords: Readonly<Record<MinutesFacts['conflicts'][number]['kind'], string>> = {
  ownCase: 'là trường hợp của chính mình',
  kin: 'có quan hệ gia đình',
  ownUnit: 'cùng đơn vị, lĩnh vực phụ trách',
  earlierAdvice: 'đã có ý kiến về hồ sơ trước đó',
  other: 'lý do khác',
  recused: 'không tham gia biểu quyết',
};

/** Declared ones, and own cases that the record knew by itself (office.md P3, P5). */
function conflictsOf({ session, facts, person, names }: Drawn) {
  const own = session.agenda.flatMap((i) =>
    (i.own ?? []).map((member) => ({ member, nomination: i.nomination, kind: 'ownCase' as const })),
  );
  const known = new Set(own.map((c) => `${c.member} ${c.nomination} ${c.kind}`));
  const declared = facts.conflicts.filter((c) => !known.has(`${c.member} ${c.nomination} ${c.kind}`));
  return [...declared, ...own].map(({ member, nomination, kind }) => ({
    member: person(member),
    what: conflictWords[kind],
    about: nomination === null ? null : (names.get(nomination)?.recipient.name ?? nomination),
  }));
}

function caseOf(item: MinutesFacts['items'][number], drawn: Drawn): MinutesCase[] {
  const found = drawn.names.get(item.nomination);
  const award = drawn.session.agenda.find((i) => i.nomination === item.nomination)?.award;
  if (!found || award === undefined) return [];
  const proposal = drawn.proposal(award);
  return [
    {
      recipient: found.recipient,
      proposal,
      dossier: null,
      appraisal: null,
      checks: null,
      postingComments: postingWords(found.dossier.posting),
      discussion: null,
      ballots: item.rounds,
      conclusion: conclusionOf(item, proposal, drawn),
    },
  ];
}

function conclusionOf({ result, otherAward, rank }: MinutesFacts['items'][number], proposal: string, drawn: Drawn) {
  const words: Readonly<Record<string, string>> = {
    endorsed: `Thông qua, đề nghị ${proposal}`,
    declined: 'Không thông qua',
    otherForm: `Đề nghị hình thức khác: ${otherAward === null ? '…' : drawn.proposal(otherAward)}`,
    deferred: 'Để lại',
    withdrawn: 'Đã rút khỏi danh sách',
    unscheduled: 'Không đưa ra xét tại phiên này',
  };
  return [words[result] ?? result, rank === null ? [] : `xếp thứ ${rank}`].flat().join('; ');
}

/** What came in while the name was before the public, and the report on it (office.md N5). */
function postingWords(posting: Posting | null): string | null {
  if (!posting) return null;
  const comments = Object.values(posting.comments);
  const answered = comments.filter((c) => c.answered).length;
  const time = `công khai từ ${longDate(posting.from)} đến ${longDate(posting.to)}`;
  const came =
    comments.length === 0
      ? 'không có ý kiến góp ý'
      : `có ${comments.length} ý kiến góp ý, đã trả lời ${answered} ý kiến`;
  const report = posting.report ? `; báo cáo ${posting.report.paper} ${longDate(posting.report.on)}` : '';
  return `${time}; ${came}${report}`;
}

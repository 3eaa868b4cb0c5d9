import type { Participant } from '../../adapters/documents/paper-parts.js';
import type { StreamId } from '../../domain/kernel/values.js';
import type { Sitting } from '../../domain/session/state.js';
import { localDate } from '../../law/calendar/days.js';
import { awardWords, fullName } from '../../law/catalogue/awards.js';
import { readEvents } from '../../store/reading/events.js';
import { personCard } from '../../store/reading/people.js';
import type { Store } from '../../store/store.js';
import { authorityIn } from './decision.js';
import { type Established, longDate } from './source.js';

export const ERASED = '(đã xóa dữ liệu cá nhân)';
export const councilName = ({ body }: Pick<Sitting, 'body'>): string =>
  body === 'full' ? 'Hội đồng Thi đua - Khen thưởng' : 'Thường trực Hội đồng Thi đua - Khen thưởng';

/** Everybody who sits, and the secretary, each with post and seat. An erased name is shown as such: the roll stays whole. */
export async function peopleOf(
  store: Store,
  office: Established,
  sitting: Sitting,
): Promise<(person: string) => Participant> {
  const day = localDate(sitting.startsAt);
  const found = new Map<string, Participant>();
  for (const person of new Set([...sitting.members, sitting.secretary, sitting.presiding ?? sitting.chair])) {
    const card = await personCard(store, office, person, day);
    const post = [card?.post, seatOf(sitting, person)].filter(Boolean).join(', ');
    found.set(person, { honorific: null, name: card?.name ?? ERASED, post });
  }
  return (person) => found.get(person) ?? { honorific: null, name: ERASED, post: 'Ủy viên Hội đồng' };
}

function seatOf({ chair, vices, secretary }: Sitting, person: string): string {
  if (person === chair) return 'Chủ tịch Hội đồng';
  if (vices.includes(person)) return 'Phó Chủ tịch Hội đồng';
  return person === secretary ? 'Thư ký Hội đồng' : 'Ủy viên Hội đồng';
}

/** "tặng Giấy khen của Chánh Văn phòng …", for each award of an agenda. */
export async function proposalsOf(store: Store, office: Established, at: Date): Promise<(award: string) => string> {
  const authority = await authorityIn(store, office, at);
  return (award) => `${awardWords(award).verb} ${fullName(award, authority)}`;
}

/** The founding decision as the office recorded it. */
export async function foundingOf(store: Store, { office, council, founded }: Sitting): Promise<string> {
  const stream: StreamId = `office:${office}`;
  const found = (await readEvents(store.pool, stream)).findLast((e) => {
    const data = e.data as { council?: string; from?: string };
    return e.type === 'CouncilFounded' && data.council === council && data.from === founded;
  });
  const by = (found?.data as { foundedBy?: { paper: string; on: string | null } } | undefined)?.foundedBy;
  if (!by) return `Quyết định có hiệu lực từ ${longDate(founded)}`;
  return by.on === null ? by.paper : `${by.paper} ${longDate(by.on)}`;
}

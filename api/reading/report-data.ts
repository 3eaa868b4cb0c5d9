import type { PaperData } from '../../adapters/documents/papers.js';
import { figuresOf } from '../../domain/campaign/figures.js';
import { addedUp, type Report } from '../../domain/campaign/report.js';
import type { StartedCampaign } from '../../domain/campaign/state.js';
import type { Started } from '../../domain/nomination/state.js';
import type { Established } from '../../domain/office/organisation.js';
import { unitNameOn } from '../../domain/office/units.js';
import { localDate } from '../../law/calendar/days.js';
import { fullName } from '../../law/catalogue/awards.js';
import { lineOf } from './figures.js';

const subjects: Readonly<Record<Report['report'], string>> = {
  halfYear: 'Sơ kết 6 tháng đầu năm',
  year: 'Tổng kết năm',
  final: 'Tổng kết đợt',
};
/** Written in Word by whoever signs it. */
const TO_FILL = '…';

export interface Reported {
  readonly state: StartedCampaign;
  readonly office: Established;
  readonly granted: readonly Started[];
  readonly now: Date;
  readonly demo: boolean;
}

/** What the report says by itself; its words, its number and who signs are filled in afterwards. */
export function reportData(
  { state, office, granted, now, demo }: Reported,
  report: Report['report'],
): PaperData<'campaignReport'> {
  const day = localDate(now.toISOString());
  const { figures, missing } = addedUp(state, report);
  return {
    superiorBody: office.superior,
    issuingBody: office.name,
    number: null,
    symbol: `BC-${office.symbol}`,
    place: office.place,
    date: null,
    subject: `${subjects[report]}: ${state.title}`,
    awarded: awardedLines(granted, office.settings.authority ?? office.name),
    reported: Object.entries(figures).map(([label, count]) => ({ label, count })),
    missing: missing.map((unit) => unitNameOn(office, unit, day) ?? unit),
    signature: { signedAs: 'self', forBody: null, principalPost: null, post: TO_FILL, name: TO_FILL },
    sentTo: [TO_FILL],
    filedAt: 'VT',
    demo,
    qrSvg: null,
    renderedAt: now.toISOString(),
  };
}

function awardedLines(granted: readonly Started[], authority: string) {
  const { all, byAward, byKind, directWorkers } = figuresOf(granted.map(lineOf));
  return [
    { label: 'Tổng số', count: all },
    ...Object.entries(byAward).map(([award, count]) => ({ label: fullName(award, authority), count })),
    { label: 'Cá nhân', count: byKind.person },
    { label: 'Trong đó, cá nhân trực tiếp lao động, sản xuất, công tác', count: directWorkers.count },
    { label: 'Tập thể', count: byKind.collective },
    { label: 'Hộ gia đình', count: byKind.household },
  ];
}

import type { PaperRecipient, Participant } from '../../adapters/documents/paper-parts.js';
import type { Recorded } from '../../domain/kernel/stream.js';
import type { Dossier } from '../../domain/nomination/state.js';
import type { SessionEvent } from '../../domain/session/events.js';
import type { MinutesFacts } from '../../domain/session/minutes.js';
import { minutesIn, type Session, type Started } from '../../domain/session/state.js';
import type { MinutesKind } from '../../domain/session/values.js';
import { readEvents } from '../../store/reading/events.js';
import { readPersonal } from '../../store/reading/personal.js';
import { headOf } from './decision.js';
import { footOf } from './foot.js';
import type { Rendering } from './renderers.js';
import { councilName, ERASED, foundingOf, peopleOf, proposalsOf } from './sitting.js';
import { dossiersOf, type Established, issuerOf, recipientLine } from './source.js';

/** What minutes are made of: the facts as they stood when drawn up, and the names that their ids stand for. */
export interface Drawn {
  readonly session: Started;
  readonly office: Established;
  readonly events: readonly Recorded<SessionEvent>[];
  readonly facts: MinutesFacts;
  /** The secretary's words. */
  readonly summary: string;
  readonly person: (id: string) => Participant;
  readonly proposal: (award: string) => string;
  readonly founding: string;
  /** By nomination. */
  readonly names: ReadonlyMap<string, { readonly recipient: PaperRecipient; readonly dossier: Dossier }>;
}

/** Null where other minutes have been drawn up since: they are rendered for themselves. */
export async function drawnUp(
  { store, stream, contentVersion }: Rendering,
  kind: MinutesKind,
  found: { state: unknown; at: Date },
): Promise<Drawn | null> {
  const session = found.state as Session;
  if (session.status === 'unstarted' || minutesIn(session, kind)?.contentVersion !== contentVersion) return null;
  const events = (await readEvents(store.pool, stream)) as unknown as Recorded<SessionEvent>[];
  const drawn = events.find((e) => e.version === contentVersion);
  if (drawn?.type !== 'MinutesDrawnUp') return null;
  const office = await issuerOf(store, stream, found.at);
  const dossiers = await dossiersOf(
    store,
    drawn.data.facts.items.map((i) => i.nomination),
  );
  return {
    session,
    office,
    events: events.filter((e) => e.version < contentVersion),
    facts: drawn.data.facts,
    summary: await summaryOf(store, stream, contentVersion),
    person: await peopleOf(store, office, session),
    proposal: await proposalsOf(store, office, found.at),
    founding: await foundingOf(store, session),
    names: new Map(
      dossiers.map((one) => [
        one.dossier.id,
        { recipient: recipientLine(office, one, found.at), dossier: one.dossier },
      ]),
    ),
  };
}

async function summaryOf(store: Rendering['store'], stream: Rendering['stream'], version: number): Promise<string> {
  const row = (await readPersonal(store.pool, store.vault, stream)).find((r) => r.version === version);
  return row && 'known' in row.fields ? (row.fields.known.summary ?? ERASED) : ERASED;
}

/** Head and tail of both minutes; they have no line for place and date. */
export const frameOf = ({ session, office }: Drawn, r: Rendering, at: Date) => ({
  ...headOf(office, null, 'BB-HĐTĐKT'),
  superiorBody: office.name,
  issuingBody: councilName(session),
  ...footOf(r, at, ['Thành viên Hội đồng'], 'VT, hồ sơ'),
});

import { refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Decided } from '../../kernel/stream.js';
import { checkRendition } from '../../paper/document.js';
import type { SessionData } from '../commands.js';
import { kindOfMinutes, memberOf } from '../documents.js';
import type { SessionEvent } from '../events.js';
import { isFrozen } from '../reading.js';
import { isIn } from '../refusals.js';
import { minutesIn, type Started } from '../state.js';

type Answer = Decided<SessionEvent>;
const voting = ['called', 'opened', 'adjourned'] as const;

/** Sheets for opinions in writing, of a polling or of members who can't come (office.md C4, C7). */
export function prepareSheets({ members }: SessionData<'PrepareSheets'>, state: Started): Answer {
  if (!isIn(state, voting)) return wrongStatus(state.status, voting);
  if (!isFrozen(state)) return refuse('AgendaNotFrozen');
  const asked = [...new Set(members ?? state.members)];
  const stranger = asked.some((m) => !state.members.includes(m));
  if (stranger) return refuse('NotAMember', { fields: ['/members'] });
  return accept<SessionEvent>({ type: 'SheetsPrepared', data: { members: asked } });
}

/** Kept for what was asked and while that still stands; minutes that the secretary wrote are not made here. */
export function recordRendition(data: SessionData<'RecordRendition'>, state: Started): Answer {
  const current = asked(data.document, state);
  if (!current) return refuse('UnknownDocument', { fields: ['/document'] });
  return checkRendition(current, data.contentVersion) ?? accept<SessionEvent>({ type: 'RenditionRecorded', data });
}

function asked(document: string, state: Started): { contentVersion: number; rendition: string | null } | null {
  const member = memberOf(document);
  if (member !== null) {
    const rendition = state.sheets?.of[member];
    return state.sheets && rendition !== undefined ? { contentVersion: state.sheets.contentVersion, rendition } : null;
  }
  const kind = kindOfMinutes(document);
  const minutes = kind ? minutesIn(state, kind) : null;
  return minutes && minutes.document === null ? minutes : null;
}

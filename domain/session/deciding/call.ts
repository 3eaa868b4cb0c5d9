import { localDate, startOfDay } from '../../../law/calendar/days.js';
import { calendars } from '../../../law/calendar/vn-civil-service.js';
import { subtractWorkingDays } from '../../../law/calendar/working-days.js';
import type { Deadline } from '../../kernel/effect.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import { type Office, settingsOf } from '../../office/state.js';
import { bodyOn } from '../body.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { SessionId } from '../values.js';

const START = 'sessionStart-1';

/** Members, chair and secretary are those of the founding decision in force on the day of the meeting (office.md O7). */
export function callSession(data: SessionData<'CallSession'>, context: Context): Decided<SessionEvent> {
  const day = localDate(data.startsAt);
  const body = bodyOn(context.office, data.council, day, data.body);
  if (!body) return refuse('UnknownCouncil', { fields: ['/council', '/body'], facts: { council: data.council, day } });
  return accept<SessionEvent>({
    type: 'SessionCalled',
    data: {
      ...data,
      session: SessionId.parse(context.stream),
      founded: body.founded,
      chair: body.chair,
      vices: [...body.vices],
      secretary: body.secretary,
      members: [...body.members],
      total: body.total,
      deadlines: startDeadlines(data.startsAt, context),
    },
  });
}

/** A session that is entered after it was held has nothing to be reminded of. */
function startDeadlines(startsAt: string, { at, office }: Context): Deadline[] {
  if (startsAt <= at) return [];
  const start: Deadline = { key: START, kind: 'sessionStart', at: startsAt };
  const remindAt = reminderBefore(startsAt, office);
  return remindAt !== null && remindAt > at
    ? [start, { key: `${START}/reminder`, kind: 'reminder', at: remindAt }]
    : [start];
}

/** Start of the day that lies the issuer's number of working days before; null where it wants none or has no calendar. */
function reminderBefore(instant: string, office: Office): string | null {
  const calendar = office.status === 'established' ? calendars.get(office.calendar) : undefined;
  const { reminderDays } = settingsOf(office);
  if (!calendar || reminderDays === 0) return null;
  return startOfDay(subtractWorkingDays(localDate(instant), reminderDays, calendar, { countStartDay: true }).date);
}

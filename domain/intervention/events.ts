import { z } from 'zod';
import { Instant } from '../../law/calendar/values.js';
import { type EventOf, event } from '../kernel/stream.js';
import { OfficeId, PersonId, StreamKey } from '../kernel/values.js';
import { Act, AnyCase } from './commands.js';

const nothing = z.strictObject({});
const effect = z.strictObject({ effect: StreamKey });

export const interventionEvents = {
  InterventionRequested: event(
    1,
    z.strictObject({
      office: OfficeId,
      case: AnyCase,
      operator: PersonId,
      acts: z.array(Act).min(1),
      until: Instant,
    }),
  ),
  InterventionApproved: event(1, z.strictObject({ by: PersonId })),
  InterventionRefused: event(1, z.strictObject({ by: PersonId })),
  AccessRecorded: event(1, nothing),
  EffectRetried: event(1, effect),
  EffectSkipped: event(1, effect),
  InterventionEnded: event(1, nothing),
};
export type InterventionEvent = EventOf<typeof interventionEvents>;

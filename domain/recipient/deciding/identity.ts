import { refuse } from '../../kernel/refusal.js';
import { accept, type Context } from '../../kernel/stream.js';
import { idOf, type StreamId } from '../../kernel/values.js';
import type { Data } from '../commands.js';
import type { Recipient, Registered } from '../state.js';
import { type Answer, type Decider, sealed, yes } from './answer.js';

const unitKnown = ({ office }: Context, unit: string): boolean =>
  office.status === 'established' && Object.hasOwn(office.units, unit);

const identity = (d: {
  name?: string | undefined;
  post?: string | null | undefined;
  birthYear?: number | null | undefined;
  identityNumber?: string | null | undefined;
}) => ({
  ...(d.name === undefined ? {} : { name: d.name }),
  ...(d.post === undefined || d.post === null ? {} : { post: d.post }),
  ...(d.birthYear === undefined || d.birthYear === null ? {} : { birthYear: String(d.birthYear) }),
  ...(d.identityNumber ? { identityNumber: d.identityNumber } : {}),
});

export function registerRecipient(data: Data<'RegisterRecipient'>, state: Recipient, context: Context): Answer {
  if (state.status !== 'unstarted') return refuse('AlreadyStarted');
  const { office, kind, unit, from } = data;
  if (context.office.status === 'unstarted') return refuse('OfficeUnknown', { fields: ['/office'] });
  if (!unitKnown(context, unit)) return refuse('UnknownReference', { fields: ['/unit'] });
  const recipient = idOf(context.stream);
  if (data.recipient !== undefined && data.recipient !== recipient)
    return refuse('RecipientMisnamed', { fields: ['/recipient'] });
  const mayBe = [...new Set(data.mayBe ?? [])];
  const strange = mayBe.findIndex((other) => other === context.stream || !comparable(context, other, { office, kind }));
  if (strange >= 0) return refuse('UnknownReference', { fields: [`/mayBe/${strange}`] });
  return yes({
    type: 'RecipientRegistered',
    data: { recipient, office, kind, unit, from, mayBe },
    ...sealed(context.stream, identity(data)),
  });
}

export const amendIdentity: Decider<'AmendIdentity'> = (data, _state, context) => {
  const { managed, left, ...given } = data;
  if (managed && !unitKnown(context, managed.unit)) return refuse('UnknownReference', { fields: ['/managed/unit'] });
  const personal = identity(given);
  const fields = Object.keys(personal) as (keyof typeof personal)[];
  return yes({
    type: 'IdentityAmended',
    data: { fields, managed: managed ?? null, left: left ?? null },
    ...sealed(context.stream, personal),
  });
};

/** An entry of the same office and kind that stands. */
function comparable(
  { related }: Context,
  other: StreamId<'recipient'>,
  { office, kind }: Pick<Registered, 'office' | 'kind'>,
): Registered | null {
  const found = related.get(other) as Recipient | undefined;
  return found && found.status !== 'unstarted' && found.office === office && found.kind === kind ? found : null;
}

/** The other entry stays as it is and is read together with this one; a claim keeps it from being linked twice. */
export const linkDuplicates: Decider<'LinkDuplicates'> = ({ other, evidence }, state, context) => {
  if (other === context.stream) return refuse('NotItself', { fields: ['/other'] });
  const found = comparable(context, other, state);
  if (!found) return refuse('UnknownReference', { fields: ['/other'] });
  if (found.status === 'erased') return refuse('RecipientIsErased', { fields: ['/other'] });
  // Chains of links would be read differently from each end.
  if (state.linked.includes(other) || found.linked.length > 0) return refuse('AlreadyLinked', { fields: ['/other'] });
  return yes({ type: 'DuplicatesLinked', data: { other, evidence } });
};

/** Same: linked from here, unless the other one holds this entry already. Different: both stay what they are. */
export const settleDoubt: Decider<'SettleDoubt'> = (data, state, context) => {
  const { other, same, evidence } = data;
  if (!state.doubts.includes(other)) return refuse('NoSuchDoubt', { fields: ['/other'] });
  const settled = { type: 'DoubtSettled', data } as const;
  const held = comparable(context, other, state)?.linked.includes(context.stream as StreamId<'recipient'>);
  if (!same || held) return yes(settled);
  const linked = linkDuplicates({ other, evidence }, state, context);
  return 'events' in linked ? accept(...linked.events, settled) : linked;
};

export const splitRecipients: Decider<'SplitRecipients'> = ({ other, reason }, state, { stream }) =>
  state.linked.includes(other)
    ? yes({ type: 'RecipientsSplit', data: { other }, ...sealed(stream, { reason }) })
    : refuse('NotLinked', { fields: ['/other'] });

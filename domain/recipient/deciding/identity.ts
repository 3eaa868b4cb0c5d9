import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { idOf } from '../../kernel/values.js';
import type { Data } from '../commands.js';
import type { Recipient } from '../state.js';
import { type Answer, type Decider, sealed, yes } from './answer.js';

const unitKnown = ({ office }: Context, unit: string): boolean =>
  office.status === 'established' && Object.hasOwn(office.units, unit);

const identity = (d: {
  name?: string | undefined;
  post?: string | null | undefined;
  birthYear?: number | null | undefined;
}) => ({
  ...(d.name === undefined ? {} : { name: d.name }),
  ...(d.post === undefined || d.post === null ? {} : { post: d.post }),
  ...(d.birthYear === undefined || d.birthYear === null ? {} : { birthYear: String(d.birthYear) }),
});

export function registerRecipient(data: Data<'RegisterRecipient'>, state: Recipient, context: Context): Answer {
  if (state.status !== 'unstarted') return refuse('AlreadyStarted');
  const { office, kind, unit, from } = data;
  if (context.office.status === 'unstarted') return refuse('OfficeUnknown', { fields: ['/office'] });
  if (!unitKnown(context, unit)) return refuse('UnknownReference', { fields: ['/unit'] });
  const recipient = idOf(context.stream);
  if (data.recipient !== undefined && data.recipient !== recipient)
    return refuse('RecipientMisnamed', { fields: ['/recipient'] });
  return yes({
    type: 'RecipientRegistered',
    data: { recipient, office, kind, unit, from },
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

/** The other entry stays as it is and is read together with this one; a claim keeps it from being linked twice. */
export const linkDuplicates: Decider<'LinkDuplicates'> = ({ other, evidence }, state, { stream, related }) => {
  if (other === stream) return refuse('NotItself', { fields: ['/other'] });
  const found = related.get(other) as Recipient | undefined;
  if (!found || found.status === 'unstarted' || found.office !== state.office || found.kind !== state.kind)
    return refuse('UnknownReference', { fields: ['/other'] });
  if (found.status === 'erased') return refuse('RecipientIsErased', { fields: ['/other'] });
  // Chains of links would be read differently from each end.
  if (state.linked.includes(other) || found.linked.length > 0) return refuse('AlreadyLinked', { fields: ['/other'] });
  return yes({ type: 'DuplicatesLinked', data: { other, evidence } });
};

export const splitRecipients: Decider<'SplitRecipients'> = ({ other, reason }, state, { stream }) =>
  state.linked.includes(other)
    ? yes({ type: 'RecipientsSplit', data: { other }, ...sealed(stream, { reason }) })
    : refuse('NotLinked', { fields: ['/other'] });

import type { Bind } from './list-filter.js';

/** In the order of the ids; created last first; due soonest first, only what has a date. */
export const listSorts = ['id', 'newest', 'due'] as const;
export type ListSort = (typeof listSorts)[number];
/** The last row of a page: its stream, and its date where the list goes by one. */
export interface Place {
  readonly stream: string;
  readonly at: string | null;
}

interface Order {
  /** Column in which a row says where it stands. */
  readonly place: string;
  readonly order: string;
  /** Rows behind this place only. */
  beyond(kind: string, after: Place | null, bind: Bind): string[];
}
// As the whole row's columns, so that the index is entered at the place itself and not walked from its beginning.
const behind = (columns: string, sign: '<' | '>', { at, stream }: Place, bind: Bind) =>
  `${columns} ${sign} (${bind(at)}::timestamptz, ${bind(stream)})`;

export const orders: Readonly<Record<ListSort, Order>> = {
  id: {
    place: 'null::text',
    order: 'l.stream',
    // A kind's ids lie between `kind:` and `kind;`.
    beyond: (kind, after, bind) => [
      `l.stream > ${bind(after?.stream ?? `${kind}:`)}`,
      `l.stream < ${bind(`${kind};`)}`,
    ],
  },
  newest: {
    place: 'created_at::text',
    order: 'created_at desc, l.stream desc',
    beyond: (_kind, after, bind) => (after ? [behind('(created_at, l.stream)', '<', after, bind)] : []),
  },
  due: {
    place: 'due_at::text',
    order: 'due_at, l.stream',
    beyond: (_kind, after, bind) => [
      'due_at is not null',
      ...(after ? [behind('(due_at, l.stream)', '>', after, bind)] : []),
    ],
  },
};

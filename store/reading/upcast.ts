type Old = { readonly type: string; readonly schema: number; readonly data: unknown };
type Upcaster = (data: unknown) => { type: string; schema: number; data: unknown };

/** `<type>/<schema>` → the next shape. Empty while no released event has changed its shape. */
const upcasters: Readonly<Record<string, Upcaster>> = {};

/** Brings an old event's data to today's shape, step by step; the stored bytes stay as they are. */
export function upcast(
  event: Old,
  table: Readonly<Record<string, Upcaster>> = upcasters,
): { type: string; data: unknown } {
  let now = { type: event.type, schema: event.schema, data: event.data };
  for (let step = table[`${now.type}/${now.schema}`]; step; step = table[`${now.type}/${now.schema}`])
    now = step(now.data);
  return { type: now.type, data: now.data };
}

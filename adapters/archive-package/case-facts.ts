import { z } from 'zod';

const Text = z.string().max(20_000);

/** What the page tells a reader without a computer at hand to read events: finished Vietnamese sentences of the caller. */
export const CaseFacts = z.object({
  title: Text,
  demo: z.boolean(),
  archivedAt: z.iso.datetime(),
  /** "Đơn vị trình", "Hình thức", "Quyết định số" … */
  particulars: z.array(z.object({ label: Text, value: Text })),
  history: z.array(
    z.object({
      version: z.int().positive(),
      at: z.iso.datetime(),
      act: Text,
      actor: Text,
      onBehalfOf: Text.nullable(),
      clause: Text.nullable(),
      note: Text.nullable(),
    }),
  ),
  /** Vietnamese titles of the files, by path; a file without one is shown by its path. */
  titles: z.record(z.string(), Text),
});
export type CaseFacts = z.infer<typeof CaseFacts>;

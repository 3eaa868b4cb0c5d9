/** A letter: subject, Vietnamese text, and one English line. `{fact}` is filled from the facts of the effect. */
type Template = readonly [subject: string, vi: string, en: string];
export type Templates = Readonly<Record<string, Template>>;

export const open = 'Mở trang của hồ sơ để xem và làm bước tiếp theo.';

/**
 * What was told of one thing may arrive in another order than it happened: tellings of different events overtake each
 * other. So such a word carries the teller's version, the receiver keeps the highest that it heard of each thing, and an
 * older word is recorded and changes nothing.
 */
export type Heard = Readonly<Record<string, number>>;

export const isNews = (heard: Heard, about: string, since: number): boolean => since > (heard[about] ?? 0);

export const hearing = (heard: Heard, about: string, since: number): Heard =>
  isNews(heard, about, since) ? { ...heard, [about]: since } : heard;

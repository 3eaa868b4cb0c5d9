import type { StartedCampaign } from '../../../../domain/campaign/state.js';
import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot, paperFile } from '../../acting.js';
import type { Stage } from '../../scenario.js';

/** Everything a phase of the year works with. */
export interface Scene extends Stage {
  readonly seed: number;
  campaign: StreamId<'campaign'>;
}
export const HEAD = 'truong-ban-tdkt';
export const OFFICER = 'chuyen-vien-1';
export const clerk = (unit: string) => `can-bo-${unit}`;
export const head = (unit: string) => `truong-${unit}`;

/** An act on the year's campaign; one after the other, because the order of a season's events is part of its outcome. */
export const act = async (s: Scene, person: string, command: string, data: unknown = {}): Promise<void> =>
  void must(await s.client.act(person, s.campaign, command, data), `${person} ${command}`);
export const refused = async (s: Scene, code: string, person: string, command: string, data: unknown = {}) =>
  mustNot(await s.client.act(person, s.campaign, command, data), code, `${person} ${command}`);

export const upload = async (s: Scene, person: string, title: string): Promise<string> =>
  (await s.client.upload(person, paperFile(title), 'application/pdf')).sha256;
export const seen = async (s: Scene, person: string): Promise<StartedCampaign> =>
  ((await s.client.view(person, s.campaign)) as { state: StartedCampaign }).state;

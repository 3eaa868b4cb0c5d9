import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';

/** Everything that can reach a workflow from outside. Names are for ever once a case has started. */

/** No arguments on purpose: what is due is read from the record. */
export const wake = defineSignal('wake');
export const stage = defineQuery<string>('stage');
export const deadline = defineQuery<{ key: string; kind: string; at: string } | null>('deadline');
export const effects = defineQuery<string[]>('effects');

/** The second door: an opaque token that its person took from the product; everything else is read from the record. */
export interface DoorCommand {
  readonly token: string;
  readonly type: string;
}
export interface DoorAnswer {
  readonly code: string;
  readonly version?: number;
}
/** Any Temporal client can send an approval; what it is, for whom and on which version stands in the record's token. */
export const command = defineUpdate<DoorAnswer, [DoorCommand]>('command');

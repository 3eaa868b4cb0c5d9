import type { Sentence } from '../settings/problem.js';

/** Told what is going on while a start takes its time. */
export type Progress = (sentence: Sentence) => void;

export const silent: Progress = () => {};

/** Standard error, so that standard output holds the answer alone. */
export const toStderr: Progress = ({ vi, en }) => {
  process.stderr.write(`· ${vi} / ${en}\n`);
};

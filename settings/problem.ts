/** A text for people: Vietnamese first, English second. */
export type Sentence = { vi: string; en: string };

/** 2: the command was used wrongly. 3: something around the program is not as it needs it. */
export type ProblemExit = 2 | 3;

/**
 * What stops a start: one clear sentence that says what happened, which setting, and what to do next.
 * The launcher prints `message` and ends with `exitCode`; nobody needs a stack trace for it.
 */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';

  constructor(
    readonly code: string,
    readonly sentence: Sentence,
    readonly exitCode: ProblemExit = 3,
    options?: ErrorOptions,
  ) {
    super(`${sentence.vi}\n${sentence.en}`, options);
  }
}

/** Several sentences in one stop: a start with two wrong settings names both. */
export const joinProblems = (problems: readonly StartProblem[]): StartProblem | undefined => {
  const [first] = problems;
  if (!first || problems.length === 1) return first;
  const sentence = {
    vi: problems.map((p) => p.sentence.vi).join('\n'),
    en: problems.map((p) => p.sentence.en).join('\n'),
  };
  return new StartProblem(first.code, sentence, problems.some((p) => p.exitCode === 2) ? 2 : 3);
};

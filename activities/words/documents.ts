import type { Body } from '../../store/reading/events.js';

/** Documents that the product makes, before a `/` that says whose they are. */
const documents: Readonly<Record<string, string>> = {
  'decision-draft': 'Dự thảo quyết định',
  decision: 'Quyết định',
  paper: 'Tờ trình, công văn',
  'council-minutes': 'Biên bản họp Hội đồng',
  'vote-count-minutes': 'Biên bản kiểm phiếu',
  'opinion-sheet': 'Phiếu lấy ý kiến',
  'return-letter': 'Công văn trả hồ sơ để bổ sung',
  'refusal-letter': 'Công văn trả lời không khen thưởng, không tiếp nhận',
};

/** Titles of a package's files by path; a file that somebody brought goes by its path, since its name is personal. */
export const titlesOf = (
  files: readonly { readonly path: string }[],
  bodies: readonly Pick<Body, 'version' | 'data'>[],
): Record<string, string> =>
  Object.fromEntries(
    files.flatMap(({ path }) => {
      const version = /^documents\/(\d+)-RenditionRecorded\./.exec(path)?.[1];
      const body = bodies.find((b) => String(b.version) === version);
      const { document = '' } = (body?.data ?? {}) as { document?: string };
      const title = documents[document.split('/', 1)[0] ?? ''];
      return title ? [[path, title]] : [];
    }),
  );

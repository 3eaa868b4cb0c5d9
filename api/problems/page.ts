import { kebab } from '../names.js';
import { groups } from './catalogue.js';
import type { Entry } from './entry.js';

const OPENING = `# Từ chối và lỗi · problems

Trang này do chương trình viết ra từ \`api/problems\`; đừng sửa tay. This page is written from \`api/problems\`; do not edit it.

Mỗi câu trả lời "không" là \`application/problem+json\` (RFC 9457). Every "no" is \`application/problem+json\`:

| field | |
| --- | --- |
| \`type\` | \`/problems/<code>\`, the heading of a code below |
| \`title\` | Vietnamese, the same at every occurrence |
| \`detail\` | Vietnamese — English, with the facts of this occurrence |
| \`code\`, \`clause\` | the refusal; the law's clause, or null where the rule is the issuer's own |
| \`fields\`, \`errors\` | JSON pointers into the body; for a body of the wrong shape one sentence each |
| \`facts\` | codes, ids, dates and numbers behind the sentence |
| \`next\` | what to do now, Vietnamese — English |

In the sentences, \`{name}\` is a fact; a part in square brackets is left out when its facts are not known.
`;

/** The reference page of all codes. */
export const problemsPage = (): string =>
  [
    OPENING,
    ...Object.entries(groups).map(
      ([title, codes]) => `## ${title}\n\n${Object.entries(codes).map(section).join('\n')}`,
    ),
  ].join('\n');

const section = ([code, { status, vi, en, nextVi, nextEn }]: [string, Entry]): string =>
  `### ${kebab(code)}\n\n\`${code}\` · HTTP ${status}\n\n- ${vi} ${en}\n- → ${nextVi} ${nextEn}\n`;

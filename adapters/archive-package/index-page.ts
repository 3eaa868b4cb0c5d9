import type { CaseFacts } from './case-facts.js';
import type { ManifestEntry } from './manifest.js';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that can't become markup; control characters and halves of pairs, which HTML forbids, show as a mark. */
export const escaped = (text: string): string =>
  text
    .replace(/[\p{Cs}\p{Cc}]/gu, (found) => (found === '\n' || found === '\t' ? found : '\ufffd'))
    .replace(/[&<>"']/g, (found) => entities[found] ?? '');

// bdi: a right-to-left mark inside a name can't turn the words around it.
const cell = (text: string) => `<td><bdi>${escaped(text)}</bdi></td>`;

/** `03/12/2025 09:30`, on the clock of Việt Nam. */
const localTime = (instant: string) => {
  const [year, month, day, hour, minute] = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().split(/[-T:]/);
  return `${day}/${month}/${year} ${hour}:${minute}`;
};

const table = (heads: readonly string[], rows: readonly string[]) =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;

const historyTable = ({ history }: CaseFacts) =>
  table(
    ['Lần', 'Lúc', 'Việc', 'Người làm', 'Căn cứ', 'Ghi chú'],
    history.map((one) => {
      const actor = one.onBehalfOf === null ? one.actor : `${one.actor} (thay ${one.onBehalfOf})`;
      const cells = [String(one.version), localTime(one.at), one.act, actor, one.clause ?? '', one.note ?? ''];
      return `<tr>${cells.map(cell).join('')}</tr>`;
    }),
  );

const fileTable = (files: readonly ManifestEntry[], { titles }: CaseFacts) =>
  table(
    ['Tài liệu', 'Tệp', 'Kích thước (byte)', 'SHA-256'],
    files.map(({ path, size, sha256 }) => {
      const link = `<td><a href="${escaped(path)}">${escaped(path)}</a></td>`;
      return `<tr>${cell(titles[path] ?? path)}${link}${cell(String(size))}<td class="hash">${sha256}</td></tr>`;
    }),
  );

const style = `body{font-family:"Times New Roman",Tinos,serif;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.45;color:#111;background:#fff}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{border:1px solid #777;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eee}td bdi{white-space:pre-line}.hash{font-family:monospace;font-size:.75rem}.demo{border:2px solid #b00000;color:#b00000;padding:.5rem;font-weight:bold;text-align:center}`;

/** The page of a package: no script, nothing fetched from elsewhere, readable in any browser for as long as there are any. */
export const indexPage = (caseId: string, files: readonly ManifestEntry[], facts: CaseFacts): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(facts.title)}</title>
<style>${style}</style>
</head>
<body>
${facts.demo ? '<p class="demo">BẢN THỬ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ</p>\n' : ''}<h1><bdi>${escaped(facts.title)}</bdi></h1>
<p>Mã hồ sơ: <bdi>${escaped(caseId)}</bdi>. Đóng gói lúc ${localTime(facts.archivedAt)}.</p>
<h2>Thông tin chung</h2>
<table><tbody>
${facts.particulars.map(({ label, value }) => `<tr><th scope="row"><bdi>${escaped(label)}</bdi></th>${cell(value)}</tr>`).join('\n')}
</tbody></table>
<h2>Diễn biến hồ sơ</h2>
${historyTable(facts)}
<h2>Tài liệu trong gói</h2>
${fileTable(files, facts)}
<p>Tệp manifest.json ghi kích thước và mã SHA-256 của mọi tệp trong gói, kể cả trang này; manifest.sha256 ghi mã của manifest.json.</p>
</body>
</html>
`;

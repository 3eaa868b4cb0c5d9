/** Somebody of a demo database, as the page of the development provider shows them. */
export interface DevelopmentPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
strong{color:#8a1c00}li{list-style:none;margin:.4rem 0}ul{padding:0}
button{font:inherit;width:100%;text-align:left;padding:.6rem .8rem;min-height:2.75rem}small{display:block}`;

/** One button a person: name, what they are, where. Works without a script. */
export const choicePage = (people: readonly DevelopmentPerson[], nonce: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Đăng nhập bản thử</title><style nonce="${escaped(nonce)}">${STYLE}</style></head><body>
<p><strong>BẢN THỬ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ</strong></p>
<h1>Đăng nhập với tư cách</h1>
<p>Chọn một người của văn phòng mẫu, không cần mật khẩu. <span lang="en">Choose a person of the example office; there is no password.</span></p>
<form method="post"><ul>
${people.map(button).join('\n')}
</ul></form></body></html>
`;

const button = ({ id, name, unit, roles }: DevelopmentPerson): string =>
  `<li><button name="person" value="${escaped(id)}">${escaped(name)} <small>${escaped([...roles, unit, id].filter(Boolean).join(' · '))}</small></button></li>`;

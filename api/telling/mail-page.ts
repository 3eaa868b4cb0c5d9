import type { FastifyInstance } from 'fastify';
import { readSink, type SunkLetter } from '../../adapters/mail/sink.js';

const MOST = 100;
// No script, no frame, nothing fetched: letters hold what people typed into names.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** The letters that a demo database wrote instead of sending, for whoever tries it on this machine. */
export function mailPage(app: FastifyInstance, folder: string): void {
  app.get('/demo/mails', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('content-security-policy', POLICY)
      .type('text/html; charset=utf-8')
      .send(page(await readSink(folder, MOST))),
  );
}

const page = (letters: readonly SunkLetter[]): string => `<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>Thư của bản thử</title>
<style>body{font-family:sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap}</style>
<h1>Thư của bản thử</h1>
<p>BẢN THỬ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ. Những thư này không được gửi đi. <span lang="en">These letters went nowhere.</span></p>
${letters.length === 0 ? '<p>Chưa có thư nào.</p>' : letters.map(shown).join('\n')}
</html>
`;
const shown = ({ date, to, subject, text }: SunkLetter): string =>
  `<article><h2>${safe(subject)}</h2><p>${safe(to)} · <time>${safe(date)}</time></p><pre>${safe(text)}</pre></article>`;

const safe = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

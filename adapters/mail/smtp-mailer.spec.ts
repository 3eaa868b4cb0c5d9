import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Mail, MailRefused, messageIdOf } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';

const sender = { from: { name: 'Văn phòng', address: 'office@example.vn' }, demo: false };
const mail: Mail = {
  messageId: messageIdOf('nomination:nom-7/12/notify-unit', 'demo-1'),
  at: '2025-09-30T16:59:59.999Z',
  to: { name: 'Nguyễn Thị Hoa', address: 'hoa@example.vn' },
  subject: 'Trả lại',
  text: 'Kính gửi',
};

type Answers = Partial<Record<'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | '.' | 'AUTH' | 'STARTTLS', string>>;
const servers: { server: Server; sockets: Set<Socket> }[] = [];
afterEach(() => {
  for (const { server, sockets } of servers.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

/** As much of a mail server as a client meets: it keeps what was said, and answers what the test wants. */
const mailServer = async (answers: Answers = {}, greet = true) => {
  const said: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let inData = false;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string) => {
      said.push(line);
      if (inData && line !== '.') return;
      const verb = (inData ? '.' : line.split(/[ :]/)[0]!.toUpperCase()) as keyof Answers;
      inData = verb === 'DATA' && answers.DATA === undefined;
      say(answers[verb] ?? (verb === 'DATA' ? '354 go on' : '250 ok'));
    };
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop()!;
      lines.forEach(hear);
    });
    if (greet) say('220 test');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push({ server, sockets });
  return { said, port: (server.address() as AddressInfo).port };
};

const refusalOf = (url: string, timeoutMs = 5_000) =>
  smtpMailer(url, { ...sender, timeoutMs })
    .send(mail)
    .then(() => null)
    .catch((error: unknown) => error as MailRefused);

describe('sending by a mail server', () => {
  test('A letter goes to exactly its recipient, with the id and the date it was given', async () => {
    const { said, port } = await mailServer();
    await expect(smtpMailer(`smtp://127.0.0.1:${port}`, sender).send(mail)).resolves.toEqual({ repeated: false });
    expect(said.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<hoa@example.vn>']);
    expect(said).toContain(`Message-ID: ${mail.messageId}`);
    expect(said).toContain('Date: Tue, 30 Sep 2025 16:59:59 +0000');
  });

  test('A password from a file is the one that is said, where the address names the user alone', async () => {
    const { said, port } = await mailServer({ EHLO: '250-x\r\n250 AUTH PLAIN', AUTH: '235 ok' });
    await smtpMailer(`smtp://van-phong@127.0.0.1:${port}`, { ...sender, password: 'mật khẩu' }).send(mail);
    const plain = Buffer.from('\0van-phong\0mật khẩu').toString('base64');
    expect(said.filter((line) => line.startsWith('AUTH'))).toEqual([`AUTH PLAIN ${plain}`]);
  });

  test('An address with a second command in it never reaches the server', async () => {
    const { said, port } = await mailServer();
    const to = { name: 'x', address: 'b@example.vn>\r\nRCPT TO:<evil@x.vn' };
    await expect(smtpMailer(`smtp://127.0.0.1:${port}`, sender).send({ ...mail, to })).rejects.toBeInstanceOf(
      MailRefused,
    );
    expect(said).toEqual([]);
  });

  test.each<[string, Answers, boolean, string]>([
    ['an unknown recipient', { RCPT: '550 no such user hoa@example.vn' }, true, 'smtp:550'],
    ['a full mailbox', { RCPT: '452 later hoa@example.vn' }, false, 'smtp:452'],
    ['a refused text', { '.': '554 spam' }, true, 'smtp:554'],
    ['a busy server', { '.': '451 later' }, false, 'smtp:451'],
    ['a refused sender, which is nobody’s letter in particular', { MAIL: '550 not you' }, false, 'smtp:550'],
    ['a refused login', { EHLO: '250-x\r\n250 AUTH PLAIN', AUTH: '535 wrong password' }, false, 'smtp:535'],
  ])('For %s it says whether to try again, and names nobody', async (_what, answers, permanent, code) => {
    const { port } = await mailServer(answers);
    const refused = await refusalOf(`smtp://u:p@127.0.0.1:${port}`);
    // Without EHLO saying AUTH nodemailer doesn't log in, so only the last row meets the password.
    expect(refused).toMatchObject({ name: 'MailRefused', permanent, code });
    expect(`${refused?.message} ${JSON.stringify(refused)} ${refused?.stack} ${String(refused?.cause)}`).not.toMatch(
      /hoa|example\.vn/,
    );
  });

  test('A server that says nothing, and one that is not there, are tried again later', async () => {
    const { port } = await mailServer({}, false);
    expect(await refusalOf(`smtp://127.0.0.1:${port}`, 200)).toMatchObject({
      permanent: false,
      code: expect.stringMatching(/^net:/),
    });
    expect(await refusalOf('smtp://127.0.0.1:1')).toMatchObject({ permanent: false, code: 'net:ESOCKET' });
  });

  test('A password is not sent in the clear to another machine', async () => {
    // An odd way to reach 127.0.0.1: this machine, but not one of the names that count as such.
    const { said, port } = await mailServer({ EHLO: '250-x\r\n250 AUTH PLAIN', STARTTLS: '502 no' });
    const refused = await refusalOf(`smtp://u:secret@0.0.0.0:${port}`);
    expect(refused).toMatchObject({ permanent: false });
    expect(said.some((line) => line.startsWith('EHLO'))).toBe(true);
    expect(said.some((line) => line.startsWith('AUTH'))).toBe(false);
  });

  test.each([
    'http://x',
    'mail.example.vn',
    'smtp://',
    'smtp://x?tls.rejectUnauthorized=false',
    'smtps://u:secret@x?pool=true',
  ])('A setting such as %s is refused with what to write, without repeating a password', (url) => {
    expect(() => smtpMailer(url, sender)).toThrow(/smtp:\/\/host:port/);
    expect(() => smtpMailer(url, sender)).not.toThrow(/secret/);
  });
});

import { issueDevelopmentToken } from '../../adapters/development-token/development-token.js';
import type { Engine } from '../../launch/engine.js';
import type { Example } from '../example/office.js';
import type { System } from '../system/system.js';
import type { ExampleFiles } from './files.js';
import { firstSteps, type Try } from './try.js';

/** The one line of `npm start -- --json`; scripts rely on its names. */
export interface Ready {
  readonly ready: string | null;
  readonly people: readonly { id: string; role: string; unit: string; token: string }[];
  readonly openapi: string | null;
  /** Where a browser signs in. */
  readonly signIn: string | null;
  readonly engine: { readonly address: string; readonly namespace: string };
  readonly try: readonly Try[];
}

export function readyLine(o: { system: System; engine: Engine; example: Example; files: ExampleFiles }): Ready {
  const { installation, address } = o.system;
  const { address: engine, namespace } = o.engine.temporal;
  const demo = installation.mode === 'demo';
  const token = (person: string) =>
    issueDevelopmentToken(installation.developmentSecret, { installation: installation.id, person });
  return {
    ready: address ?? null,
    people: demo
      ? o.example.people.map((p) => ({
          id: p.id,
          role: p.roles[0]?.role ?? 'unitClerk',
          unit: p.unit,
          token: token(p.id),
        }))
      : [],
    openapi: address ? `${address}/openapi.json` : null,
    signIn: address ? `${address}/sign-in` : null,
    engine: { address: engine, namespace },
    try: demo && address ? firstSteps(installation.id, o.example, o.files, new Date()) : [],
  };
}

const shown = ['secretariatHead', 'secretariatOfficer', 'signer', 'councilSecretary', 'registryClerk', 'administrator'];

/** What a newcomer reads: where it is, how to act as each person, what to try next. */
export function greeting(ready: Ready, { installation }: System): string {
  const first = ready.try[0];
  const tokenOf = (id: string | undefined) => ready.people.find((p) => p.id === id)?.token;
  const people = ready.people.filter(
    (p, i, all) => shown.includes(p.role) && all.findIndex((q) => q.role === p.role) === i,
  );
  const units = ready.people.filter((p) => p.unit === 'phong-002');
  const line = (p: Ready['people'][number]) => `  ${p.role.padEnd(19)} ${p.id.padEnd(20)} ${p.token}`;
  const headers = first
    ? Object.entries({
        ...first.headers,
        Authorization: `Bearer ${tokenOf(first.as)}`,
        'Content-Type': 'application/json',
      })
        .map(([k, v]) => `-H '${k}: ${v}'`)
        .join(' ')
    : '';
  return [
    '',
    installation.mode === 'demo' ? 'BẢN THỬ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ (demo database)' : '',
    `Khóa chủ / master key: ${installation.master.path}`,
    'Mất tệp này là mất mọi họ tên; hãy sao lưu ở nơi khác. Losing this file loses every name; keep a copy elsewhere.',
    '',
    `Đăng nhập bằng trình duyệt / sign in with a browser: ${ready.signIn}`,
    'Làm việc với tư cách một người / act as a person: Authorization: Bearer <token>',
    ...[...units, ...people].map(line),
    '  Danh sách đầy đủ và các bước tiếp theo / all people and next steps: npm start -s -- --json',
    '',
    ...(first
      ? [
          'Thử lập hồ sơ đầu tiên / draft a first nomination:',
          `  curl -X POST '${ready.ready}${first.path}' ${headers} -d '${JSON.stringify(first.body)}'`,
          '',
        ]
      : []),
    `API: ${ready.openapi}    Dừng / stop: Ctrl-C`,
    `ready ${ready.ready}`,
    '',
  ].join('\n');
}

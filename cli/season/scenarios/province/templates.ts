import { ownTemplates } from '../../../../adapters/documents/typesetting/template-set.js';
import type { StreamId } from '../../../../domain/kernel/values.js';
import { OFFICE } from './office.js';
import { act, HEAD, refused, type Scene, to } from './scene.js';

const PREPARES = 'chuyen-vien-2';
const PRODUCT = ownTemplates().files['certificate.typ'] ?? '';
/** As the province writes it on its bằng khen. */
const WORDS = 'Vào sổ khen thưởng số: ';
const own = PRODUCT.replace('"Số sổ vàng: "', `"${WORDS}"`);
/** A field that no certificate has: found when it is tried out, before a signer meets it. */
const misspelt = own.replace(`"${WORDS}" + r.goldenBookNumber`, `"${WORDS}" + r.bookNumber`);

/**
 * The province's own words on its certificates, from the autumn on: prepared by one person, tried out, released by
 * another (office.md P13).
 */
export async function ownCertificates(s: Scene): Promise<void> {
  await to(s, '2025-10-15', '15:00');
  const office: StreamId = `office:${OFFICE}`;
  const upload = (text: string) => s.client.upload(PREPARES, Buffer.from(text), 'application/octet-stream');
  const release = async (text: string, preparedBy: string) => {
    const { sha256 } = await upload(text);
    return [HEAD, office, 'ReleaseTemplate', { template: 'certificate', version: 1, sha256, preparedBy }] as const;
  };
  await refused(s, 'TemplateFaulty', await release(misspelt, PREPARES));
  await refused(s, 'SecondPersonNeeded', await release(own, HEAD));
  const [person, stream, command, data] = await release(own, PREPARES);
  await act(s, person, stream, command, data);
  await refused(s, 'TemplateOutdated', [person, stream, command, data]);
}

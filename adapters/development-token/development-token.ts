import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Says who acts, in a demo database only; whether the database is one is asked by the caller (architecture §9). */
export type DevelopmentClaim = { installation: string; person: string };

export type DevelopmentTokenRefusal = 'malformed' | 'otherInstallation' | 'tampered';

export type ReadToken = { person: string } | { refused: DevelopmentTokenRefusal; detail: string };

const Claim = z.strictObject({ installation: z.string().min(1).max(100), person: z.string().min(1).max(200) });

// Text, so that whoever sees one in a log knows what it is.
const PREFIX = 'award-dev.1';
const SHAPE = /^award-dev\.1\.([A-Za-z0-9_-]{1,1000})\.([A-Za-z0-9_-]{43})$/;

const DETAILS: Record<DevelopmentTokenRefusal, string> = {
  malformed:
    'Đây không phải là mã dùng thử: chép nguyên mã mà npm start đã in. This is no development token: copy the whole one that npm start printed.',
  otherInstallation:
    'Mã dùng thử này của một bản cài đặt khác: lấy mã mà npm start in ra ở đây. This development token belongs to another installation: take one that npm start printed here.',
  tampered:
    'Mã dùng thử đã bị sửa, hoặc khóa của bản cài đặt đã đổi: lấy lại mã bằng npm start. The development token was changed, or the installation has a new key: take a fresh one from npm start.',
};

/**
 * A token for one person of one installation; the same each time, and without end, as the demo database itself.
 * @param secret `derivedSecret(master, 'development-token')`
 */
export const issueDevelopmentToken = (secret: Uint8Array, { installation, person }: DevelopmentClaim): string => {
  const claim = Buffer.from(JSON.stringify(Claim.parse({ installation, person }))).toString('base64url');
  return `${PREFIX}.${claim}.${signature(secret, claim)}`;
};

/** Who the token speaks for, or why it doesn't. Never throws: it reads what strangers send. */
export const readDevelopmentToken = (secret: Uint8Array, installation: string, token: string): ReadToken => {
  const [, text, signed] = SHAPE.exec(token) ?? [];
  if (text === undefined || signed === undefined) return refused('malformed');
  const claim = claimOf(text);
  if (!claim) return refused('malformed');
  // Told before the signature is known to be good: it can only change which refusal is read, and saves a search.
  if (claim.installation !== installation) return refused('otherInstallation');
  // The text of the signature is compared and not its bytes, of which base64 has several spellings.
  return timingSafeEqual(Buffer.from(signed), Buffer.from(signature(secret, text)))
    ? { person: claim.person }
    : refused('tampered');
};

const signature = (secret: Uint8Array, claim: string): string =>
  createHmac('sha256', secret).update(`${PREFIX}.${claim}`).digest('base64url');

const refused = (reason: DevelopmentTokenRefusal): ReadToken => ({ refused: reason, detail: DETAILS[reason] });

const claimOf = (text: string): DevelopmentClaim | null => {
  try {
    return Claim.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return null;
  }
};

import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const sha = (data: string | Buffer) => createHash('sha256').update(data).digest();
const url = (bytes: Buffer | Uint8Array | string) => Buffer.from(bytes).toString('base64url');
const PRESENT = 1;
const VERIFIED = 4;
const ATTESTED = 64;

/** What goes wrong on purpose. */
export interface Wrong {
  readonly origin?: string;
  readonly host?: string;
  readonly challenge?: string;
  /** Touched, but nobody showed a finger, face or PIN. */
  readonly unverified?: true;
  /** A counter that stands still, as a copy of the key would have it. */
  readonly counter?: number;
}

/** A passkey in software, as a browser and its device answer (WebAuthn level 3, `toJSON`). */
export class Authenticator {
  readonly id = randomBytes(16);
  counter = 0;
  readonly #key: KeyObject;
  readonly #public: { x: string; y: string };
  constructor(readonly origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    this.#public = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
  }

  create({ challenge }: { challenge: string }, wrong: Wrong = {}) {
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        ...([
          [1, 2],
          [3, -7],
          [-1, 1],
        ] as const),
        [-2, new Uint8Array(Buffer.from(this.#public.x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(this.#public.y, 'base64url'))],
      ]),
    );
    const length = Buffer.from([0, this.id.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, key]);
    const authData = Buffer.concat([this.#data(wrong, ATTESTED), attested]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    return this.#answer({
      clientDataJSON: this.#client('webauthn.create', challenge, wrong),
      attestationObject: url(isoCBOR.encode(attestation as never)),
      transports: ['internal'],
    });
  }

  get({ challenge }: { challenge: string }, wrong: Wrong = {}) {
    this.counter += 1;
    const authData = this.#data(wrong, 0);
    const clientDataJSON = this.#client('webauthn.get', challenge, wrong);
    const signed = Buffer.concat([authData, sha(Buffer.from(clientDataJSON, 'base64url'))]);
    const signature = url(sign('sha256', signed, this.#key));
    return this.#answer({ clientDataJSON, authenticatorData: url(authData), signature });
  }

  #answer<R extends object>(response: R) {
    const id = url(this.id);
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} };
  }
  #client(type: string, challenge: string, wrong: Wrong): string {
    const asked = { type, challenge: wrong.challenge ?? challenge, origin: wrong.origin ?? this.origin };
    return url(JSON.stringify({ ...asked, crossOrigin: false }));
  }
  #data(wrong: Wrong, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(wrong.counter ?? this.counter);
    const shown = flags | PRESENT | (wrong.unverified ? 0 : VERIFIED);
    return Buffer.concat([sha(wrong.host ?? new URL(this.origin).hostname), Buffer.from([shown]), counter]);
  }
}

import {createHash, generateKeyPairSync, randomBytes, sign} from 'node:crypto';
import type {KeyObject} from 'node:crypto';
import {isoCBOR} from '@simplewebauthn/server/helpers';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;

const sha256 = (data: string | Uint8Array) =>
  createHash('sha256').update(data).digest();
const base64url = (data: Uint8Array) => Buffer.from(data).toString('base64url');

type Key = {id: Buffer; privateKey: KeyObject; userHandle: string};

/** An authenticator in software: what a browser answers with, for one site. */
export class TestAuthenticator {
  counter = 0;
  /** Whether its owner shows who they are. */
  isVerified = true;
  key: Key | null = null;

  constructor(
    readonly origin: string,
    readonly rpId: string,
  ) {}

  private clientData(type: string, challenge: string): Buffer {
    return Buffer.from(
      JSON.stringify({
        type,
        challenge,
        origin: this.origin,
        crossOrigin: false,
      }),
    );
  }

  private authData(flags: number, credential: Buffer = Buffer.alloc(0)) {
    this.counter += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const verified = this.isVerified ? USER_VERIFIED : 0;
    return Buffer.concat([
      sha256(this.rpId),
      Buffer.from([flags | USER_PRESENT | verified]),
      counter,
      credential,
    ]);
  }

  /** Makes a passkey of a server's options. */
  register({challenge, user}: {challenge: string; user: {id: string}}) {
    const {publicKey, privateKey} = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
    });
    const {x = '', y = ''} = publicKey.export({format: 'jwk'});
    const id = randomBytes(16);
    this.key = {id, privateKey, userHandle: user.id};
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const cose = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    );
    const authData = this.authData(
      WITH_CREDENTIAL,
      Buffer.concat([Buffer.alloc(16), length, id, cose]),
    );
    return {
      id: base64url(id),
      rawId: base64url(id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(
          this.clientData('webauthn.create', challenge),
        ),
        attestationObject: base64url(
          isoCBOR.encode(
            new Map<string, unknown>([
              ['fmt', 'none'],
              ['attStmt', new Map()],
              ['authData', new Uint8Array(authData)],
            ]) as Parameters<typeof isoCBOR.encode>[0],
          ),
        ),
        transports: ['internal', 'hybrid'],
      },
    };
  }

  /** Answers a server's challenge with its passkey. */
  authenticate({challenge}: {challenge: string}) {
    if (this.key === null) {
      throw new Error('It holds no passkey.');
    }
    const {id, privateKey, userHandle} = this.key;
    const clientData = this.clientData('webauthn.get', challenge);
    const authData = this.authData(0);
    return {
      id: base64url(id),
      rawId: base64url(id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authData),
        signature: base64url(
          sign(
            'sha256',
            Buffer.concat([authData, sha256(clientData)]),
            privateKey,
          ),
        ),
        userHandle,
      },
    };
  }
}

import type {AuthenticatorTransportFuture} from '@simplewebauthn/server';
import type {DBAdapter, Where} from 'better-auth';

/** A passkey as it is stored, in Better Auth's own shape of that table. */
export type PasskeyRow = {
  id: string;
  /** What the reader calls it. */
  name: string | null;
  /** COSE key, base64. */
  publicKey: string;
  userId: string;
  credentialID: string;
  counter: number;
  deviceType: string;
  backedUp: boolean;
  /** By comma. */
  transports: string | null;
  createdAt: Date | null;
  /** Model of the authenticator. */
  aaguid: string | null;
};

export const passkeySchema = {
  passkey: {
    fields: {
      name: {type: 'string', required: false},
      publicKey: {type: 'string', required: true},
      userId: {
        type: 'string',
        required: true,
        references: {model: 'user', field: 'id', onDelete: 'cascade'},
        index: true,
      },
      credentialID: {type: 'string', required: true, unique: true},
      counter: {type: 'number', required: true},
      deviceType: {type: 'string', required: true},
      backedUp: {type: 'boolean', required: true},
      transports: {type: 'string', required: false},
      createdAt: {type: 'date', required: false},
      aaguid: {type: 'string', required: false},
    },
  },
} as const;

const MODEL = 'passkey';

type Adapter = Pick<
  DBAdapter,
  'create' | 'findOne' | 'findMany' | 'update' | 'delete'
>;

/** More than anybody has. */
export const MAX_PASSKEYS = 20;

/** The passkeys of one database. */
export function createPasskeyRows(adapter: Adapter) {
  const owned = (id: string, userId: string): Where[] => [
    {field: 'id', value: id},
    {field: 'userId', value: userId},
  ];
  return {
    add: (row: Omit<PasskeyRow, 'id'>) =>
      adapter.create<Omit<PasskeyRow, 'id'>, PasskeyRow>({
        model: MODEL,
        data: row,
      }),
    listOf: (userId: string) =>
      adapter.findMany<PasskeyRow>({
        model: MODEL,
        where: [{field: 'userId', value: userId}],
        limit: MAX_PASSKEYS,
      }),
    findByCredential: (credentialID: string) =>
      adapter.findOne<PasskeyRow>({
        model: MODEL,
        where: [{field: 'credentialID', value: credentialID}],
      }),
    findOwned: (id: string, userId: string) =>
      adapter.findOne<PasskeyRow>({model: MODEL, where: owned(id, userId)}),
    update: (
      {id, userId}: Pick<PasskeyRow, 'id' | 'userId'>,
      update: Partial<Pick<PasskeyRow, 'name' | 'counter' | 'backedUp'>>,
    ) =>
      adapter.update<PasskeyRow>({
        model: MODEL,
        where: owned(id, userId),
        update,
      }),
    remove: ({id, userId}: Pick<PasskeyRow, 'id' | 'userId'>) =>
      adapter.delete({model: MODEL, where: owned(id, userId)}),
  };
}

/** What the reader sees of a passkey: no key, no counter. */
export function describePasskey({
  publicKey: _publicKey,
  counter: _counter,
  ...row
}: PasskeyRow) {
  return row;
}

/** A credential as browsers are told of it. */
export function describeCredential({credentialID, transports}: PasskeyRow): {
  id: string;
  transports?: AuthenticatorTransportFuture[];
} {
  return {
    id: credentialID,
    // Written by this backend from what a browser said: hints, no more.
    ...(transports && {
      transports: transports.split(',') as AuthenticatorTransportFuture[],
    }),
  };
}

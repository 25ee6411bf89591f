import {hashPassword, verifyPassword} from 'better-auth/crypto';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {PasswordHashing} from '../passwordHashing.js';
import {createPasswordHashing} from '../passwordHashing.js';

const PASSWORDS = ['correct horse battery', 'Füße ﬁ 🐎', 'x'.repeat(128), ' '];

describe('password hashing', () => {
  let hashing: PasswordHashing;
  let password: {
    hash(password: string): Promise<string>;
    verify(given: {hash: string; password: string}): Promise<boolean>;
  };

  beforeAll(() => {
    hashing = createPasswordHashing({
      authMethods: ['email_password'],
      passwordHashConcurrency: 2,
      databasePoolSize: 10,
    });
    const given = hashing.feature.emailAndPassword?.password;
    if (!given?.hash || !given.verify) {
      throw new Error('Better Auth is not told to hash here.');
    }
    password = {hash: given.hash, verify: given.verify};
  });
  afterAll(() => hashing.close());

  it.each(PASSWORDS)("is Better Auth's own: %s", async (text) => {
    const ours = await password.hash(text);
    expect(await verifyPassword({hash: ours, password: text})).toBe(true);
    const theirs = await hashPassword(text);
    expect(await password.verify({hash: theirs, password: text})).toBe(true);
    expect(await password.verify({hash: theirs, password: `${text}!`})).toBe(
      false,
    );
  });

  it('takes letters for the same however they are composed', async () => {
    const hash = await password.hash('pa\u0308ss');
    expect(await password.verify({hash, password: 'p\u00e4ss'})).toBe(true);
  });

  it('salts', async () => {
    const [one, other] = await Promise.all([
      password.hash('same'),
      password.hash('same'),
    ]);
    expect(one).not.toBe(other);
  });

  it.each(['', 'no-colon', ':', 'salt:', ':key'])(
    'fails on a stored hash of another form: "%s"',
    async (hash) => {
      await expect(password.verify({hash, password: 'x'})).rejects.toThrow(
        'A stored password hash has an unknown form.',
      );
    },
  );

  it('goes on after a failure, and says what is under way', async () => {
    const hashes = Array.from({length: 5}, () => password.hash('same'));
    expect(hashing.state()).toEqual({running: 2, waiting: 3});
    expect(new Set(await Promise.all(hashes)).size).toBe(5);
    expect(hashing.state()).toEqual({running: 0, waiting: 0});
  });

  it('keeps requests that hash in a line, and lets others pass', async () => {
    let begun = 0;
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const answer = async () => {
      begun += 1;
      await held;
      return new Response('done');
    };
    const signIns = Array.from({length: 104}, () =>
      hashing.admit('/sign-in/email', answer),
    );
    await vi.waitFor(() => {
      expect(begun).toBe(3);
    });
    expect(hashing.state()).toEqual({running: 0, waiting: 100});
    const refused = await signIns[103];
    expect(refused?.status).toBe(503);
    expect(refused?.headers.get('Retry-After')).toBe('5');
    expect(await refused?.json()).toEqual({
      code: 'SERVICE_UNAVAILABLE',
      message: 'Many people are signing in right now. Try again in a moment.',
    });
    const read = await hashing.admit('/get-session', () =>
      Promise.resolve(new Response('read')),
    );
    expect(await read.text()).toBe('read');
    finish();
    const answers = await Promise.all(signIns);
    expect(answers.filter(({status}) => status === 200)).toHaveLength(103);
    expect(hashing.state()).toEqual({running: 0, waiting: 0});
  });

  it('leaves half of the pool to requests that hash nothing', async () => {
    const small = createPasswordHashing({
      authMethods: ['email_password'],
      passwordHashConcurrency: 8,
      databasePoolSize: 4,
    });
    let begun = 0;
    const never = () => {
      begun += 1;
      return new Promise<Response>(() => undefined);
    };
    for (let request = 0; request < 10; request += 1) {
      void small.admit('/sign-up/email', never).catch(() => undefined);
    }
    await vi.waitFor(() => {
      expect(begun).toBe(2);
    });
    await small.close();
  });
});

import {describe, expectTypeOf, it} from 'vitest';
import type {
  AuthCapabilities,
  PreferencesState,
  Reader,
  ReaderProfileState,
  SessionState,
  useAuthCapabilities,
  useConsent,
  usePreferences,
  useReaderProfile,
  useSession,
  useSignOut,
} from 'docusaurus-theme-better-auth/client';
import type {
  Preferences,
  Profile,
  ProfileInput,
} from 'better-auth-reader-profile/contract';

type Answer<Hook extends (...args: never[]) => unknown> = ReturnType<Hook>;

/** What is known where a status is known. */
type When<State, Status> = Extract<State, {status: Status}>;

describe('the hooks of a site are typed', () => {
  it('useSession', () => {
    expectTypeOf<Answer<typeof useSession>>().toEqualTypeOf<SessionState>();
    expectTypeOf<
      When<SessionState, 'signed-in'>['reader']
    >().toEqualTypeOf<Reader>();
    expectTypeOf<
      When<SessionState, 'signed-out'>['reader']
    >().toEqualTypeOf<null>();
    expectTypeOf<typeof useSession>().toBeCallableWith();
    expectTypeOf<typeof useSession>().toBeCallableWith({now: true});
  });

  it('useSignOut', () => {
    expectTypeOf<Answer<typeof useSignOut>>().toEqualTypeOf<
      () => Promise<void>
    >();
  });

  it('useReaderProfile', () => {
    expectTypeOf<
      Answer<typeof useReaderProfile>
    >().toExtend<ReaderProfileState>();
    expectTypeOf<
      When<Answer<typeof useReaderProfile>, 'ready'>['profile']
    >().toEqualTypeOf<Profile>();
    expectTypeOf<Answer<typeof useReaderProfile>['save']>().toEqualTypeOf<
      (input: ProfileInput) => Promise<Profile>
    >();
  });

  it('useConsent', () => {
    expectTypeOf<Answer<typeof useConsent>>().toEqualTypeOf<{
      status: ReaderProfileState['status'];
      given: boolean;
      version: string | null;
      decidedAt: string | null;
      withdraw: () => Promise<void>;
    }>();
  });

  it('usePreferences', () => {
    expectTypeOf<Answer<typeof usePreferences>>().toExtend<PreferencesState>();
    expectTypeOf<
      When<Answer<typeof usePreferences>, 'ready'>['preferences']
    >().toEqualTypeOf<Preferences>();
    expectTypeOf<Preferences['custom'][string] | undefined>().toEqualTypeOf<
      string | number | boolean | null | undefined
    >();
    expectTypeOf<Answer<typeof usePreferences>['save']>().toEqualTypeOf<
      (change: Partial<Preferences>) => Promise<Preferences>
    >();
  });

  it('useAuthCapabilities', () => {
    expectTypeOf<
      Answer<typeof useAuthCapabilities>
    >().toEqualTypeOf<AuthCapabilities | null>();
    expectTypeOf<AuthCapabilities['methods']>().toEqualTypeOf<
      readonly string[]
    >();
  });
});

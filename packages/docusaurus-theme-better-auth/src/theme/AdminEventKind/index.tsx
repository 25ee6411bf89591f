import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/admin';
import type {Props} from '@theme/AdminEventKind';

function wordsOfKinds(): Readonly<Record<string, string>> {
  return {
    'sign-in': translate({
      id: 'theme.betterAuth.adminEvents.signIn',
      message: 'Sign-in',
      description: 'A kind of authentication event',
    }),
    'sign-up': translate({
      id: 'theme.betterAuth.adminEvents.signUp',
      message: 'Sign-up',
      description: 'A kind of authentication event',
    }),
    'sign-out': translate({
      id: 'theme.betterAuth.adminEvents.signOut',
      message: 'Sign-out',
      description: 'A kind of authentication event',
    }),
    social: translate({
      id: 'theme.betterAuth.adminEvents.social',
      message: 'Sign-in by another service',
      description: 'A kind of authentication event',
    }),
    'magic-link-request': translate({
      id: 'theme.betterAuth.adminEvents.magicLinkRequest',
      message: 'Magic link asked for',
      description: 'A kind of authentication event',
    }),
    'magic-link': translate({
      id: 'theme.betterAuth.adminEvents.magicLink',
      message: 'Sign-in by magic link',
      description: 'A kind of authentication event',
    }),
    passkey: translate({
      id: 'theme.betterAuth.adminEvents.passkey',
      message: 'Passkey',
      description: 'A kind of authentication event',
    }),
    'two-factor': translate({
      id: 'theme.betterAuth.adminEvents.twoFactor',
      message: 'Two-factor',
      description: 'A kind of authentication event',
    }),
    'password-reset-request': translate({
      id: 'theme.betterAuth.adminEvents.passwordResetRequest',
      message: 'Password reset asked for',
      description: 'A kind of authentication event',
    }),
    'password-reset': translate({
      id: 'theme.betterAuth.adminEvents.passwordReset',
      message: 'Password reset',
      description: 'A kind of authentication event',
    }),
    'verify-password': translate({
      id: 'theme.betterAuth.adminEvents.verifyPassword',
      message: 'Password confirmed',
      description: 'A kind of authentication event',
    }),
    'change-password': translate({
      id: 'theme.betterAuth.adminEvents.changePassword',
      message: 'Password changed',
      description: 'A kind of authentication event',
    }),
    'verify-email-request': translate({
      id: 'theme.betterAuth.adminEvents.verifyEmailRequest',
      message: 'E-mail confirmation asked for',
      description: 'A kind of authentication event',
    }),
    'verify-email': translate({
      id: 'theme.betterAuth.adminEvents.verifyEmail',
      message: 'E-mail confirmed',
      description: 'A kind of authentication event',
    }),
    'change-email': translate({
      id: 'theme.betterAuth.adminEvents.changeEmail',
      message: 'E-mail changed',
      description: 'A kind of authentication event',
    }),
    'update-user': translate({
      id: 'theme.betterAuth.adminEvents.updateUser',
      message: 'Account changed',
      description: 'A kind of authentication event',
    }),
    'delete-user': translate({
      id: 'theme.betterAuth.adminEvents.deleteUser',
      message: 'Account deleted',
      description: 'A kind of authentication event',
    }),
    'session-revoked': translate({
      id: 'theme.betterAuth.adminEvents.sessionRevoked',
      message: 'Session ended',
      description: 'A kind of authentication event',
    }),
    'admin-list-users': translate({
      id: 'theme.betterAuth.adminEvents.adminListUsers',
      message: 'Admin: accounts listed',
      description: 'A kind of authentication event',
    }),
    'admin-get-user': translate({
      id: 'theme.betterAuth.adminEvents.adminGetUser',
      message: 'Admin: account opened',
      description: 'A kind of authentication event',
    }),
    'admin-list-user-sessions': translate({
      id: 'theme.betterAuth.adminEvents.adminListUserSessions',
      message: 'Admin: sessions listed',
      description: 'A kind of authentication event',
    }),
    'admin-ban-user': translate({
      id: 'theme.betterAuth.adminEvents.adminBanUser',
      message: 'Admin: banned',
      description: 'A kind of authentication event',
    }),
    'admin-unban-user': translate({
      id: 'theme.betterAuth.adminEvents.adminUnbanUser',
      message: 'Admin: ban lifted',
      description: 'A kind of authentication event',
    }),
    'admin-set-role': translate({
      id: 'theme.betterAuth.adminEvents.adminSetRole',
      message: 'Admin: role changed',
      description: 'A kind of authentication event',
    }),
    'admin-revoke-user-sessions': translate({
      id: 'theme.betterAuth.adminEvents.adminRevokeUserSessions',
      message: 'Admin: all sessions ended',
      description: 'A kind of authentication event',
    }),
    'admin-revoke-user-session': translate({
      id: 'theme.betterAuth.adminEvents.adminRevokeUserSession',
      message: 'Admin: session ended',
      description: 'A kind of authentication event',
    }),
    'admin-impersonate-user': translate({
      id: 'theme.betterAuth.adminEvents.adminImpersonateUser',
      message: 'Admin: viewing as a reader, begun',
      description: 'A kind of authentication event',
    }),
    'admin-stop-impersonating': translate({
      id: 'theme.betterAuth.adminEvents.adminStopImpersonating',
      message: 'Admin: viewing as a reader, ended',
      description: 'A kind of authentication event',
    }),
    'admin-create-user': translate({
      id: 'theme.betterAuth.adminEvents.adminCreateUser',
      message: 'Admin: account created',
      description: 'A kind of authentication event',
    }),
    'admin-update-user': translate({
      id: 'theme.betterAuth.adminEvents.adminUpdateUser',
      message: 'Admin: account changed',
      description: 'A kind of authentication event',
    }),
    'admin-remove-user': translate({
      id: 'theme.betterAuth.adminEvents.adminRemoveUser',
      message: 'Admin: account removed',
      description: 'A kind of authentication event',
    }),
    'admin-set-user-password': translate({
      id: 'theme.betterAuth.adminEvents.adminSetUserPassword',
      message: 'Admin: password set',
      description: 'A kind of authentication event',
    }),
    'admin-has-permission': translate({
      id: 'theme.betterAuth.adminEvents.adminHasPermission',
      message: 'Admin: permission checked',
      description: 'A kind of authentication event',
    }),
  };
}

/** The words for a kind; its name where a newer backend knows more kinds. */
export default function AdminEventKind({kind}: Props): ReactNode {
  return wordsOfKinds()[kind] ?? kind;
}

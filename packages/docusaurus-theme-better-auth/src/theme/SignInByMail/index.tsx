import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import AuthCard from '@theme/AuthCard';
import CheckYourMail from '@theme/CheckYourMail';
import ReturnNote from '@theme/ReturnNote';
import SignInCodeForm from '@theme/SignInCodeForm';
import SignInMailForm from '@theme/SignInMailForm';
import type {Props} from '@theme/SignInByMail';

type Sent = {
  email: string;
  resend: (headers: Record<string, string>) => Promise<void>;
};

/** The card of signing in by a message: first the address, then the mail. */
export default function SignInByMail({
  kind,
  footer,
  onSubmit,
  onSignedIn,
}: Props): ReactNode {
  const [sent, setSent] = useState<Sent | null>(null);
  const isLink = kind === 'link';
  if (!sent) {
    return (
      <AuthCard
        footer={footer}
        title={
          isLink
            ? translate({
                id: 'theme.betterAuth.signIn.linkTitle',
                message: 'Sign in by a link',
                description: 'The title of signing in by a link in a message',
              })
            : translate({
                id: 'theme.betterAuth.signIn.codeTitle',
                message: 'Sign in by a code',
                description: 'The title of signing in by a code in a message',
              })
        }
      >
        <ReturnNote />
        <p>
          {isLink ? (
            <Translate
              id="theme.betterAuth.signIn.linkLead"
              description="Above the field for the address"
            >
              We’ll send you a message with a link that signs you in. No
              password is needed.
            </Translate>
          ) : (
            <Translate
              id="theme.betterAuth.signIn.codeLead"
              description="Above the field for the address"
            >
              We’ll send you a message with a code that signs you in. No
              password is needed.
            </Translate>
          )}
        </p>
        <SignInMailForm
          kind={kind}
          onSent={(email, resend) => {
            setSent({email, resend});
          }}
        />
      </AuthCard>
    );
  }
  const address = <strong>{sent.email}</strong>;
  return (
    <AuthCard
      footer={footer}
      title={translate({
        id: 'theme.betterAuth.signIn.sentTitle',
        message: 'Check your e-mail',
        description: 'The title after a message to sign in with was sent',
      })}
    >
      <CheckYourMail
        address={sent.email}
        isChecked
        form={
          !isLink && (
            <SignInCodeForm
              email={sent.email}
              onSignedIn={onSignedIn}
              onSubmit={onSubmit}
            />
          )
        }
        onOtherAddress={() => {
          setSent(null);
        }}
        onResend={sent.resend}
      >
        {isLink ? (
          <Translate
            id="theme.betterAuth.signIn.linkSent"
            description="After a link was sent"
            values={{address}}
          >
            {
              'We sent a link to {address}. Open it in this browser: it signs you in, once.'
            }
          </Translate>
        ) : (
          <Translate
            id="theme.betterAuth.signIn.codeSent"
            description="After a code was sent"
            values={{address}}
          >
            {'We sent a code to {address}.'}
          </Translate>
        )}
      </CheckYourMail>
    </AuthCard>
  );
}

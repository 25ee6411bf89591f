import React, {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import CheckYourMail from '@theme/CheckYourMail';
import SignInCodeForm from '@theme/SignInCodeForm';
import SignInMailForm from '@theme/SignInMailForm';
import type {Props} from '@theme/SignInDialog/ByCode';

type Sent = {
  email: string;
  resend: (headers: Record<string, string>) => Promise<void>;
};

/** Signs in by a code in a message, without leaving the page. */
export default function ByCode({onSignedIn}: Props): ReactNode {
  const [sent, setSent] = useState<Sent | null>(null);
  if (!sent) {
    return (
      <SignInMailForm
        kind="code"
        onSent={(email, resend) => {
          setSent({email, resend});
        }}
      />
    );
  }
  return (
    <CheckYourMail
      address={sent.email}
      form={<SignInCodeForm email={sent.email} onSignedIn={onSignedIn} />}
      isChecked
      onOtherAddress={() => {
        setSent(null);
      }}
      onResend={sent.resend}
    >
      <Translate
        id="theme.betterAuth.signIn.codeSent"
        description="After a code was sent"
        values={{address: <strong>{sent.email}</strong>}}
      >
        {'We sent a code to {address}.'}
      </Translate>
    </CheckYourMail>
  );
}

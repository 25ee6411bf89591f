import React, {useState, type ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import {useSessionStore} from 'docusaurus-theme-better-auth/client';
import {
  beginLink,
  failureOf,
  PASSWORD_PROVIDER,
  unlinkAccount,
  useAct,
  useLinkedAccounts,
  useOutcome,
  useRedirectFlow,
  type LinkedAccount,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import ActOutcome from '@theme/ActOutcome';
import AuthFormSummary from '@theme/AuthFormSummary';
import ConfirmDialog from '@theme/ConfirmDialog';
import LinkedAccountList from '@theme/LinkedAccountList';
import ProfilePart from '@theme/ProfilePart';
import SessionPrompt from '@theme/SessionPrompt';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {Props} from '@theme/LinkedAccountsSection';

/** The reader's accounts elsewhere by which they sign in here. */
export default function LinkedAccountsSection({
  reader,
  capabilities: {socialProviders},
}: Props): ReactNode {
  const store = useSessionStore();
  const {pathname} = useLocation();
  const beginRedirectFlow = useRedirectFlow();
  const accounts = useLinkedAccounts(reader.id);
  const {outcome, outcomeRef, tell, clear} = useOutcome<'unlinked'>();
  const [asksAbout, setAsksAbout] = useState<LinkedAccount | null>(null);
  const link = useAct<string, string>(
    async (provider) =>
      beginLink(store, provider, await beginRedirectFlow({redirect: pathname})),
    (url) => {
      window.location.assign(url);
    },
  );
  const elsewhere = accounts.data?.filter(
    ({providerId}) => providerId !== PASSWORD_PROVIDER,
  );
  if (socialProviders.length === 0 && !elsewhere?.length) {
    return null;
  }
  const nameOf = (providerId: string) =>
    socialProviders.find(({id}) => id === providerId)?.name ?? providerId;
  return (
    <ProfilePart
      intro={
        <Translate
          id="theme.betterAuth.profileSecurity.linkedIntro"
          description="Under the heading of linked accounts"
        >
          Sign in here with an account that you have elsewhere.
        </Translate>
      }
      title={translate({
        id: 'theme.betterAuth.profileSecurity.linked',
        message: 'Linked accounts',
        description: 'The heading of linked accounts',
      })}
    >
      <AuthFormSummary failure={link.failure} summaryRef={link.summaryRef} />
      {accounts.isPending && <Skeleton height="6rem" />}
      {!accounts.data && accounts.error && (
        <TryAgain
          code={failureOf(accounts.error).code}
          onRetry={() => void accounts.refetch()}
        />
      )}
      {elsewhere && (
        <LinkedAccountList
          accounts={elsewhere.map((account) => ({
            ...account,
            name: nameOf(account.providerId),
          }))}
          busy={link.busy}
          canUnlink={(accounts.data?.length ?? 0) > 1}
          onLink={(provider) => {
            clear();
            link.send(provider);
          }}
          onUnlink={(account) => {
            clear();
            setAsksAbout(account);
          }}
          providers={socialProviders.filter(
            ({id}) => !elsewhere.some(({providerId}) => providerId === id),
          )}
        />
      )}
      <ActOutcome outcomeRef={outcomeRef}>
        {outcome && (
          <Translate
            id="theme.betterAuth.profileSecurity.unlinked"
            description="After an account was unlinked"
          >
            The account is no longer linked.
          </Translate>
        )}
      </ActOutcome>
      {asksAbout && (
        <ConfirmDialog
          cancel={
            <Translate
              id="theme.betterAuth.profileSecurity.keepLinked"
              description="Leaves the account linked"
            >
              Keep it
            </Translate>
          }
          confirm={
            <Translate
              id="theme.betterAuth.profileSecurity.unlinkConfirm"
              description="Unlinks the account"
            >
              Unlink
            </Translate>
          }
          onClose={() => {
            setAsksAbout(null);
          }}
          onConfirm={async () => {
            await unlinkAccount(store, asksAbout);
            await accounts.refetch();
          }}
          onConfirmed={() => {
            setAsksAbout(null);
            tell('unlinked');
          }}
          reader={reader}
          title={translate(
            {
              id: 'theme.betterAuth.profileSecurity.unlinkTitle',
              message: 'Unlink {provider}?',
              description: 'The title of the question before unlinking',
            },
            {provider: nameOf(asksAbout.providerId)},
          )}
        >
          <p>
            <Translate
              id="theme.betterAuth.profileSecurity.unlinkConsequences"
              description="What unlinking does"
            >
              You can’t sign in with it here any more, until you link it again.
              Your account here stays as it is, and so does the one there.
            </Translate>
          </p>
        </ConfirmDialog>
      )}
      <SessionPrompt
        failure={link.failure}
        onResume={link.resend}
        reader={reader}
      />
    </ProfilePart>
  );
}

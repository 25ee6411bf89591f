import React, {useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {
  useAuthSettings,
  useSession,
  useSessionStore,
} from 'docusaurus-theme-better-auth/client';
import {
  deleteAccountByToken,
  useAddressSecret,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import AuthCard from '@theme/AuthCard';
import DeleteAccountConfirmation from '@theme/DeleteAccountConfirmation';
import NoReferrer from '@theme/NoReferrer';
import SignInButton from '@theme/SignInButton';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';

// Where the profile leads after a deletion, and the backend after its link.
const DELETED = 'deleted';

function Deleted(): ReactNode {
  const home = useBaseUrl('/');
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.deleteAccount.deletedTitle',
        message: 'Your account is deleted',
        description: 'The title after a deletion',
      })}
    >
      <p>
        <Translate
          id="theme.betterAuth.deleteAccount.deleted"
          description="What a deletion has deleted"
        >
          Your name and e-mail address, your answers about yourself, your
          consent, your preferences and your ways to sign in are gone, and you
          are signed out everywhere. The docs are open to you as before.
        </Translate>
      </p>
      <Link className="button button--primary button--block" to={home}>
        <Translate
          id="theme.betterAuth.deleteAccount.home"
          description="The link to the site's front page after a deletion"
        >
          Back to the docs
        </Translate>
      </Link>
    </AuthCard>
  );
}

function ToProfile(): ReactNode {
  const {profile} = useAuthSettings().paths;
  return (
    <>
      <p>
        <Translate
          id="theme.betterAuth.deleteAccount.onProfile"
          description="On the page for deletions, opened without a link"
        >
          You can delete your account on your profile, under Privacy. Nothing
          has been deleted.
        </Translate>
      </p>
      {profile !== null && (
        <Link
          className="button button--primary button--block"
          to={`${profile}/privacy`}
        >
          <Translate
            id="theme.betterAuth.deleteAccount.profile"
            description="The link to the profile's section about privacy"
          >
            Go to your profile
          </Translate>
        </Link>
      )}
    </>
  );
}

/** Confirms a deletion that a link in a message asked for, and says it is done. */
export default function DeleteAccountPage(): ReactNode {
  const session = useSession({now: true});
  const store = useSessionStore();
  const {search} = useLocation();
  const token = useAddressSecret('token');
  const [isDone, setIsDone] = useState(false);
  const {reader} = session;
  const saysDeleted = new URLSearchParams(search).has(DELETED);

  let page;
  if (isDone || (session.status === 'signed-out' && saysDeleted)) {
    page = <Deleted />;
  } else {
    page = (
      <AuthCard
        title={translate({
          id: 'theme.betterAuth.deleteAccount.title',
          message: 'Delete your account',
          description: 'The title of the page',
        })}
      >
        {session.status === 'loading' && <Skeleton height="10rem" />}
        {session.status === 'degraded' && !reader && (
          <TryAgain code="unreachable" onRetry={() => void store.refresh()} />
        )}
        {session.status === 'signed-out' && (
          <>
            <p>
              <Translate
                id="theme.betterAuth.deleteAccount.signedOut"
                description="A link to delete an account, opened while signed out"
              >
                Nothing has been deleted. To delete your account, sign in first,
                then open the link in our message once more.
              </Translate>
            </p>
            <SignInButton />
          </>
        )}
        {reader && token && (
          <DeleteAccountConfirmation
            onConfirm={async () => {
              await deleteAccountByToken(token);
              // Before there is nobody whom the question could be for.
              setIsDone(true);
              await store.markSignedOut();
            }}
            reader={reader}
          />
        )}
        {reader && token === null && <ToProfile />}
      </AuthCard>
    );
  }
  return (
    <>
      <NoReferrer />
      {page}
    </>
  );
}

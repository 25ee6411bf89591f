import React, {type ReactNode} from 'react';
import {useHistory} from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {
  useAuthSettings,
  useSessionStore,
} from 'docusaurus-theme-better-auth/client';
import {
  deleteAccount,
  eraseProfile,
  fetchExport,
  holdsPassword,
  saveFile,
  useLinkedAccounts,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import ConsentHistorySection from '@theme/ConsentHistorySection';
import DeleteAccount from '@theme/DeleteAccount';
import EraseProfile from '@theme/EraseProfile';
import ExportData from '@theme/ExportData';
import type {Props} from '@theme/PrivacySection';

/** What is held about the reader, and how to take it away. */
export default function PrivacySection({
  reader,
  capabilities: {level3, accountDeletion, methods},
  hasReaderProfile,
}: Props): ReactNode {
  const settings = useAuthSettings();
  const store = useSessionStore();
  const history = useHistory();
  const home = useBaseUrl('/');
  const accounts = useLinkedAccounts(reader.id);
  const {deleteAccount: page} = settings.paths;
  const afterwards = page === null ? home : `${page}?deleted=1`;
  if (!level3 && !accountDeletion) {
    return (
      <p>
        <Translate
          id="theme.betterAuth.profilePrivacy.nothing"
          description="Where the backend has nothing for this page"
        >
          The account service of this site offers nothing here. To see or erase
          what is held about you, write to the site’s owner.
        </Translate>
      </p>
    );
  }
  return (
    <>
      {level3 && hasReaderProfile && <ConsentHistorySection reader={reader} />}
      {level3 && (
        <ExportData
          onExport={async () => {
            saveFile(await fetchExport(settings, store));
          }}
          reader={reader}
        />
      )}
      {level3 && hasReaderProfile && (
        <EraseProfile
          onErase={() => eraseProfile(settings, store)}
          reader={reader}
        />
      )}
      {accountDeletion && (
        <DeleteAccount
          // Where it can't be known, the backend will tell.
          hasPassword={
            methods.includes('email_password') &&
            !reader.isAnonymous &&
            holdsPassword(accounts.data) !== false
          }
          keepsData={level3}
          onDelete={async (password) => {
            const result = await deleteAccount(
              store,
              password,
              new URL(afterwards, window.location.origin).href,
            );
            if (result === 'deleted') {
              // Before this page has nobody to show any more.
              history.replace(afterwards);
              await store.markSignedOut();
            }
            return result;
          }}
          reader={reader}
        />
      )}
    </>
  );
}

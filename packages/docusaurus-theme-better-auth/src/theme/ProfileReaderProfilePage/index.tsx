import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/profile';
import ProfileLayout from '@theme/ProfileLayout';
import ReaderProfileSection from '@theme/ReaderProfileSection';
import type {Props} from '@theme/ProfileReaderProfilePage';

/** What these docs know of the reader, and their consent to it. */
export default function ProfileReaderProfilePage({consent}: Props): ReactNode {
  return (
    <ProfileLayout
      consent={consent}
      section="reader-profile"
      skeletonHeight="44rem"
      title={translate({
        id: 'theme.betterAuth.profileReaderProfile.title',
        message: 'Reader profile',
        description: 'The title of the page with backgrounds and consent',
      })}
    >
      {(reader) =>
        consent ? (
          <ReaderProfileSection consent={consent} reader={reader} />
        ) : (
          <p>
            <Translate
              id="theme.betterAuth.profileReaderProfile.none"
              description="Where the site keeps no backgrounds"
            >
              This site keeps no reader profile.
            </Translate>
          </p>
        )
      }
    </ProfileLayout>
  );
}

import ProfileAccountPage from '@theme/ProfileAccountPage';
import ProfilePreferencesPage from '@theme/ProfilePreferencesPage';
import ProfilePrivacyPage from '@theme/ProfilePrivacyPage';
import ProfileReaderProfilePage from '@theme/ProfileReaderProfilePage';
import ProfileSecurityPage from '@theme/ProfileSecurityPage';
import {pageOfRoute} from './pageOfRoute';

export default pageOfRoute({
  profile: ProfileAccountPage,
  'profile/preferences': ProfilePreferencesPage,
  'profile/privacy': ProfilePrivacyPage,
  'profile/reader-profile': ProfileReaderProfilePage,
  'profile/security': ProfileSecurityPage,
});

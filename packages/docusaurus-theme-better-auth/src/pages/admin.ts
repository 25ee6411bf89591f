import AdminConsentPage from '@theme/AdminConsentPage';
import AdminEventsPage from '@theme/AdminEventsPage';
import AdminUsagePage from '@theme/AdminUsagePage';
import AdminUsersPage from '@theme/AdminUsersPage';
import {pageOfRoute} from './pageOfRoute';

export default pageOfRoute({
  admin: AdminUsersPage,
  'admin/consent': AdminConsentPage,
  'admin/events': AdminEventsPage,
  'admin/usage': AdminUsagePage,
});

/** What the admin panel works with. No page but its own imports this. */
export type {AdminAct} from '../session/adminActs';
export {banFormSchema} from '../session/banFormSchema';
export {chartMarks, chartTop, summariseChart} from '../session/chartScale';
export {
  EVENT_KINDS,
  readEventFilter,
  type EventFilter,
} from '../session/eventFilter';
export {
  useAdminEvents,
  useConsentReport,
  useUsageReport,
} from './useAdminReports';
export {useAdminUser, useAdminUsers} from './useAdminUsers';
export {useListPages} from './useListPages';

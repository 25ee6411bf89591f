import {useMemo} from 'react';
import type {AdminSite} from '../session/adminRequest';
import {useAuthSettings} from './useAuthSettings';
import {useSessionStore} from './useSessionStore';

/** What admin calls need of the page. */
export function useAdminSite(): AdminSite {
  const settings = useAuthSettings();
  const store = useSessionStore();
  return useMemo(() => ({settings, store}), [settings, store]);
}

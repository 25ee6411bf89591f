import type {BanInput, RoleInput} from 'better-auth-reader-profile/contract';
import {ADMIN_QUERY_KEY} from './adminQueries';
import {actAsAdmin, type AdminSite} from './adminRequest';
import {getQueryClient} from './queryClient';

/** What an admin may do to an account. */
export type AdminAct =
  | {act: 'ban'; input: BanInput}
  | {act: 'unban'}
  | {act: 'revoke-sessions'}
  | {act: 'role'; input: RoleInput};

/** Acts, then has everything on the page that shows accounts read anew. */
export function adminActMutationOptions(site: AdminSite, userId: string) {
  return {
    mutationFn: async (wanted: AdminAct): Promise<AdminAct> => {
      await actAsAdmin(
        site,
        `/users/${encodeURIComponent(userId)}/${wanted.act}`,
        'input' in wanted ? wanted.input : undefined,
      );
      await getQueryClient().invalidateQueries({queryKey: ADMIN_QUERY_KEY});
      return wanted;
    },
  };
}

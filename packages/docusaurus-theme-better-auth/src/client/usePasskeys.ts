import {useMemo} from 'react';
import {useQuery, type UseQueryResult} from '@tanstack/react-query';
import {
  passkeyActs,
  passkeysQueryOptions,
  type Passkey,
} from '../session/passkey';
import {getQueryClient} from '../session/queryClient';

/** A reader's passkeys, and what can be done with them. */
export function usePasskeys(
  readerId: string,
  {enabled}: {enabled: boolean},
): {
  passkeys: UseQueryResult<Passkey[]>;
  acts: ReturnType<typeof passkeyActs>;
} {
  const passkeys = useQuery(
    {...passkeysQueryOptions(readerId), enabled},
    getQueryClient(),
  );
  const acts = useMemo(() => passkeyActs(readerId), [readerId]);
  return {passkeys, acts};
}

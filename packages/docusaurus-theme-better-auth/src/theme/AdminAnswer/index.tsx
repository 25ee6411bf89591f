import React, {type ReactNode} from 'react';
import {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {Props} from '@theme/AdminAnswer';

/** What an admin asked for: on its way, failed, or there. */
export default function AdminAnswer<Data>({
  answer: {data, error, refetch},
  skeletonHeight,
  children,
}: Props<Data>): ReactNode {
  return (
    <>
      {/* What is there stays, and is said to be old. */}
      {error && (
        <div className="margin-bottom--md">
          <TryAgain
            code={error instanceof AuthFailure ? error.code : 'unexpected'}
            onRetry={() => {
              refetch();
            }}
          />
        </div>
      )}
      {data !== undefined && children(data)}
      {data === undefined && !error && <Skeleton height={skeletonHeight} />}
    </>
  );
}

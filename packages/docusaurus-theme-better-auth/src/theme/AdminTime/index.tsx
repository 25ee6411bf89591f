import React, {type ReactNode} from 'react';
import {useLanguageTag} from 'docusaurus-theme-better-auth/client/forms';
import type {Props} from '@theme/AdminTime';

export default function AdminTime({at, dateOnly = false}: Props): ReactNode {
  const languageTag = useLanguageTag();
  return (
    <time dateTime={at}>
      {new Intl.DateTimeFormat(languageTag, {
        dateStyle: 'medium',
        ...(!dateOnly && {timeStyle: 'short'}),
      }).format(new Date(at))}
    </time>
  );
}

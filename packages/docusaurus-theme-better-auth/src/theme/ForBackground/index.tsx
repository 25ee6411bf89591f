import {Children, isValidElement, type ReactNode} from 'react';
import {useReaderProfile} from 'docusaurus-theme-better-auth/client';
import type {Props as AlternativeProps} from '@theme/Background';
import type {Props} from '@theme/ForBackground';

/** Whether a text names one of the words that `when` lists. */
function names(text: string, when: string): boolean {
  return when
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .some((word) =>
      // A whole word: "Go" is not in "Google", and "C++" ends with no letter.
      new RegExp(
        `(?:^|[^\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?:$|[^\\p{L}\\p{N}])`,
        'iu',
      ).test(text),
    );
}

/**
 * Shows the alternative that fits the reader's own background, or else the one
 * without `when`: to readers who are signed out, have given no consent or have
 * written of something else, and without JavaScript.
 */
export default function ForBackground({kind, children}: Props): ReactNode {
  const {profile} = useReaderProfile();
  const known = profile?.consent_given
    ? [
        kind !== 'hardware' && profile.software_background,
        kind !== 'software' && profile.hardware_background,
      ]
        .filter(Boolean)
        .join('\n')
    : '';
  const alternatives = Children.toArray(children).filter((child) =>
    isValidElement<AlternativeProps>(child),
  );
  return (
    alternatives.find(
      ({props: {when}}) => when !== undefined && names(known, when),
    ) ??
    alternatives.find(({props: {when}}) => when === undefined) ??
    null
  );
}

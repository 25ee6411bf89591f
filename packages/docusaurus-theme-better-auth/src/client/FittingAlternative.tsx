import type {ReactElement, ReactNode} from 'react';
import type {Props as AlternativeProps} from '@theme/Background';
import type {Props} from '@theme/ForBackground';
import {useReaderProfile} from './useReaderProfile';

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

/** The alternative that fits the signed-in reader's own background, or else the other. */
export default function FittingAlternative({
  kind,
  alternatives,
  otherwise,
}: Pick<Props, 'kind'> & {
  alternatives: readonly ReactElement<AlternativeProps>[];
  otherwise: ReactNode;
}): ReactNode {
  const {profile} = useReaderProfile();
  const known = profile?.consent_given
    ? [
        kind !== 'hardware' && profile.software_background,
        kind !== 'software' && profile.hardware_background,
      ]
        .filter(Boolean)
        .join('\n')
    : '';
  return (
    alternatives.find(
      ({props: {when}}) => when !== undefined && names(known, when),
    ) ?? otherwise
  );
}

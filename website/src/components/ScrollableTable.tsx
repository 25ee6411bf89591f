import React, {type ComponentProps, type ReactNode} from 'react';

/** A table that a keyboard can scroll where it is wider than the screen. */
export default function ScrollableTable(
  props: ComponentProps<'table'>,
): ReactNode {
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take focus, or a keyboard cannot scroll it
  return <table {...props} tabIndex={0} />;
}

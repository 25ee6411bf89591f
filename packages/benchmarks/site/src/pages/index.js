import {createElement} from 'react';
import Layout from '@theme/Layout';

/** What the weight of a sign-in page is counted from. */
export default function Home() {
  return createElement(
    Layout,
    {title: 'Home'},
    createElement(
      'main',
      {className: 'container margin-vert--lg'},
      createElement('h1', null, 'A page with one line'),
    ),
  );
}

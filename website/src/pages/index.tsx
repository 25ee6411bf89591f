import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import CodeBlock from '@theme/CodeBlock';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import DocPageDrawing from '../components/DocPageDrawing';
import styles from './index.module.css';

const INSTALLATION = `plugins: [
  ['docusaurus-plugin-better-auth', {backendUrl: 'http://localhost:8000'}],
],
themes: ['docusaurus-theme-better-auth'],
themeConfig: {navbar: {items: [{type: 'custom-auth', position: 'right'}]}},`;

const GAINS: {title: string; text: ReactNode}[] = [
  {
    title: 'Back to the same line',
    text: 'A reader who makes an account halfway down a page returns to that page, that heading and that scroll position.',
  },
  {
    title: 'A question, asked properly',
    text: (
      <>
        Readers may tell you what they know of software and hardware. The box
        starts empty, saying no costs nothing, and one button takes it all back.{' '}
        <Link to="/docs/consent">How consent works</Link>
      </>
    ),
  },
  {
    title: 'Docs that never wait',
    text: 'Every doc page is built just as it was before. If the backend is down, the docs read as usual, and the account says that it is away.',
  },
  {
    title: 'Your look, your words',
    text: (
      <>
        Every colour, corner and font comes from your own Infima variables, and
        every component can be swizzled.{' '}
        <Link to="/docs/theming">How to theme it</Link>
      </>
    ),
  },
];

export default function Home(): ReactNode {
  return (
    <Layout description="Accounts, reader profiles and consent for Docusaurus sites, on a Better Auth server of your own.">
      <main>
        <section className={styles.hero}>
          <div className={styles.heroText}>
            <Heading as="h1">Accounts for the readers of your docs</Heading>
            <p className={styles.lead}>
              A Docusaurus plugin and theme that let readers sign up, come back
              and say what they already know, on a Better Auth server that is
              yours.
            </p>
            <div className={styles.actions}>
              <Link
                className="button button--primary button--lg"
                to="/docs/installation"
              >
                Add it to your site
              </Link>
              <Link className={styles.quiet} to="/docs/intro">
                What it is, in two minutes
              </Link>
            </div>
          </div>
          <DocPageDrawing className={styles.drawing} />
        </section>

        <section className={styles.gains} aria-labelledby="gains">
          <Heading as="h2" id="gains">
            What your readers get
          </Heading>
          <dl className={styles.list}>
            {GAINS.map(({title, text}) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>

        <section className={styles.install} aria-labelledby="install">
          <div className={styles.installText}>
            <Heading as="h2" id="install">
              Five lines in your configuration
            </Heading>
            <p>
              One plugin, one theme, one navbar item. The only setting you must
              give is where your backend is; everything else{' '}
              <Link to="/docs/configuration">has a default</Link>.
            </p>
            <p>
              No backend yet? The reference backend starts with one command, and
              keeps its data in a folder.{' '}
              <Link to="/docs/backend">Run the reference backend</Link>
            </p>
          </div>
          <div className={styles.code}>
            <CodeBlock language="js" title="docusaurus.config.js">
              {INSTALLATION}
            </CodeBlock>
          </div>
        </section>
      </main>
    </Layout>
  );
}

import React, {useLayoutEffect, type ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import Layout from '@theme/Layout';
import {useAuthSettings} from 'docusaurus-theme-better-auth/client';
import Specimen from './Specimen';
import {ROOMS} from './rooms';
import {standInForBackend} from './standIn';
import type {Shown} from './shown';

type Entry = {
  id: string;
  room: string;
  component: string;
  state: string;
  shown: Shown;
};

const ENTRIES: readonly Entry[] = Object.entries(ROOMS).flatMap(
  ([room, {components}]) =>
    Object.entries(components).flatMap(([component, states]) =>
      Object.entries(states).map(([state, shown]) => ({
        id: `${room}.${component}.${state}`,
        room,
        component,
        state,
        shown,
      })),
    ),
);

function useBackendStandIn(): void {
  const {backendUrl, authBasePath, apiBasePath} = useAuthSettings();
  // Before the effects of what is shown, which may ask for something.
  useLayoutEffect(() => {
    const base = new URL(backendUrl, window.location.href).href.replace(
      /\/$/,
      '',
    );
    return standInForBackend(base + authBasePath, base + apiBasePath);
  }, [backendUrl, authBasePath, apiBasePath]);
}

/** The address that shows what has this id: a room, a component, a state. */
function addressOf(id: string, shown?: Shown): string {
  const query = new URLSearchParams({state: id, ...shown?.search});
  return `/gallery?${query.toString()}`;
}

/** As many columns as fit; all of this is inline, to add no style elsewhere. */
const gridOf = (width = '') => ({
  alignItems: 'start',
  display: 'grid',
  gap: '2.5rem 2rem',
  gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${width}), 1fr))`,
});

function Frame({title, children}: {title: string; children: ReactNode}) {
  return (
    <Layout title={title}>
      <Head>
        <meta content="noindex" name="robots" />
      </Head>
      <main className="container padding-vert--lg">{children}</main>
    </Layout>
  );
}

function Index(): ReactNode {
  return (
    <>
      <h1>Component gallery</h1>
      <p>
        Every component of the theme in every state. No backend is asked: what
        you type stays on this page.
      </p>
      {Object.entries(ROOMS).map(([room, {title, components}]) => (
        <section key={room}>
          <h2>
            <Link data-room={room} to={addressOf(room)}>
              {title}
            </Link>
          </h2>
          <ul>
            {Object.keys(components).map((component) => (
              <li key={component}>
                <code>{component}</code>:{' '}
                {ENTRIES.filter(
                  (entry) =>
                    entry.room === room && entry.component === component,
                ).map(({id, state, shown}, index) => (
                  <React.Fragment key={id}>
                    {index > 0 && ', '}
                    <Link
                      data-alone={shown.alone}
                      data-state={id}
                      to={addressOf(id, shown)}
                    >
                      {state}
                    </Link>
                  </React.Fragment>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Exhibit({entry}: {entry: Entry}): ReactNode {
  const {id, component, state, shown} = entry;
  return (
    <section aria-label={`${component}: ${state}`}>
      <p className="margin-bottom--sm">
        <Link to={addressOf(id, shown)}>
          {component}: {state}
        </Link>
      </p>
      <Specimen id={id} key={id} shown={shown} />
    </section>
  );
}

export default function Gallery(): ReactNode {
  useBackendStandIn();
  const wanted = new URLSearchParams(useLocation().search).get('state') ?? '';
  const only = ENTRIES.find(({id}) => id === wanted);
  if (only?.shown.alone === 'page') {
    return <Specimen id={only.id} key={only.id} shown={only.shown} />;
  }
  if (only) {
    const {id, room, component, state, shown} = only;
    return (
      <Frame key={id} title={`${component}: ${state}`}>
        <p>
          <Link to={addressOf(room)}>{ROOMS[room]?.title}</Link>
        </p>
        <h1 style={{fontSize: 'var(--ifm-h3-font-size)'}}>
          {component}: {state}
        </h1>
        <div style={{maxWidth: ROOMS[room]?.width}}>
          <Specimen id={id} shown={shown} />
        </div>
      </Frame>
    );
  }
  const shownHere = ENTRIES.filter(({id}) => id.startsWith(`${wanted}.`));
  const [first] = shownHere;
  return first ? (
    <Frame key={wanted} title={ROOMS[first.room]?.title ?? ''}>
      <p>
        <Link to="/gallery">Component gallery</Link>
      </p>
      <h1>{ROOMS[first.room]?.title}</h1>
      <div style={gridOf(ROOMS[first.room]?.width)}>
        {shownHere
          .filter(({shown}) => shown.alone === undefined)
          .map((entry) => (
            <Exhibit entry={entry} key={entry.id} />
          ))}
      </div>
      <h2>One at a time</h2>
      <ul>
        {shownHere
          .filter(({shown}) => shown.alone !== undefined)
          .map(({id, component, state, shown}) => (
            <li key={id}>
              <Link to={addressOf(id, shown)}>
                {component}: {state}
              </Link>
            </li>
          ))}
      </ul>
    </Frame>
  ) : (
    <Frame key="index" title="Component gallery">
      <Index />
    </Frame>
  );
}

// @ts-check

/**
 * One way to give readers accounts, on a site that is otherwise the same.
 *
 * @typedef {object} Variant
 * @property {string} name
 * @property {string} title As the table names it.
 * @property {{plugins?: readonly unknown[], themes?: readonly unknown[]}} [config] What it adds to the site's configuration.
 * @property {readonly Record<string, unknown>[]} [navbarItems]
 * @property {Record<string, string>} [files] What a site owner writes for it, by path.
 * @property {readonly string[]} [locales] Besides English.
 */

const ACCOUNT_BUTTON = `
import React, {useContext} from 'react';
import Link from '@docusaurus/Link';
import {SessionContext} from '@site/src/SessionContext';

export default function AccountButton() {
  const {user, isPending, signOut} = useContext(SessionContext);
  if (isPending) {
    return null;
  }
  return user ? (
    <button className="button button--secondary button--sm" onClick={() => signOut()} type="button">
      {user.name}
    </button>
  ) : (
    <Link className="button button--secondary button--sm" to="/sign-in">
      Sign in
    </Link>
  );
}
`;

/** What the recipes share: a button in the navbar that reads a context of Root. */
const RECIPE_FILES = {
  'src/SessionContext.js': `
import {createContext} from 'react';

export const SessionContext = createContext({user: null, isPending: true, signOut() {}});
`,
  'src/AccountButton.js': ACCOUNT_BUTTON,
  'src/theme/NavbarItem/ComponentTypes.js': `
import ComponentTypes from '@theme-original/NavbarItem/ComponentTypes';
import AccountButton from '@site/src/AccountButton';

export default {...ComponentTypes, 'custom-account': AccountButton};
`,
  // Empty: only what is on every doc page is compared.
  'src/pages/sign-in.js': 'export default () => <h1>Sign in</h1>;\n',
};

const ACCOUNT_ITEM = {type: 'custom-account', position: 'right'};

/**
 * @param {string} backendUrl
 * @returns {readonly Variant[]}
 */
export const createVariants = (backendUrl) => [
  {name: 'none', title: 'no accounts', locales: ['ur']},
  {
    name: 'ours',
    title: 'this project',
    config: {
      plugins: [['docusaurus-plugin-better-auth', {backendUrl}]],
      themes: ['docusaurus-theme-better-auth'],
    },
    navbarItems: [{type: 'custom-auth', position: 'right'}],
    locales: ['ur'],
  },
  {
    name: 'recipe',
    title: '`better-auth/react` in Root',
    navbarItems: [ACCOUNT_ITEM],
    files: {
      ...RECIPE_FILES,
      'src/theme/Root.js': `
import React from 'react';
import {createAuthClient} from 'better-auth/react';
import {SessionContext} from '@site/src/SessionContext';

const client = createAuthClient({baseURL: ${JSON.stringify(backendUrl)}, basePath: '/auth'});

export default function Root({children}) {
  const {data, isPending} = client.useSession();
  return (
    <SessionContext.Provider value={{user: data?.user ?? null, isPending, signOut: client.signOut}}>
      {children}
    </SessionContext.Provider>
  );
}
`,
    },
  },
  {
    name: 'clerk',
    title: '`@clerk/react` in Root',
    navbarItems: [ACCOUNT_ITEM],
    files: {
      ...RECIPE_FILES,
      'src/theme/Root.js': `
import React from 'react';
import {ClerkProvider, useClerk, useUser} from '@clerk/react';
import {SessionContext} from '@site/src/SessionContext';

function Session({children}) {
  const {user, isLoaded} = useUser();
  const {signOut} = useClerk();
  const reader = user ? {name: user.fullName} : null;
  return (
    <SessionContext.Provider value={{user: reader, isPending: !isLoaded, signOut}}>
      {children}
    </SessionContext.Provider>
  );
}

// The key names the host "clerk.example.test", which does not exist.
export default function Root({children}) {
  return (
    <ClerkProvider publishableKey="pk_test_Y2xlcmsuZXhhbXBsZS50ZXN0JA==">
      <Session>{children}</Session>
    </ClerkProvider>
  );
}
`,
    },
  },
  {
    name: 'hooks',
    title: '`@better-auth-ui/react` in Root',
    navbarItems: [ACCOUNT_ITEM],
    files: {
      ...RECIPE_FILES,
      'src/theme/Root.js': `
import React from 'react';
import {useHistory} from '@docusaurus/router';
import {AuthProvider, useSession} from '@better-auth-ui/react';
import {QueryClient} from '@tanstack/react-query';
import {createAuthClient} from 'better-auth/react';
import {SessionContext} from '@site/src/SessionContext';

const client = createAuthClient({baseURL: ${JSON.stringify(backendUrl)}, basePath: '/auth'});
const queryClient = new QueryClient();

function Session({children}) {
  const {data, isPending} = useSession(client);
  return (
    <SessionContext.Provider value={{user: data?.user ?? null, isPending, signOut: client.signOut}}>
      {children}
    </SessionContext.Provider>
  );
}

export default function Root({children}) {
  const history = useHistory();
  return (
    <AuthProvider
      authClient={client}
      navigate={({to, replace}) => (replace ? history.replace(to) : history.push(to))}
      queryClient={queryClient}
    >
      <Session>{children}</Session>
    </AuthProvider>
  );
}
`,
    },
  },
];

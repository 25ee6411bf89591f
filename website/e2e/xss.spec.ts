import {strictPolicy} from './contentSecurityPolicy';
import {expect, test as base} from './fixtures';
import {
  openAccountMenu,
  DOC,
  fillCredentials,
  signIn,
  signInLink,
} from './reader';
import type {Answer} from './network';
import type {Page} from '@playwright/test';

/**
 * Markup that breaks out of text, attributes, scripts, styles and titles. It
 * would set the canary, if any page took it for more than text.
 */
const MARKUP = `"'></script></style></textarea></title><script>window.__xss=1</script><img src=x onerror=window.__xss=1><svg/onload=window.__xss=1><iframe srcdoc="<script>parent.__xss=1</script>">\${window.__xss=1}{{constructor.constructor('window.__xss=1')()}}`;
/** The same for what becomes an address. */
const ADDRESS = 'javascript:window.__xss=1//';

/** Every page of ours, with the sections that have an address. */
const OWN_PAGES = [
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/reset-password',
  '/verify-email',
  '/two-factor',
  '/auth-callback',
  '/auth-error',
  '/delete-account',
  '/profile',
  '/profile/security',
  '/profile/reader-profile',
  '/profile/preferences',
  '/profile/privacy',
  '/admin',
  '/admin/events',
  '/admin/consent',
  '/admin/usage',
];

/** Pages of the docs: with code, and with our components in MDX. */
const DOC_PAGES = [DOC, '/docs/mdx-components'];

/** What the backend tells that ends on a page, and is not an id or a date. */
const SHOWN = new Set([
  'actor',
  'banReason',
  'ban_reason',
  'controller',
  'detail',
  'email',
  'error',
  'error_description',
  'image',
  'locale',
  'message',
  'name',
  'provider',
  'purpose',
  'text',
  'title',
  'userAgent',
  'user_agent',
  'username',
  'version',
]);

function plant(value: unknown, payload: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => plant(item, payload));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => {
      if (key === 'social_providers') {
        return [key, [payload]];
      }
      if (key === 'provider_names') {
        return [key, {[payload]: payload}];
      }
      return [
        key,
        SHOWN.has(key) && (typeof held === 'string' || held === null)
          ? payload
          : plant(held, payload),
      ];
    }),
  );
}

/** The same answer, with the payload wherever a page might show it. */
function poison({body, ...answer}: Answer, payload: string): Answer {
  try {
    return {...answer, body: JSON.stringify(plant(JSON.parse(body), payload))};
  } catch {
    return {...answer, body};
  }
}

/** The same answer, of a session that is an admin's. */
function impersonated({body, ...answer}: Answer): Answer {
  const given = JSON.parse(body) as {session: object} | null;
  return {
    ...answer,
    body: JSON.stringify(
      given && {
        ...given,
        session: {...given.session, impersonatedBy: 'an-admin'},
      },
    ),
  };
}

const test = base.extend<{
  /** Whatever the policy stopped, each as `directive blocked at file`. */
  violations: string[];
  /** Fails where a script of an attacker's has run on the page. */
  expectUnharmed: (page: Page, where: string) => Promise<void>;
}>({
  violations: [
    async ({context, network, servers}, use) => {
      const violations: string[] = [];
      const policy = await strictPolicy(servers.siteUrl, servers.backendUrl, [
        '/',
        ...DOC_PAGES,
        '/sign-in',
      ]);
      network.addSiteHeaders((path) => ({
        'content-security-policy': OWN_PAGES.includes(path.replace(/\/$/, ''))
          ? policy.ownPage
          : policy.docPage,
      }));
      await context.exposeFunction('tellOfViolation', (what: string) => {
        violations.push(what);
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const {tellOfViolation} = window as unknown as {
            tellOfViolation: (what: string) => void;
          };
          tellOfViolation(
            `${event.effectiveDirective} ${event.blockedURI} ${event.sample} at ${event.sourceFile}:${event.lineNumber} on ${location.pathname}`,
          );
        });
      });
      await use(violations);
      expect(violations).toEqual([]);
    },
    {auto: true},
  ],
  expectUnharmed: async ({}, use) => {
    await use(async (page, where) => {
      expect(await page.evaluate(() => '__xss' in window), where).toBe(false);
    });
  },
});

test.beforeEach(({page}) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A script ran: ${dialog.message()}`);
  });
});

/** Waits until the page shows what the backend told it. */
async function settle(page: Page) {
  await expect(page.getByRole('heading', {level: 1}).first()).toBeVisible();
  await expect(
    signInLink(page).or(
      page.getByRole('navigation').getByRole('button', {expanded: false}),
    ),
  ).not.toHaveCount(0);
  await expect(page.getByRole('status', {name: 'Loading'})).toHaveCount(0);
}

/** A page's address with the payload in all that a page might read from it. */
function withPayload(path: string, payload: string): string {
  const names = [
    'error',
    'error_description',
    'token',
    'redirect',
    'email',
    'provider',
    'name',
    'code',
    'state',
    'callbackURL',
    'docusaurus-theme',
  ];
  const query = new URLSearchParams(names.map((name) => [name, payload]));
  return `${path}?${query.toString()}#${payload}`;
}

test('the policy is in force, and would tell', async ({
  page,
  violations,
  surprises,
}) => {
  await page.goto('/sign-in');
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.__xss = 1');
    document.body.append(image);
  });
  await expect.poll(() => violations).toHaveLength(1);
  expect(violations.splice(0)[0]).toMatch(/^script-src-attr inline/);
  expect(surprises.splice(0)).toHaveLength(1);
});

test('nothing in an address runs on any page of ours', async ({
  page,
  expectUnharmed,
}) => {
  test.setTimeout(120_000);
  for (const [index, path] of OWN_PAGES.entries()) {
    await page.goto(withPayload(path, index % 2 ? MARKUP : ADDRESS));
    await settle(page);
    await expectUnharmed(page, path);
  }
});

test('a name that is markup is text wherever it is shown', async ({
  page,
  register,
  expectUnharmed,
}) => {
  const account = await register(MARKUP);
  await signIn(page, account);
  await openAccountMenu(page, account);
  await expect(page.getByText(MARKUP).first()).toBeVisible();
  await page.goto('/sign-in');
  await settle(page);
  await expectUnharmed(page, 'sign-in page, signed in');
});

for (const [what, payload, tag = []] of [
  ['markup', MARKUP],
  ['an address', ADDRESS, '@long'],
] as const) {
  test(
    `nothing runs of what a backend may answer: ${what}`,
    {tag},
    async ({page, admin, network, expectUnharmed}) => {
      test.setTimeout(120_000);
      network.changeAnswers((answer) => poison(answer, payload));
      await page.goto('/sign-in');
      await fillCredentials(page, {...admin, password: 'not the password'});
      await page.getByRole('button', {name: 'Sign in', exact: true}).click();
      // Beside it, there may be others that are empty.
      const failure = page.getByRole('main').getByRole('alert');
      await expect(failure.filter({hasText: /./}).first()).toBeVisible();
      await expectUnharmed(page, 'a failed sign-in');

      network.restoreBackend();
      await signIn(page, admin);
      network.changeAnswers((answer) => poison(answer, payload));
      for (const path of [...DOC_PAGES, ...OWN_PAGES]) {
        await page.goto(withPayload(path, payload));
        await settle(page);
        await expectUnharmed(page, path);
      }

      // As an admin sees the site who looks at it as a reader.
      network.changeAnswers((answer, path) =>
        poison(
          path === '/auth/get-session' ? impersonated(answer) : answer,
          payload,
        ),
      );
      for (const path of ['/profile/security', ...DOC_PAGES]) {
        await page.goto(path);
        await settle(page);
        await expect(
          page.getByRole('complementary', {name: 'Viewing as a reader'}),
        ).toContainText(payload);
        await expectUnharmed(page, `${path}, viewed as a reader`);
      }
    },
  );
}

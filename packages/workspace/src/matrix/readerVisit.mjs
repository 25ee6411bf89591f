// @ts-check

/**
 * @typedef {object} Visit
 * @property {string} siteUrl
 * @property {string} home The path of the site in this locale, slash at the end.
 * @property {string} place The path of a doc or post below it.
 * @property {{name: string, email: string, password: string}} account
 * @property {string[]} marks Selectors of the site's own components.
 */

/**
 * A reader of a locale comes to a page, signs in from its navbar, is sent back, and reloads.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Visit} visit
 * @returns {Promise<void>}
 * @throws {Error} That says what did not happen, or what the page complained of.
 */
export const visitAsReader = async (
  browser,
  {siteUrl, home, place, account, marks},
) => {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 800},
  });
  context.setDefaultTimeout(30_000);
  /** @type {string[]} */
  const complaints = [];
  context.on('weberror', (error) => {
    complaints.push(String(error.error()));
  });
  context.on('console', (message) => {
    const {url} = message.location();
    // The avatars in create-docusaurus's blog are elsewhere, and may be out of reach.
    const isStranger = url !== '' && new URL(url).hostname !== 'localhost';
    if (message.type() === 'error' && !isStranger) {
      complaints.push(message.text());
    }
  });
  try {
    const page = await context.newPage();
    const url = `${siteUrl}${home}${place}`;
    const reader = page
      .getByRole('navigation')
      .getByRole('button', {name: account.name, exact: true});
    await page.goto(url);
    await page.locator('.navbar a[href*="sign-in"]').click();
    await page.waitForURL((at) => at.pathname.startsWith(`${home}sign-in`));
    await page.locator('input[type="email"]').fill(account.email);
    await page.locator('input[type="password"]').fill(account.password);
    await page.keyboard.press('Enter');
    await reader.waitFor();
    await page.waitForURL(url);
    await page.reload();
    await reader.waitFor();
    for (const mark of marks) {
      await page.locator(mark).first().waitFor();
    }
    if (complaints.length > 0) {
      throw new Error(`The page complained: ${complaints.join('; ')}`);
    }
  } finally {
    await context.close();
  }
};

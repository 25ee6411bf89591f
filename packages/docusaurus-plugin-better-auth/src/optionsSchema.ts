import {z} from 'zod';
import {backendUrl, basePath, link, pagePath, routeBasePath} from './addresses';
import {DEFAULT_OPTIONS} from './defaultOptions';
import {fallbackCapabilities} from './fallbackCapabilities';
import {preferenceFields, signUpFields} from './ownFields';

const words = z.string().refine((value) => value.trim() !== '');

/** A text as its paragraphs, which blank lines separate. */
const paragraphs = words.transform((value) =>
  value
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== ''),
);

const page = z.union([pagePath, z.literal(false)]);

const controller = z
  .preprocess(
    (value) => (typeof value === 'string' ? {name: value} : value),
    z.strictObject({name: words, url: link.optional()}),
  )
  .transform(({name, url}) => ({name, url: url ?? null}));

const passwordLength = z.int().min(1).max(1024);

/** The plugin's options: what is allowed, and the defaults. */
export const optionsSchema = z.strictObject({
  id: z.literal('default').default('default'),
  backendUrl: backendUrl.optional(),
  authBasePath: basePath.default(DEFAULT_OPTIONS.authBasePath),
  apiBasePath: basePath.default(DEFAULT_OPTIONS.apiBasePath),
  routeBasePath: routeBasePath.default(DEFAULT_OPTIONS.routeBasePath),
  pages: z
    .strictObject({
      signIn: page.default(DEFAULT_OPTIONS.pages.signIn),
      signUp: page.default(DEFAULT_OPTIONS.pages.signUp),
      forgotPassword: page.default(DEFAULT_OPTIONS.pages.forgotPassword),
      resetPassword: page.default(DEFAULT_OPTIONS.pages.resetPassword),
      verifyEmail: page.default(DEFAULT_OPTIONS.pages.verifyEmail),
      twoFactor: page.default(DEFAULT_OPTIONS.pages.twoFactor),
      authCallback: page.default(DEFAULT_OPTIONS.pages.authCallback),
      authError: page.default(DEFAULT_OPTIONS.pages.authError),
      deleteAccount: page.default(DEFAULT_OPTIONS.pages.deleteAccount),
      profile: page.default(DEFAULT_OPTIONS.pages.profile),
      admin: page.default(DEFAULT_OPTIONS.pages.admin),
    })
    .refine((pages) => {
      // The router does not tell upper and lower case apart.
      const paths = Object.values(pages)
        .filter((path) => path !== false)
        .map((path) => path.toLowerCase());
      return new Set(paths).size === paths.length;
    })
    .prefault({}),
  readerProfile: z.boolean().default(DEFAULT_OPTIONS.readerProfile),
  consent: z
    .strictObject({
      version: z
        .string()
        // As the contract says it: short, printable, opaque.
        .regex(/^[\w.:-]{1,64}$/)
        .default(DEFAULT_OPTIONS.consent.version),
      controller: controller.optional(),
      text: z.union([paragraphs, z.record(words, paragraphs)]).optional(),
    })
    .prefault({}),
  password: z
    .strictObject({
      minLength: passwordLength.default(DEFAULT_OPTIONS.password.minLength),
      maxLength: passwordLength.default(DEFAULT_OPTIONS.password.maxLength),
    })
    .refine(({minLength, maxLength}) => minLength <= maxLength)
    .prefault({}),
  termsUrl: link.optional(),
  privacyUrl: link.optional(),
  capabilities: fallbackCapabilities.optional(),
  signUpFields: signUpFields.default([]),
  preferences: preferenceFields.default([]),
  authClient: words.optional(),
  session: z.enum(['returning', 'always']).default(DEFAULT_OPTIONS.session),
  ask: z.boolean().default(DEFAULT_OPTIONS.ask),
});

/** The options of a site: checked, with all defaults. */
export type CheckedOptions = z.output<typeof optionsSchema>;

/** The options as the plugin works with them, with the backend that there is. */
export type PluginOptions = CheckedOptions & {backendUrl: string};

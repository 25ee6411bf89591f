import {z} from 'zod';

/** What the backend's process is told. */
export const TrialSettings = z.object({
  /** The backend's module. */
  module: z.string(),
  dataDirectory: z.string(),
  /** Its public address. */
  url: z.url(),
  /** The address that it binds. */
  hostname: z.string(),
  /** Where the site is opened. */
  siteOrigin: z.url(),
  siteName: z.string().optional(),
  /** The path of the site's page that tells what went wrong elsewhere. */
  errorPage: z.string().optional(),
});
export type TrialSettings = z.infer<typeof TrialSettings>;

/** What it answers. */
export const TrialNews = z.discriminatedUnion('kind', [
  z.object({kind: z.literal('ready')}),
  z.object({kind: z.literal('failed'), reason: z.string()}),
  z.object({kind: z.literal('trouble'), text: z.string()}),
]);
export type TrialNews = z.infer<typeof TrialNews>;

import type {MailSignInKind} from './mailSignIn';

// An address of its own, so that the browser's back button leads to the form.
const METHOD = 'method';

/** A query, with the way back it holds, that leads to signing in by mail. */
export function mailMethodQuery(search: string, kind: MailSignInKind): string {
  const redirect = new URLSearchParams(search).get('redirect');
  const params = new URLSearchParams({[METHOD]: kind});
  if (redirect !== null) {
    params.set('redirect', redirect);
  }
  return `?${params.toString()}`;
}

/** What kind of message a query asks for, or null. */
export function readMailMethod(search: string): MailSignInKind | null {
  const kind = new URLSearchParams(search).get(METHOD);
  return kind === 'link' || kind === 'code' ? kind : null;
}

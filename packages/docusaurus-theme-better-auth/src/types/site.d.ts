declare module '@generated/codeTranslations?view=*' {
  const words: Record<string, string>;
  export default words;
}

declare module '@better-auth-site/auth-client' {
  import type {AuthClient} from 'docusaurus-theme-better-auth/client';

  const client: AuthClient | undefined;
  export default client;
  export const authClient: AuthClient | undefined;
}

declare module '@better-auth-wrapped/Root' {
  export {default} from '@theme/Root';
}

declare module '@better-auth-wrapped/MDXComponents' {
  import type {ComponentType} from 'react';

  const MDXComponents: Readonly<Record<string, ComponentType>>;
  export default MDXComponents;
}

declare module '@better-auth-wrapped/NavbarItem/ComponentTypes' {
  export {default} from '@theme/NavbarItem/ComponentTypes';
}

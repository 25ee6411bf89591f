/// <reference types="@docusaurus/module-type-aliases" />
/// <reference types="@docusaurus/theme-classic" />
import './types/account';
import './types/admin';
import './types/consent';
import './types/form';
import './types/mdx';
import './types/navbar';
import './types/passkey';
import './types/preferences';
import './types/privacy';
import './types/profile';
import './types/recovery';
import './types/security';
import './types/signIn';
import './types/site';
import './types/twoFactor';

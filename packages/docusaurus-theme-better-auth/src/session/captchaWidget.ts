/** As much of a captcha's widget as is used: they have agreed on these names. */
type Widget = {
  render: (
    element: HTMLElement,
    options: Record<string, unknown>,
  ) => string | number | Promise<string>;
};

const WIDGETS: Readonly<Record<string, {global: string; script: string}>> = {
  'cloudflare-turnstile': {
    global: 'turnstile',
    script: 'https://challenges.cloudflare.com/turnstile/v0/api.js',
  },
  'google-recaptcha': {
    global: 'grecaptcha',
    script: 'https://www.google.com/recaptcha/api.js',
  },
  hcaptcha: {
    global: 'hcaptcha',
    script: 'https://js.hcaptcha.com/1/api.js',
  },
  captchafox: {
    global: 'captchafox',
    script: 'https://cdn.captchafox.com/api.js',
  },
};

const READY = 'betterAuthCaptchaReady';
let loading: Promise<Widget> | undefined;

type WidgetWindow = Window & Record<string, unknown>;

function loadWidget(provider: string): Promise<Widget> {
  const known = WIDGETS[provider];
  if (!known) {
    return Promise.reject(new Error(`No widget for the captcha ${provider}`));
  }
  const page = window as unknown as WidgetWindow;
  const present = page[known.global] as Widget | undefined;
  // A site may have loaded the script itself.
  if (typeof present?.render === 'function') {
    return Promise.resolve(present);
  }
  loading ??= new Promise<Widget>((resolve, reject) => {
    page[READY] = () => {
      // The service's script has just put it there.
      resolve(page[known.global] as Widget);
    };
    const script = document.createElement('script');
    script.src = `${known.script}?render=explicit&onload=${READY}`;
    script.async = true;
    script.onerror = () => {
      loading = undefined;
      reject(new Error(`${known.script} did not load`));
    };
    document.head.append(script);
  });
  return loading;
}

/**
 * Shows a captcha's own widget, and loads its script where that is not there.
 *
 * @throws Error where the script does not load, or the captcha is not known.
 */
export async function showCaptcha(
  element: HTMLElement,
  options: {
    provider: string;
    siteKey: string;
    language: string;
    dark: boolean;
    onToken: (token: string | null) => void;
  },
): Promise<void> {
  const widget = await loadWidget(options.provider);
  const drop = () => {
    options.onToken(null);
  };
  await widget.render(element, {
    sitekey: options.siteKey,
    // Each of the services reads one of the two, and skips what it does not
    // know.
    hl: options.language,
    language: options.language,
    theme: options.dark ? 'dark' : 'light',
    callback: options.onToken,
    onVerify: options.onToken,
    'expired-callback': drop,
    'error-callback': drop,
  });
}

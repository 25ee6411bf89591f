import {forEnvironment, type Check} from '../check';
import type {DoctorContext} from '../context';
import {allowedOrigin, judgeCors, listOf} from '../corsAnswer';
import {describeVariant, originVariants} from '../originVariants';
import type {Finding} from '../report';
import type {Answer} from '../request';

function isCrossOrigin(origin: string, backendUrl: string): boolean {
  return new URL(backendUrl).origin !== origin;
}

/** The origins from which the backend is another one: CORS is theirs alone. */
export function crossOrigins({origins, backendUrl}: DoctorContext): string[] {
  return origins
    .map(({origin}) => origin)
    .filter((origin) => isCrossOrigin(origin, backendUrl));
}

export const SAME_ORIGIN = {
  skipped: 'Site and backend have one origin: browsers ask for no CORS.',
};

function paste(origin: string): Finding['paste'] {
  return [
    forEnvironment(`BETTER_AUTH_TRUSTED_ORIGINS=${origin}`),
    {
      into: 'the CORS settings of another server, which is to answer',
      lines: [
        `Access-Control-Allow-Origin: ${origin}`,
        'Access-Control-Allow-Credentials: true',
        'Access-Control-Allow-Headers: content-type',
        'Access-Control-Allow-Methods: GET, POST, PUT, DELETE',
        'Vary: Origin',
      ].join('\n'),
    },
  ];
}

/** The first usual misspelling that is let in, as the backend has it in its list. */
async function findVariant(
  {ask, authUrl}: DoctorContext,
  origin: string,
  answer: Answer,
): Promise<string | null> {
  const variants = originVariants(origin);
  const fixed = allowedOrigin(answer);
  if (fixed !== null && variants.includes(fixed)) {
    return fixed;
  }
  for (const variant of variants) {
    const tried = await ask(`${authUrl}/get-session`, {
      headers: {Origin: variant},
    });
    if (allowedOrigin(tried) === variant) {
      return variant;
    }
  }
  return null;
}

async function describeRefusal(
  context: DoctorContext,
  origin: string,
  answer: Answer,
): Promise<Finding> {
  const allowed = allowedOrigin(answer);
  const variant = await findVariant(context, origin, answer);
  const isPreview = context.origins.some(
    (known) => known.origin === origin && known.role === 'preview',
  );
  return {
    severity: isPreview ? 'warning' : 'error',
    where: 'backend',
    what:
      variant !== null
        ? `CORS lets in ${variant}, ${describeVariant(origin, variant)}, but not ${origin}.`
        : `CORS does not let the pages of ${origin} in (Access-Control-Allow-Origin: ${allowed ?? 'none'}).`,
    why: 'Browsers keep the answers from the page, which then says that the account service cannot be reached. Origins are compared letter by letter.',
    change: `Allow exactly "${origin}": scheme, host and port, without a slash at the end. Several are separated by commas.${isPreview ? ' Or let previews show the docs without accounts.' : ''}`,
    paste: paste(origin),
  };
}

const WORDS = {
  'any-origin': {
    what: 'CORS answers "Access-Control-Allow-Origin: *"',
    why: 'With "*" browsers refuse every request that bears cookies, and all of ours do.',
    change: 'Answer with the origin of the site in place of "*".',
  },
  twice: {
    what: 'The header Access-Control-Allow-Origin is there twice',
    why: 'The backend and a proxy in front of it both set it. Browsers then refuse the answer.',
    change:
      'Set CORS headers in one place only: take them out of the proxy (nginx: remove add_header, or use proxy_hide_header).',
  },
  'no-credentials': {
    what: 'CORS allows the origin, but not its cookies (Access-Control-Allow-Credentials is not "true")',
    why: 'Browsers then refuse every request that bears cookies: nobody stays signed in.',
    change: 'Allow credentials.',
  },
} as const;

async function checkPreflight(
  context: DoctorContext,
  origin: string,
): Promise<Finding[]> {
  const {preflight} = await context.cors(origin);
  const verdict = judgeCors(preflight, origin);
  if (
    preflight.status >= 500 &&
    (await context.authEndpoint()).kind === 'failing'
  ) {
    // It fails at everything, which is not CORS's trouble.
    return [];
  }
  if (preflight.status >= 300) {
    return [
      {
        severity: 'error',
        where: 'backend',
        what: `The preflight (OPTIONS ${preflight.url}) of ${origin} is answered with ${preflight.status}.`,
        why: 'Before it sends JSON, a browser asks whether it may, without cookies. It takes only an answer of 200 to 299 for a yes.',
        change:
          'Let CORS answer before whatever asks for a sign-in, a method or a slash at the end; allow OPTIONS in the proxy.',
        paste: paste(origin),
      },
    ];
  }
  if (verdict === 'other-origin') {
    return [await describeRefusal(context, origin, preflight)];
  }
  if (verdict !== 'allowed') {
    const {what, ...words} = WORDS[verdict];
    return [
      {
        severity: 'error',
        where: verdict === 'twice' ? 'proxy' : 'backend',
        what: `${what}, for ${origin}.`,
        ...words,
        paste: paste(origin),
      },
    ];
  }
  // With cookies "*" is the name of a header, and not any header.
  return listOf(preflight, 'access-control-allow-headers').includes(
    'content-type',
  )
    ? []
    : [
        {
          severity: 'error',
          where: 'backend',
          what: `CORS does not allow the header "content-type" for ${origin} (Access-Control-Allow-Headers: ${preflight.headers.get('access-control-allow-headers') ?? 'none'}).`,
          why: 'All that is sent is JSON, and browsers ask for its content type. With cookies "*" does not stand for it.',
          change: 'Allow the header "content-type" by its name.',
          paste: paste(origin),
        },
      ];
}

async function checkRead(
  context: DoctorContext,
  origin: string,
): Promise<Finding[]> {
  const {read} = await context.cors(origin);
  const verdict = judgeCors(read, origin);
  const {kind} = await context.authEndpoint();
  if (verdict === 'allowed' || kind === 'failing') {
    return [];
  }
  return [
    {
      severity: 'error',
      where: verdict === 'twice' ? 'proxy' : 'backend',
      what: `The preflight of ${origin} is answered well, but the answer itself (GET ${read.url}, ${read.status}) bears no right CORS headers${verdict === 'twice' ? ': they are there twice' : ''}.`,
      why: 'Browsers look at both. Often only OPTIONS has the headers, or errors lack them (nginx: "always" is missing behind add_header).',
      change:
        'Set the same headers on every answer, whatever its method or status.',
      paste: paste(origin),
    },
  ];
}

/** Whether a page of the site may read what the backend answers. */
export const cors: Check = {
  id: 'cors',
  title: 'The backend lets the site read its answers (CORS)',
  needs: ['reachable', 'endpoints'],
  async run(context) {
    const origins = crossOrigins(context);
    if (origins.length === 0) {
      return SAME_ORIGIN;
    }
    const findings: Finding[] = [];
    for (const origin of origins) {
      const preflight = await checkPreflight(context, origin);
      findings.push(
        ...(preflight.length > 0
          ? preflight
          : await checkRead(context, origin)),
      );
    }
    return findings;
  },
};

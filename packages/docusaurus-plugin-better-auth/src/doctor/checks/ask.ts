import {forPluginOptions, type Check} from '../check';
import type {Finding} from '../report';
import type {Answer} from '../request';

const BLOCKED = new Set([301, 302, 303, 307, 308, 401, 403]);

const PUBLIC_PATHS = {
  into: 'the backend: what its middleware must let through',
  lines: [
    '# FastAPI, as the guide has it',
    'PUBLIC = {"/api/v1/select", "/api/v1/query"}',
    'if request.url.path in PUBLIC or request.method == "OPTIONS":',
    '    return await call_next(request)',
  ].join('\n'),
};

function blocked({url, status}: Answer, who: string): Finding {
  return {
    severity: 'error',
    where: 'backend',
    what: `POST ${url} answers ${status} to a reader ${who}.`,
    why: 'Everybody may ask the docs, signed in or not. Something in front asks for a session: a middleware, or a proxy.',
    change:
      'Take both paths out of what asks for a session; a session that is there only adds to the answer.',
    paste: [PUBLIC_PATHS],
  };
}

/** Whether readers may ask the docs, whoever they are. */
export const askDocs: Check = {
  id: 'ask',
  title: 'Everybody may ask the docs',
  needs: ['reachable', 'database'],
  async run({ask, apiUrl, options, origins, contract, capabilities}) {
    const offered = (await capabilities())?.ask;
    const isWanted = options.ask || offered === true;
    const headers = {Origin: origins[0]?.origin ?? ''};
    const send = (
      path: string,
      body: unknown,
      more: Record<string, string> = {},
    ) =>
      ask(`${apiUrl}/${path}`, {
        method: 'POST',
        headers: {...headers, ...more},
        body,
      });
    if (!isWanted) {
      return {skipped: 'The option "ask" is off, and the backend offers none.'};
    }
    const question = {query: 'sign in', limit: 1};
    const selected = await send('select', question);
    if (BLOCKED.has(selected.status)) {
      return [blocked(selected, 'who is signed out')];
    }
    if (offered === false) {
      return [notOffered()];
    }
    if (selected.status === 404 || selected.status === 405) {
      return [
        {
          severity: 'error',
          where: 'backend',
          what: `The option "ask" is on, and POST ${selected.url} answers ${selected.status}.`,
          why: 'The site shows a question box that nobody answers.',
          change:
            'Serve both paths, correct "apiBasePath", or set the option "ask" to false.',
          paste: [forPluginOptions('ask: false,')],
        },
      ];
    }
    if (selected.status !== 200 && selected.status !== 429) {
      return [
        {
          severity: 'error',
          where: 'backend',
          what: `POST ${selected.url} answers ${selected.status} to a question.`,
          why: 'Readers who ask the docs are told that it failed.',
          change:
            "Look at the backend's log. On the reference backend, ASK_SOURCE names the ask-passages.json that the site's build writes.",
          paste: [],
        },
      ];
    }
    if (
      selected.status === 200 &&
      !contract.SelectAnswer.safeParse(selected.json).success
    ) {
      return [
        {
          severity: 'error',
          where: 'backend',
          what: `What POST ${selected.url} answers is not of the contract's shape.`,
          why: 'The site cannot show it.',
          change:
            'Answer {"documents": [{"title", "url", "snippet", "score"}]}.',
          paste: [],
        },
      ];
    }
    const stale = await send('select', question, {
      Cookie: 'better-auth.session_token=better-auth-doctor',
    });
    // No question: whoever may ask is told so, and no model is paid for it.
    const asked = await send('query', {query: ''});
    return [
      ...(BLOCKED.has(stale.status)
        ? [blocked(stale, 'whose session has ended')]
        : []),
      ...(BLOCKED.has(asked.status)
        ? [blocked(asked, 'who is signed out')]
        : []),
    ];
  },
};

function notOffered(): Finding {
  return {
    severity: 'warning',
    where: 'backend',
    what: 'The option "ask" is on, and the backend says that it answers no questions.',
    why: 'It has no index of the pages of the site.',
    change:
      'Tell it where the ask-passages.json is that the build of the site writes.',
    paste: [
      {
        into: 'the environment of docusaurus-better-auth-backend',
        lines: 'ASK_SOURCE=https://docs.example.com/ask-passages.json',
      },
    ],
  };
}

import {html, raw} from 'hono/html';
import type {HtmlEscapedString} from 'hono/utils/html';
import {isNotice} from './letter.js';
import type {OutboxLetter} from './outbox.js';

const STYLE = `
  :root {
    color-scheme: light dark;
    --page: light-dark(#f4f5f7, #18191a);
    --card: light-dark(#ffffff, #242526);
    --line: light-dark(#dadde1, #3a3b3c);
    --text: light-dark(#1c1e21, #e3e3e3);
    --quiet: light-dark(#525860, #b0b3b8);
    --link: light-dark(#1a5fb4, #8ab4f8);
  }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
  main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
  h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .5rem; overflow-wrap: anywhere; }
  h2 { font-size: 1.1rem; margin: 2rem 0 .75rem; }
  a { color: var(--link); }
  a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }
  .quiet { color: var(--quiet); margin: 0 0 1.5rem; }
  .card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
  ul { list-style: none; margin: 0; padding: 0; }
  li + li { border-top: 1px solid var(--line); }
  li a { display: block; padding: .75rem 1rem; color: inherit; text-decoration: none; }
  li a:hover .subject { text-decoration: underline; }
  .subject { display: block; font-weight: 600; color: var(--link); overflow-wrap: anywhere; }
  .about { display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--quiet); font-size: .875rem; overflow-wrap: anywhere; }
  .empty { padding: 2rem 1rem; text-align: center; color: var(--quiet); }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1.5rem; }
  dt { color: var(--quiet); }
  dd { margin: 0; overflow-wrap: anywhere; }
  iframe { display: block; width: 100%; height: 46rem; border: 0; border-radius: 7px; background: var(--card); }
  iframe.notice { height: 24rem; }
  @media (max-width: 40rem) { iframe { height: 56rem; } iframe.notice { height: 30rem; } }
  pre { margin: 0; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; font: .875rem/1.5 ui-monospace, monospace; }`;

/**
 * Nothing is loaded or run on these pages. What a message's own HTML does in
 * its frame is under the same policy.
 */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A page is put together of strings: nothing in it is a promise. */
type Html = ReturnType<typeof html>;

function answerPage(title: string, main: Html): Response {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>${main}</main>
      </body>
    </html> `;
  return new Response((page as HtmlEscapedString).toString(), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
    },
  });
}

function formatTime(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

export function answerOutbox(letters: readonly OutboxLetter[]): Response {
  const list =
    letters.length === 0
      ? html`<p class="card empty">
          No messages yet. Create an account on your site, or ask for a new
          password: the message appears here.
        </p>`
      : html`<ul class="card">
          ${letters.map(
            ({id, subject, to, sentAt}) =>
              html` <li>
                <a href="/dev/outbox/${id}">
                  <span class="subject">${subject}</span>
                  <span class="about"
                    ><span>To ${to}</span
                    ><time datetime="${sentAt.toISOString()}"
                      >${formatTime(sentAt)}</time
                    ></span
                  >
                </a>
              </li>`,
          )}
        </ul>`;
  return answerPage(
    'Outbox',
    html` <h1>Outbox</h1>
      <p class="quiet">
        Messages that would be sent if SMTP_URL were set: the last 100, newest
        first, until the backend stops. <a href="/dev/outbox">Look again</a>
      </p>
      ${list}`,
  );
}

export function answerLetter(letter: OutboxLetter): Response {
  return answerPage(
    letter.subject,
    html` <p><a href="/dev/outbox">All messages</a></p>
      <h1>${letter.subject}</h1>
      <dl>
        <dt>To</dt>
        <dd>${letter.to}</dd>
        <dt>Time</dt>
        <dd>
          <time datetime="${letter.sentAt.toISOString()}"
            >${formatTime(letter.sentAt)}</time
          >
        </dd>
      </dl>
      <h2>As HTML</h2>
      <div class="card">
        <iframe
          class="${isNotice(letter.kind) ? 'notice' : ''}"
          title="The message as HTML"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcdoc="${letter.html.replace('<head>', '<head><base target="_blank">')}"
        ></iframe>
      </div>
      <h2>As plain text</h2>
      <pre class="card">${letter.text}</pre>`,
  );
}

import {ReaderProfileError} from 'better-auth-reader-profile';
import * as z from 'zod';
import type {Route} from '../http/route.js';
import {MAIL_KINDS} from './letter.js';
import {isLoopback} from './mailMode.js';
import type {Outbox} from './outbox.js';
import {answerLetter, answerOutbox} from './outboxPage.js';

const OutboxMessages = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(MAIL_KINDS),
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      html: z.string(),
      sent_at: z.iso.datetime(),
    }),
  ),
});

/**
 * Refuses a page that made its own host name one of this machine's: it could
 * read the links in here.
 */
function checkHost(request: Request): void {
  if (!isLoopback(new URL(request.url).hostname)) {
    throw new ReaderProfileError(
      404,
      'The outbox is only at this machine: open it by the name localhost.',
    );
  }
}

/** The page that shows mail in development. */
export function createOutboxRoutes(outbox: Outbox): Route[] {
  return [
    {
      method: 'GET',
      path: '/dev/outbox',
      summary: 'Mail of this development backend, as a page',
      answers: {200: {description: 'The page', contentType: 'text/html'}},
      handle(request) {
        checkHost(request);
        return Promise.resolve(answerOutbox(outbox.list()));
      },
    },
    {
      method: 'GET',
      path: '/dev/outbox.json',
      summary: 'Mail of this development backend, newest first',
      answers: {
        200: {description: 'The last 100 messages', schema: OutboxMessages},
      },
      handle(request) {
        checkHost(request);
        return Promise.resolve(
          Response.json({
            messages: outbox.list().map(({sentAt, ...message}) => ({
              ...message,
              sent_at: sentAt.toISOString(),
            })),
          } satisfies z.infer<typeof OutboxMessages>),
        );
      },
    },
    {
      method: 'GET',
      path: '/dev/outbox/:id',
      summary: 'One message, as a page',
      answers: {200: {description: 'The page', contentType: 'text/html'}},
      handle(request, {params}) {
        checkHost(request);
        const letter = outbox.find(params.id ?? '');
        if (!letter) {
          throw new ReaderProfileError(
            404,
            'This message is not in the outbox, or no longer.',
          );
        }
        return Promise.resolve(answerLetter(letter));
      },
    },
  ];
}

import * as z from 'zod';

const Payload = z.object({
  email: z.string(),
  updateTo: z.string().optional(),
  requestType: z.string().optional(),
});

/**
 * What a verification link of Better Auth's is about, or null. Its signature
 * is Better Auth's to check: this only tells one kind of link from another.
 */
export function readVerificationToken(
  token: unknown,
): z.infer<typeof Payload> | null {
  const [, payload = ''] = typeof token === 'string' ? token.split('.') : [];
  try {
    const read: unknown = JSON.parse(
      Buffer.from(payload, 'base64url').toString('utf8'),
    );
    return Payload.parse(read);
  } catch {
    return null;
  }
}

/** Whether a link confirms an account's new address. */
export function isEmailChange(token: string): boolean {
  return readVerificationToken(token)?.updateTo !== undefined;
}

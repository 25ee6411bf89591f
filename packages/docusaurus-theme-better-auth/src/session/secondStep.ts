import * as z from 'zod/mini';

/** What the page for the second step is handed over, as its history state. */
export const SecondStep = z.object({twoFactorMethods: z.array(z.string())});
export type SecondStep = z.infer<typeof SecondStep>;

const SecondStepAnswer = z.object({
  twoFactorRedirect: z.literal(true),
  twoFactorMethods: z.catch(z.array(z.string()), []),
});

/**
 * Reads a sign-in's answer: null where the reader is signed in. Else they take
 * the second step: `history.push({pathname: paths.twoFactor, search: query,
 * state: secondStep})`.
 */
export function readSecondStep(answer: unknown): SecondStep | null {
  const read = SecondStepAnswer.safeParse(answer);
  return read.success ? {twoFactorMethods: read.data.twoFactorMethods} : null;
}

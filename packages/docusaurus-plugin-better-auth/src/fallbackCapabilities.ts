import {z} from 'zod';
import {AUTH_METHODS, type FallbackCapabilities} from './globalData';

const provider = z.union([
  z
    .string()
    .regex(/^[\w.-]+$/)
    .transform((id) => ({id, name: nameOf(id)})),
  z.strictObject({
    id: z.string().regex(/^[\w.-]+$/),
    name: z.string().refine((name) => name.trim() !== ''),
  }),
]);

function nameOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}

/** The option `capabilities`, for a backend that can't be asked. */
export const fallbackCapabilities: z.ZodType<FallbackCapabilities> =
  z.strictObject({
    methods: z.array(z.enum(AUTH_METHODS)).default(['email_password']),
    socialProviders: z.array(provider).default([]),
    passwordReset: z.boolean().default(false),
    emailChange: z.boolean().default(false),
    accountDeletion: z.boolean().default(false),
  });

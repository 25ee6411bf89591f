import {useAuthForm, type AuthForm} from './useAuthForm';

const takesAnything = {
  safeParse: (input: unknown) => ({success: true as const, data: input}),
};

/** An act of a button alone: a form's care, without fields. */
export function useAct<Values, Result>(
  act: (values: Values) => Promise<Result>,
  onSuccess: (result: Result) => void,
): AuthForm<Values> {
  return useAuthForm<Values, Result>({
    // Nothing is read from fields: `send` alone is used.
    schema: takesAnything as never,
    mutation: {mutationFn: act},
    onSuccess,
  });
}

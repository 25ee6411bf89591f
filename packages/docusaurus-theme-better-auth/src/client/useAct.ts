import {useAuthForm, type AuthForm} from './useAuthForm';

/** An act of a button alone: a form's care, without fields. */
export function useAct<Values, Result>(
  act: (values: Values) => Promise<Result>,
  onSuccess: (result: Result) => void,
): AuthForm<Values> {
  return useAuthForm<Values, Result>({
    schema: {
      // Nothing is read from fields: `send` alone is used.
      safeParse: (input) => ({success: true, data: input as Values}),
    },
    mutation: {mutationFn: act},
    onSuccess,
  });
}

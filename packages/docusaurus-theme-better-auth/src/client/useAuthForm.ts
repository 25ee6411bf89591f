import {useRef, useState, type RefObject, type SyntheticEvent} from 'react';
import {useMutation} from '@tanstack/react-query';
import {
  AuthFailure,
  readFailureCode,
  type AuthFailureCode,
} from '../session/authFailure';
import {getQueryClient} from '../session/queryClient';

/** The part of a zod schema that a form needs. */
type FormSchema<Values> = {
  safeParse: (input: unknown) =>
    | {success: true; data: Values}
    | {
        success: false;
        error: {issues: {path: PropertyKey[]; message: string}[]};
      };
};

export type AuthForm = {
  /** For the `form` element. */
  formRef: RefObject<HTMLFormElement | null>;
  /** For the summary, which takes focus when no field is to blame. */
  summaryRef: RefObject<HTMLDivElement | null>;
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
  busy: boolean;
  /** What is wrong with each field, by its name. */
  fieldFailures: Partial<Record<string, AuthFailureCode>>;
  /** What went wrong that no field is to blame for. */
  failure: AuthFailure | null;
};

/**
 * A form's life: reads the fields by name, validates them, runs the mutation,
 * puts each failure at its field or in the summary, and moves focus there.
 * Fields are uncontrolled, so that nothing typed is ever lost.
 *
 * @param options.read the fields' values, where `FormData` alone does not do
 * @param options.fieldOf the field that a mutation's failure belongs to
 */
export function useAuthForm<Values, Result>(options: {
  schema: FormSchema<Values>;
  mutation: {mutationFn: (values: Values) => Promise<Result>};
  read?: (form: FormData) => unknown;
  fieldOf?: Partial<Record<AuthFailureCode, string>>;
  onSubmit?: () => void;
  onSuccess: (result: Result) => void;
}): AuthForm {
  const {schema, read = Object.fromEntries, fieldOf = {}} = options;
  const formRef = useRef<HTMLFormElement>(null);
  const summaryRef = useRef<HTMLDivElement>(null);
  const [fieldFailures, setFieldFailures] = useState<AuthForm['fieldFailures']>(
    {},
  );
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const mutation = useMutation(options.mutation, getQueryClient());

  function blameFields(failures: AuthForm['fieldFailures']) {
    setFieldFailures(failures);
    setFailure(null);
    const first = formRef.current?.querySelector<HTMLElement>(
      Object.keys(failures)
        .map((name) => `[name="${name}"]`)
        .join(),
    );
    first?.focus();
  }

  function onError(error: unknown) {
    const reason =
      error instanceof AuthFailure ? error : new AuthFailure('unexpected');
    const field = fieldOf[reason.code];
    if (field) {
      blameFields({[field]: reason.code});
    } else {
      setFailure(reason);
      // The summary is empty until the next render.
      requestAnimationFrame(() => summaryRef.current?.focus());
    }
  }

  function onSubmit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    // A form inside a dialog must not submit the page's form around it.
    event.stopPropagation();
    if (mutation.isPending) {
      return;
    }
    const parsed = schema.safeParse(read(new FormData(event.currentTarget)));
    if (!parsed.success) {
      blameFields(
        Object.fromEntries(
          parsed.error.issues
            // The first thing that is wrong with a field is enough.
            .reverse()
            .map(({path, message}) => [
              String(path[0]),
              readFailureCode(message),
            ]),
        ),
      );
      return;
    }
    setFieldFailures({});
    setFailure(null);
    options.onSubmit?.();
    mutation.mutate(parsed.data, {onSuccess: options.onSuccess, onError});
  }

  return {
    formRef,
    summaryRef,
    onSubmit,
    busy: mutation.isPending,
    fieldFailures,
    failure,
  };
}

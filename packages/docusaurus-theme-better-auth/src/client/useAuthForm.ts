import {
  useEffect,
  useRef,
  useState,
  type RefObject,
  type SyntheticEvent,
} from 'react';
import {
  AuthFailure,
  readFailureCode,
  type AuthFailureCode,
} from '../session/authFailure';

/** The part of a zod schema that a form needs. */
type FormSchema<Values> = {
  safeParse: (input: unknown) =>
    | {success: true; data: Values}
    | {
        success: false;
        error: {issues: {path: PropertyKey[]; message: string}[]};
      };
};

export type AuthForm<Values = never> = {
  /** For the `form` element. */
  formRef: RefObject<HTMLFormElement | null>;
  /** For the summary, which takes focus where no field is to blame. */
  summaryRef: RefObject<HTMLDivElement | null>;
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
  /** Sends these values in place of the fields', with the same care after. */
  send: (values: Values) => void;
  /** Sends again what was sent last: an act that failed for another reason. */
  resend: () => void;
  busy: boolean;
  /** What is wrong with each field, by its name. */
  fieldFailures: Partial<Record<string, AuthFailureCode>>;
  /** What the summary says. */
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
}): AuthForm<Values> {
  const {schema, read = Object.fromEntries, fieldOf = {}} = options;
  const formRef = useRef<HTMLFormElement>(null);
  const summaryRef = useRef<HTMLDivElement>(null);
  const [fieldFailures, setFieldFailures] = useState<AuthForm['fieldFailures']>(
    {},
  );
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const sent = useRef<{values: Values} | null>(null);
  useEffect(
    () => () => {
      // A form that is gone says nothing of what it sent.
      sent.current = null;
    },
    [],
  );

  function showSummary(reason: AuthFailure) {
    setFieldFailures({});
    setFailure(reason);
    // The summary is empty until the next render.
    requestAnimationFrame(() => summaryRef.current?.focus());
  }

  function blameFields(failures: AuthForm['fieldFailures']) {
    const first = formRef.current?.querySelector<HTMLElement>(
      Object.keys(failures)
        .map((name) => `[name="${name}"]`)
        .join(),
    );
    if (!first) {
      showSummary(new AuthFailure('input-refused'));
      return;
    }
    setFieldFailures(failures);
    // A field that has focus already is not read out again; the summary is.
    setFailure(new AuthFailure('fields-marked'));
    first.focus();
  }

  function onError(error: unknown) {
    if (!(error instanceof AuthFailure)) {
      console.error(error);
      showSummary(new AuthFailure('unexpected'));
      return;
    }
    const field = fieldOf[error.code];
    if (field) {
      blameFields({[field]: error.code});
    } else {
      showSummary(error);
    }
  }

  function send(values: Values) {
    setFieldFailures({});
    setFailure(null);
    setBusy(true);
    options.onSubmit?.();
    const own = {values};
    sent.current = own;
    const settle = (tell: () => void) => {
      if (sent.current === own) {
        setBusy(false);
        tell();
      }
    };
    void Promise.resolve(values)
      .then(options.mutation.mutationFn)
      .then(
        (result) => {
          settle(() => {
            options.onSuccess(result);
          });
        },
        (error: unknown) => {
          settle(() => {
            onError(error);
          });
        },
      );
  }

  function onSubmit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) {
      return;
    }
    const parsed = schema.safeParse(read(new FormData(event.currentTarget)));
    if (parsed.success) {
      send(parsed.data);
      return;
    }
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
  }

  return {
    formRef,
    summaryRef,
    onSubmit,
    send,
    resend: () => {
      if (sent.current) {
        send(sent.current.values);
      }
    },
    busy,
    fieldFailures,
    failure,
  };
}

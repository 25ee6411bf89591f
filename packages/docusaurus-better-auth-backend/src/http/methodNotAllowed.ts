import {createProblem, problemResponse} from 'better-auth-reader-profile';

const list = new Intl.ListFormat('en', {type: 'conjunction'});

/** The answer to a method that an address does not have. */
export function methodNotAllowed(
  allowed: readonly string[],
  method: string,
): Response {
  return problemResponse(
    createProblem(
      405,
      `This address answers ${list.format(allowed)}, not ${method}.`,
    ),
    {Allow: allowed.join(', ')},
  );
}

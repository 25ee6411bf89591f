/**
 * An error in what the site's owner wrote. It has no stack: that would lead
 * into this plugin's code, and hide the message among its lines.
 */
export function configurationError(message: string): Error {
  const error = new Error(message);
  error.stack = `Error: ${message}`;
  return error;
}

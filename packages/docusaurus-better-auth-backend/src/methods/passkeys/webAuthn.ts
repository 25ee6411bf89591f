/**
 * SimpleWebAuthn's server half, read when somebody first uses a passkey: with its certificate
 * parsers it is a fifth of what the backend loads, and most starts of a serverless function end
 * before anybody does.
 */
export const loadWebAuthn = () => import('@simplewebauthn/server');

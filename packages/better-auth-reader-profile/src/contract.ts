/*
 * The wire contract, version 1: the only definition of these shapes, shared by
 * servers and browsers. Names are snake_case because they are what travels.
 * Written with `zod/mini`, since browsers load it too.
 */
export * from './contract/admin.js';
export * from './contract/ask.js';
export * from './contract/askPassages.js';
export * from './contract/authentication.js';
export * from './contract/capabilities.js';
export * from './contract/consentNames.js';
export * from './contract/consents.js';
export * from './contract/preferences.js';
export * from './contract/problem.js';
export * from './contract/profile.js';
export * from './contract/readerExport.js';
export * from './contract/requestBody.js';
export {codePointLength} from './contract/storableText.js';

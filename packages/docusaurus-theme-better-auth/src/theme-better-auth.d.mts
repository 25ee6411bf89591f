import './theme-better-auth.js';

export {default, getSwizzleConfig} from '../lib/esm.mjs';

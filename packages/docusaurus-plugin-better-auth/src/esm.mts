// Node gives a CommonJS module's whole exports to `import plugin from`: this is what an ES module
// gets in its place.
import plugin from './index.js';

export default plugin.default;
export {PLUGIN_NAME, validateOptions} from './index.js';
export type * from './index.js';

// Node gives a CommonJS module's whole exports to `import theme from`: this is what an ES module
// gets in its place.
import theme from './index.js';

export default theme.default;
export {getSwizzleConfig} from './index.js';

import {readFileSync} from 'node:fs';
import path from 'node:path';
import {sheetOf, STYLES_FOLDER} from './styleSheets';

/** As much of a bundler's loader context as is read here. */
type LoaderContext = {
  resourcePath: string;
  addDependency: (file: string) => void;
};

const CLASS_NAMES = path.join(STYLES_FOLDER, 'classNames.json');

/**
 * Gives a component its class names, and the sheet that has them, in place of
 * its CSS module: what a loader's `pitch` returns stands for all that the
 * loaders after it would do. An ejected component lies in the site, where its
 * CSS module is compiled as the site's own are.
 *
 * @see https://webpack.js.org/api/loaders/#pitching-loader
 */
export function pitch(this: LoaderContext): string {
  this.addDependency(CLASS_NAMES);
  const classNames = JSON.parse(
    readFileSync(CLASS_NAMES, 'utf8'),
    // Written when this package was built.
  ) as Record<string, Record<string, string>>;
  const folder = path.dirname(this.resourcePath);
  const component = path
    .relative(path.join(__dirname, 'theme'), folder)
    .replaceAll(path.sep, '/');
  const sheet = path
    .relative(folder, path.join(STYLES_FOLDER, sheetOf(component)))
    .replaceAll(path.sep, '/');
  return `import ${JSON.stringify(sheet)};
export default ${JSON.stringify(classNames[component])};`;
}

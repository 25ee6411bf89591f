const minimizers = ['minimizer-webpack-plugin', 'terser-webpack-plugin'];

/**
 * The optional peers of webpack's minimizers resolve differently in each
 * package of this workspace, which then gets a copy of Docusaurus of its own,
 * and React contexts are not shared between copies.
 */
function readPackage(pkg) {
  if (minimizers.includes(pkg.name)) {
    for (const peer of Object.keys(pkg.peerDependenciesMeta ?? {})) {
      delete pkg.peerDependencies[peer];
    }
    delete pkg.peerDependenciesMeta;
  }
  return pkg;
}

module.exports = {hooks: {readPackage}};

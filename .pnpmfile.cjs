/**
 * webpack's own minimizer, which Docusaurus does not use, has optional peers.
 * With them each package of this workspace gets another copy of Docusaurus,
 * and React contexts are not shared between copies.
 */
function readPackage(pkg) {
  if (pkg.name === 'minimizer-webpack-plugin') {
    for (const peer of Object.keys(pkg.peerDependenciesMeta ?? {})) {
      delete pkg.peerDependencies[peer];
    }
    delete pkg.peerDependenciesMeta;
  }
  return pkg;
}

module.exports = {hooks: {readPackage}};

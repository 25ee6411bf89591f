const minimizers = ['minimizer-webpack-plugin', 'terser-webpack-plugin'];
const tracing = '@opentelemetry/api';

function withoutOptionalPeers(pkg, peers) {
  for (const peer of peers) {
    delete pkg.peerDependencies?.[peer];
    delete pkg.peerDependenciesMeta?.[peer];
  }
}

/**
 * Optional peers that resolve differently in each package of this workspace
 * would give it copies of Docusaurus and Better Auth of their own: React
 * contexts are not shared between copies, nor are types.
 */
function readPackage(pkg) {
  if (minimizers.includes(pkg.name)) {
    withoutOptionalPeers(pkg, Object.keys(pkg.peerDependenciesMeta ?? {}));
  }
  if (/^(better-auth|@better-auth\/.*|vitest)$/.test(pkg.name)) {
    withoutOptionalPeers(pkg, [tracing]);
  }
  return pkg;
}

module.exports = {hooks: {readPackage}};

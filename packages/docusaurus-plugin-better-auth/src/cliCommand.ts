/** Commands of Docusaurus that end in pages for readers. */
const BUILDING = ['build', 'deploy', 'serve'];

/** Whether a process, by its arguments, is `docusaurus start`. */
export function isStart(argv: readonly string[] = process.argv): boolean {
  return argv[2] === 'start';
}

/** Whether it is a command that builds the site, or may. */
export function isBuild(argv: readonly string[] = process.argv): boolean {
  return BUILDING.includes(argv[2] ?? '');
}

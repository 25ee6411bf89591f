#!/usr/bin/env node
import {parseArgs} from 'node:util';
import init from '../lib/init/initSite.js';

// Docusaurus knows its plugins' commands only once they are in the config: the first time, this
// file is the command.
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    backend: {type: 'string'},
    yes: {type: 'boolean', short: 'y', default: false},
  },
});
const [command, siteDir = process.cwd()] = positionals;
if (command === 'init') {
  process.exitCode = await init.initSite({
    siteDir,
    backendUrl: values.backend ?? null,
    yes: values.yes,
    print: (text) => console.log(text),
  });
} else {
  console.error(
    'Usage: docusaurus-plugin-better-auth init [folder of the site] [--backend URL] [--yes]',
  );
  process.exitCode = 1;
}

// @ts-check
import process from 'node:process';
import {runPnpm} from './dependencies.mjs';

process.exitCode = await runPnpm(process.argv.slice(2));

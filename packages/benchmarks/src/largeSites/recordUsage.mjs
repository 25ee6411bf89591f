// @ts-check
// Loaded into each process of a build: writes down what it used.
import {appendFileSync} from 'node:fs';
import process from 'node:process';
import {isMainThread} from 'node:worker_threads';

const file = process.env.BUILD_USAGE_FILE;

// A process counts its threads itself.
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
    appendFileSync(file, `${JSON.stringify({cpuSeconds, maxRSS})}\n`);
  });
}

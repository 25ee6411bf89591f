// @ts-check
import process from 'node:process';
import {installDependencies} from './dependencies.mjs';
import {tasks} from './tasks.mjs';

const [name = '', ...args] = process.argv.slice(2);
try {
  const task = tasks[name];
  if (task === undefined) {
    throw new Error(
      `There is no task ${JSON.stringify(name)}. Tasks are: ${Object.keys(tasks).join(', ')}.`,
    );
  }
  await installDependencies();
  process.exitCode = await task(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

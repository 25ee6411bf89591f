// @ts-check
import process from 'node:process';

/**
 * Loaded into a child process before its own code: when the parent lets go of the channel between
 * them, or dies, the child ends as if it were asked by SIGTERM. This works on Windows too, where
 * signals end a process without asking.
 */
process.once('disconnect', () => {
  if (!process.emit('SIGTERM', 'SIGTERM')) {
    process.exit(143);
  }
});
process.channel?.unref();

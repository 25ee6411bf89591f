// @ts-check
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {findFreePort} from './serverProcess.mjs';

const PROXY_CONF = fileURLToPath(
  new URL(
    '../../docusaurus-better-auth-backend/deploy/nginx/proxy.conf',
    import.meta.url,
  ),
);

/** Where it is on Debian, whose users have no /usr/sbin on their PATH. */
const FOLDERS = [
  ...(process.env.PATH ?? '').split(path.delimiter),
  '/usr/sbin',
];

/**
 * @returns {string}
 * @throws {Error} Where there is none: what to install.
 */
const findNginx = () => {
  const file = FOLDERS.map((folder) => path.join(folder, 'nginx')).find(
    (candidate) => existsSync(candidate),
  );
  if (file === undefined) {
    throw new Error(
      'nginx is not on PATH. Install it: `apt-get install nginx`, `brew install nginx`.',
    );
  }
  return file;
};

/**
 * @typedef {object} Nginx
 * @property {string} version
 * @property {string} url
 * @property {(ports: readonly number[], down?: number) => Promise<void>} passTo Passes requests on to these ports of 127.0.0.1, but for the one that is down; resolved when no old worker is left.
 * @property {() => Promise<void>} stop
 */

/**
 * A real nginx before backends of this machine, with the settings that the
 * guide gives.
 *
 * @param {readonly number[]} ports
 * @returns {Promise<Nginx>}
 */
export const startNginx = async (ports) => {
  const nginx = findNginx();
  const port = await findFreePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-nginx-'));
  const file = path.join(folder, 'nginx.conf');

  /** @type {(ports: readonly number[], down?: number) => void} */
  const write = (all, down) => {
    const servers = all.map(
      (one) => `server 127.0.0.1:${String(one)}${one === down ? ' down' : ''};`,
    );
    writeFileSync(
      file,
      `
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      worker_processes 1;
      daemon off;
      pid ${folder}/nginx.pid;
      error_log ${folder}/error.log warn;
      events { worker_connections 1024; }
      http {
        access_log off;
        client_body_temp_path ${folder}/body;
        proxy_temp_path ${folder}/proxy;
        fastcgi_temp_path ${folder}/fastcgi;
        uwsgi_temp_path ${folder}/uwsgi;
        scgi_temp_path ${folder}/scgi;
        upstream backends { ${servers.join(' ')} }
        server {
          listen 127.0.0.1:${String(port)};
          include ${PROXY_CONF};
          location / {
            proxy_pass http://backends;
          }
        }
      }`,
    );
  };

  write(ports);
  const child = spawn(
    nginx,
    ['-p', folder, '-c', file, '-e', path.join(folder, 'error.log')],
    {stdio: ['ignore', 'ignore', 'inherit']},
  );
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${String(port)}`;

  const readWorkers = () => {
    try {
      return readFileSync(
        `/proc/${String(child.pid)}/task/${String(child.pid)}/children`,
        'utf8',
      )
        .trim()
        .split(' ')
        .filter((pid) => pid !== '');
    } catch {
      return [];
    }
  };

  const answers = () =>
    fetch(`${url}/healthz`).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) {
      throw new Error(
        `nginx ended at its start.\n${readFileSync(path.join(folder, 'error.log'), 'utf8')}`,
      );
    }
    await delay(20);
  }

  return {
    version: execFileSync(nginx, ['-v'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
    url,
    passTo: async (all, down) => {
      const before = readWorkers();
      write(all, down);
      child.kill('SIGHUP');
      for (;;) {
        const now = readWorkers();
        if (now.length > 0 && !now.some((pid) => before.includes(pid))) {
          return;
        }
        await delay(20);
      }
    },
    stop: async () => {
      child.kill('SIGQUIT');
      await ended;
      process.off('exit', kill);
      rmSync(folder, {recursive: true, force: true});
    },
  };
};

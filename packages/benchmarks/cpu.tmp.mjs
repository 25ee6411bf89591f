import {readFileSync} from 'node:fs';
import {startPostgres} from '@docusaurus-better-auth/workspace/postgres';
import {
  startServerProcess,
  startBareBetterAuth,
} from '/work/main/packages/benchmarks/src/serverProcess.mjs';
import {signUp} from '/work/main/packages/benchmarks/src/readers.mjs';
import {runLoad} from '/work/main/packages/benchmarks/src/load.mjs';
import {execSync} from 'node:child_process';
const pgs = await startPostgres();
const cpuOf = (url) => {
  const port = new URL(url).port;
  const pid = execSync(
    `ss -ltnp | grep ':${port} ' | grep -o 'pid=[0-9]*' | head -1`,
  )
    .toString()
    .trim()
    .split('=')[1];
  return () => {
    const p = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
    return (Number(p[13]) + Number(p[14])) * 10;
  };
};
const servers = [
  await startBareBetterAuth(await pgs.createDatabase()),
  await startServerProcess({
    name: 'backend',
    authBasePath: '/auth',
    file: '/work/main/packages/docusaurus-better-auth-backend/node_modules/.h/bin/docusaurus-better-auth-backend.mjs',
    databaseUrl: await pgs.createDatabase(),
    env: process.env.PROF
      ? {NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=/tmp/prof'}
      : {},
  }),
];
const cookies = [];
process.on('uncaughtException', (e) => {
  console.log(e, servers[1].readLog().slice(-3000));
  process.exit(1);
});
for (const s of servers)
  cookies.push([await signUp(s.authUrl, 1), await signUp(s.authUrl, 2)]);
for (let r = 0; r < 3; r++)
  for (const [i, s] of servers.entries()) {
    const c = cpuOf(s.url);
    const a = c();
    const res = await runLoad({
      url: s.authUrl + '/get-session',
      method: 'GET',
      headers: cookies[i].map((Cookie) => ({Cookie})),
      connections: 16,
      seconds: 3,
    });
    console.log(
      s.name,
      JSON.stringify(res.statuses),
      Math.round(res.perSecond),
      'cpu ms/req',
      ((c() - a) / res.requests).toFixed(2),
    );
  }
for (const s of servers) await s.stop();
await pgs.stop();

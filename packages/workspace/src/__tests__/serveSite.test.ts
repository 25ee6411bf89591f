import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {networkInterfaces, tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {serveSite} from '../serveSite.mjs';

let folder: string;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'site-'));
  await mkdir(path.join(folder, 'docs/intro'), {recursive: true});
  await writeFile(path.join(folder, 'index.html'), 'home');
  await writeFile(path.join(folder, '404.html'), 'lost');
  await writeFile(path.join(folder, 'docs/intro/index.html'), 'intro');
  site = await serveSite({folder, port: 0});
});

afterAll(async () => {
  await site.close();
  await rm(folder, {recursive: true});
});

const ask = async (url: string): Promise<[number, string]> => {
  const response = await fetch(url);
  return [response.status, await response.text()];
};

describe('the served site', () => {
  it('answers on every loopback address that the machine has', async () => {
    const {port} = new URL(site.url);
    const hasIpv6 = Object.values(networkInterfaces())
      .flat()
      .some((address) => address?.address === '::1');
    const hosts = ['127.0.0.1', ...(hasIpv6 ? ['[::1]'] : [])];
    for (const host of hosts) {
      expect(await ask(`http://${host}:${port}/`)).toEqual([200, 'home']);
    }
  });

  it('finds a page without its extension', async () => {
    expect(await ask(`${site.url}/docs/intro`)).toEqual([200, 'intro']);
  });

  it("answers 404 with the site's own page", async () => {
    expect(await ask(`${site.url}/nowhere`)).toEqual([404, 'lost']);
    expect(await ask(`${site.url}/docs`)).toEqual([404, 'lost']);
  });

  it('refuses to leave its folder', async () => {
    const [status] = await ask(`${site.url}/..%2f..%2fetc%2fpasswd`);
    expect(status).toBeGreaterThanOrEqual(400);
  });
});

import {readFileSync, realpathSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';

const Manifest = z.object({
  name: z.string().catch(''),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).catch({}),
  devDependencies: z.record(z.string(), z.string()).catch({}),
  peerDependencies: z.record(z.string(), z.string()).catch({}),
  peerDependenciesMeta: z
    .record(z.string(), z.object({optional: z.boolean().optional()}))
    .catch({}),
});

export type InstalledPackage = z.infer<typeof Manifest> & {dir: string};

/** A package as a module in a folder finds it; null where it finds none. */
export function findInstalled(
  name: string,
  from: string,
): InstalledPackage | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = readPackage(path.join(folder, 'node_modules', name));
    if (found !== null || folder === path.dirname(folder)) {
      return found;
    }
  }
}

/** The package in a folder, links followed; null where there is none. */
export function readPackage(dir: string): InstalledPackage | null {
  try {
    const real = realpathSync(dir);
    const manifest = Manifest.parse(
      JSON.parse(readFileSync(path.join(real, 'package.json'), 'utf8')),
    );
    return {...manifest, dir: real};
  } catch {
    return null;
  }
}

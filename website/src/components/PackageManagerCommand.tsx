import React, {type ReactNode} from 'react';
import {usePreferences} from 'docusaurus-theme-better-auth/client';

const COMMANDS: Record<string, string> = {pnpm: 'pnpm add', yarn: 'yarn add'};

/** How to install a package, by the reader's own package manager. */
export default function PackageManagerCommand({
  name,
}: {
  name: string;
}): ReactNode {
  const {preferences} = usePreferences();
  const command = COMMANDS[String(preferences?.custom.packageManager)];
  return <code>{`${command ?? 'npm install'} ${name}`}</code>;
}

import {AuthFailure, reach} from './authFailure';
import {fetchApi, refuseFailure} from './callApi';
import {noticingTheEnd} from './noticingTheEnd';
import {getQueryClient, QUERY_KEY_ROOT} from './queryClient';
import type {SessionStore} from './sessionStore';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

const DEFAULT_FILE_NAME = 'my-data.json';

/** A file's name as `Content-Disposition` has it, without any folder. */
export function readFileName(disposition: string | null): string {
  const name = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]?.trim();
  return name && /^[\w. -]+$/.test(name) ? name : DEFAULT_FILE_NAME;
}

/** All that is held about the reader, as a file for them to keep. */
export async function fetchExport(
  settings: PluginGlobalData,
  store: SessionStore,
): Promise<{content: Blob; fileName: string}> {
  const response = await noticingTheEnd(
    store,
    fetchApi(settings, '/profile/export'),
  );
  refuseFailure(response);
  const content = await reach(() => response.blob());
  if (content.size === 0) {
    throw new AuthFailure('unreachable');
  }
  return {
    content,
    fileName: readFileName(response.headers.get('content-disposition')),
  };
}

/** Has the browser save a file. */
export function saveFile({
  content,
  fileName,
}: {
  content: Blob;
  fileName: string;
}): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  // The download has its own hold on the content by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 0);
}

/** Erases the profile and withdraws consent; the account stays. */
export async function eraseProfile(
  settings: PluginGlobalData,
  store: SessionStore,
): Promise<void> {
  const response = await noticingTheEnd(
    store,
    fetchApi(settings, '/profile', {method: 'DELETE'}),
  );
  refuseFailure(response);
  await getQueryClient().invalidateQueries({queryKey: QUERY_KEY_ROOT});
  store.announceChange();
}

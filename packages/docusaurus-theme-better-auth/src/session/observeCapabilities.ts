import {QueryObserver} from '@tanstack/react-query';
import {
  capabilitiesQueryOptions,
  fallbackCapabilities,
  type AuthCapabilities,
} from './capabilities';
import {getQueryClient} from './queryClient';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

/** Tells what the backend offers, now and once it has said so; returns the end. */
export function observeCapabilities(
  settings: PluginGlobalData,
  listener: (capabilities: AuthCapabilities) => void,
): () => void {
  const observer = new QueryObserver(
    getQueryClient(),
    capabilitiesQueryOptions(settings),
  );
  const tell = ({
    data,
    isError,
  }: {
    data?: AuthCapabilities | undefined;
    isError: boolean;
  }) => {
    listener(
      data ?? fallbackCapabilities(settings, isError ? 'options' : 'loading'),
    );
  };
  tell(observer.getCurrentResult());
  return observer.subscribe(tell);
}

import {useCapabilities} from './useCapabilities';

type PasswordLimits = {minLength: number; maxLength: number};

/** The backend's limits of a password's length, else the plugin's option. */
export function usePasswordLimits(option: PasswordLimits): PasswordLimits {
  return useCapabilities().password ?? option;
}

import globalData from '@generated/globalData';
import siteConfig from '@generated/docusaurus.config';
import {capabilitiesQueryOptions} from './capabilities';
import {
  agreeOnColorMode,
  chooseColorMode,
  chosenColorMode,
  isChosenHere,
  onColorModeChosen,
} from './colorModeSlots';
import {PLUGIN_NAME} from './pluginName';
import {changePreferences, preferencesQueryOptions} from './preferences';
import {getQueryClient} from './queryClient';
import type {ThemeConfig} from '@docusaurus/theme-common';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

let stopListening: (() => void) | undefined;

/**
 * Shows this device's reader the colour mode that their account has, once, and
 * keeps with the account what they choose by the navbar's switch. What they
 * have chosen here already, in the meantime or before they signed in, wins.
 *
 * @param isHere whether this reader is still the one who is signed in
 * @throws AuthFailure where the backend could not be asked.
 */
export async function syncColorMode(
  readerId: string,
  isHere: () => boolean,
): Promise<void> {
  stopListening?.();
  const {colorMode} = siteConfig.themeConfig as Partial<ThemeConfig>;
  if (colorMode?.disableSwitch) {
    return;
  }
  // Written by our plugin, which checked each option.
  const settings = globalData[PLUGIN_NAME]?.default as PluginGlobalData;
  const queryClient = getQueryClient();
  const {level3} = await queryClient.query(capabilitiesQueryOptions(settings));
  if (!level3 || !isHere()) {
    return;
  }
  const preferences = preferencesQueryOptions(settings, readerId);
  const {color_mode: wanted} = await queryClient.query(preferences);
  if (!isHere()) {
    return;
  }

  const keepChoice = async () => {
    const mode = chosenColorMode();
    const known = queryClient.getQueryData(preferences.queryKey);
    if (known?.color_mode !== mode) {
      await changePreferences(settings, readerId, {color_mode: mode});
    }
    agreeOnColorMode(mode);
  };
  // One after the other, so that the last choice is the one that is kept.
  let kept = Promise.resolve();
  stopListening = onColorModeChosen(() => {
    kept = kept
      .then(() => (isHere() ? keepChoice() : undefined))
      // What can't be kept now is, when a page is opened next.
      .catch(() => undefined);
  });
  if (isChosenHere()) {
    await keepChoice();
  } else if (wanted !== null && wanted !== chosenColorMode()) {
    agreeOnColorMode(wanted);
    chooseColorMode(wanted);
  }
}

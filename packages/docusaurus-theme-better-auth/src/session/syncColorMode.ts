import globalData from '@generated/globalData';
import siteConfig from '@generated/docusaurus.config';
import {askCapabilities} from './capabilitiesStore';
import {
  agreeOnColorMode,
  chooseColorMode,
  chosenColorMode,
  isChosenHere,
  onColorModeChosen,
} from './colorModeSlots';
import {PLUGIN_NAME} from './pluginName';
import {readPreferences} from './preferences';
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
  const {level3} = await askCapabilities(settings);
  if (!level3 || !isHere()) {
    return;
  }
  const {color_mode: wanted} = await readPreferences(settings);
  if (!isHere()) {
    return;
  }

  let keptMode = wanted;
  const keepChoice = async () => {
    const mode = chosenColorMode();
    // Few choose: what changes preferences loads with the first choice.
    const {changePreferences, knownPreferences} =
      await import('./preferencesQuery');
    if (!isHere()) {
      return;
    }
    const known = knownPreferences(settings, readerId);
    if ((known ? known.color_mode : keptMode) !== mode) {
      await changePreferences(settings, readerId, {color_mode: mode});
    }
    keptMode = mode;
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

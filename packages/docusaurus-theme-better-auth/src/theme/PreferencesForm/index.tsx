import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {
  COLOR_MODE_FIELD,
  LOCALE_FIELD,
  localeUrl,
  preferencesFormSchema,
  useAuthForm,
  useColorMode,
  useOutcome,
  useThemeConfig,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import AuthField from '@theme/AuthField';
import OwnFields from '@theme/OwnFields';
import ProfileForm from '@theme/ProfileForm';
import type {Props} from '@theme/PreferencesForm';

/** What the reader has set for this site: kept with the account. */
export default function PreferencesForm({
  reader,
  preferences,
  fields,
  onSave,
}: Props): ReactNode {
  const {
    siteConfig,
    i18n: {currentLocale, locales, localeConfigs},
  } = useDocusaurusContext();
  const {disableSwitch, respectPrefersColorScheme} = useThemeConfig().colorMode;
  const {colorModeChoice, setColorMode} = useColorMode();
  const {outcome, outcomeRef, tell, clear} = useOutcome<'saved'>();
  const hasLanguages = locales.length > 1;

  const urlIn = (locale: string) => {
    const there = localeConfigs[locale];
    return there ? localeUrl(window.location, siteConfig, there) : null;
  };

  const form = useAuthForm({
    schema: preferencesFormSchema(fields),
    mutation: {mutationFn: onSave},
    onSubmit: clear,
    onSuccess: ({color_mode: colorMode, locale}) => {
      if (colorMode && !disableSwitch) {
        setColorMode(colorMode === 'system' ? null : colorMode);
      }
      tell('saved');
      // Only a language that was chosen just now leads to another page.
      const wanted = locale !== preferences.locale && locale !== currentLocale;
      const url = wanted && locale ? urlIn(locale) : null;
      if (url) {
        window.location.assign(url);
      }
    },
  });

  if (disableSwitch && !hasLanguages && fields.length === 0) {
    return (
      <p>
        <Translate
          id="theme.betterAuth.profilePreferences.none"
          description="In place of a form, on a site without anything to set"
        >
          This site has nothing to set.
        </Translate>
      </p>
    );
  }
  return (
    <ProfileForm
      form={form}
      outcome={
        outcome && (
          <Translate
            id="theme.betterAuth.profilePreferences.saved"
            description="Beside the button, after the preferences were saved"
          >
            Your preferences are saved.
          </Translate>
        )
      }
      outcomeRef={outcomeRef}
      reader={reader}
      submit={
        <Translate
          id="theme.betterAuth.profilePreferences.save"
          description="Saves the preferences"
        >
          Save preferences
        </Translate>
      }
    >
      <p>
        <Translate
          id="theme.betterAuth.profilePreferences.intro"
          description="Above the preferences"
        >
          Kept with your account, and used wherever you sign in.
        </Translate>
      </p>
      {!disableSwitch && (
        <AuthField
          failure={form.fieldFailures[COLOR_MODE_FIELD]}
          label={translate({
            id: 'theme.betterAuth.profilePreferences.colorMode',
            message: 'Colour mode',
            description: 'The label of the choice between light and dark',
          })}
        >
          {(field) => (
            <select
              {...field}
              // The navbar's switch may choose another one meanwhile.
              key={colorModeChoice}
              defaultValue={colorModeChoice ?? 'system'}
              name={COLOR_MODE_FIELD}
            >
              <option value="system">
                {respectPrefersColorScheme
                  ? translate({
                      id: 'theme.betterAuth.profilePreferences.deviceColors',
                      message: 'As on this device',
                      description: 'A colour mode: what the device is set to',
                    })
                  : translate({
                      id: 'theme.betterAuth.profilePreferences.siteColors',
                      message: 'As the site has it',
                      description:
                        'A colour mode: the one the site begins with',
                    })}
              </option>
              <option value="light">
                {translate({
                  id: 'theme.betterAuth.profilePreferences.light',
                  message: 'Light',
                  description: 'A colour mode',
                })}
              </option>
              <option value="dark">
                {translate({
                  id: 'theme.betterAuth.profilePreferences.dark',
                  message: 'Dark',
                  description: 'A colour mode',
                })}
              </option>
            </select>
          )}
        </AuthField>
      )}
      {hasLanguages && (
        <AuthField
          failure={form.fieldFailures[LOCALE_FIELD]}
          hint={
            <Translate
              id="theme.betterAuth.profilePreferences.languageHint"
              description="Under the choice of a language"
            >
              Saving another one opens this page in it. Links that you follow
              keep their own language.
            </Translate>
          }
          label={translate({
            id: 'theme.betterAuth.profilePreferences.language',
            message: 'Language',
            description: 'The label of the choice of a language',
          })}
        >
          {(field) => (
            <select
              {...field}
              defaultValue={preferences.locale ?? ''}
              name={LOCALE_FIELD}
            >
              <option value="">
                {translate({
                  id: 'theme.betterAuth.profilePreferences.noLanguage',
                  message: 'No preference',
                  description: 'The first entry in the list of languages',
                })}
              </option>
              {locales.map((locale) => (
                <option
                  key={locale}
                  lang={localeConfigs[locale]?.htmlLang}
                  value={locale}
                >
                  {localeConfigs[locale]?.label ?? locale}
                </option>
              ))}
            </select>
          )}
        </AuthField>
      )}
      <OwnFields
        failures={form.fieldFailures}
        fields={fields}
        values={preferences.custom}
      />
    </ProfileForm>
  );
}

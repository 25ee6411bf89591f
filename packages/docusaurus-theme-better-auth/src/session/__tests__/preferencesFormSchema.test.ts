import {describe, expect, it} from 'vitest';
import {localeUrl} from '../localeUrl';
import {preferencesFormSchema} from '../preferencesFormSchema';

const schema = preferencesFormSchema([
  {
    name: 'editor',
    type: 'select',
    label: 'Editor',
    hint: null,
    required: true,
    default: '',
    options: [{value: 'vim', label: 'Vim'}],
  },
  {
    name: 'hints',
    type: 'checkbox',
    label: 'Hints',
    hint: null,
    required: false,
    default: true,
  },
]);

describe('what the form for preferences asks for', () => {
  it('is all that it shows', () => {
    expect(
      schema.parse({
        _colorMode: 'system',
        _locale: 'pt_BR',
        editor: 'vim',
        hints: 'on',
      }),
    ).toEqual({
      color_mode: 'system',
      locale: 'pt_BR',
      custom: {editor: 'vim', hints: true},
    });
  });

  it('leaves alone what the site has nothing to choose from for', () => {
    expect(schema.parse({editor: 'vim'})).toEqual({
      custom: {editor: 'vim', hints: false},
    });
  });

  it('can be no language in particular', () => {
    expect(schema.parse({editor: 'vim', _locale: ''})).toMatchObject({
      locale: null,
    });
  });

  it('says which field is wrong', () => {
    const issues = schema.safeParse({_colorMode: 'sepia', editor: ''}).error
      ?.issues;
    expect(issues?.map(({path}) => path)).toEqual([['_colorMode'], ['editor']]);
    expect(issues?.[1]?.message).toBe('field-not-chosen');
  });
});

describe('the page in another locale', () => {
  const here = {url: 'https://docs.example.com', baseUrl: '/base/'};
  const page = {
    pathname: '/base/profile/preferences/',
    search: '?from=mail',
    hash: '#top',
  };

  it('is the same one, on the same site', () => {
    expect(localeUrl(page, here, {...here, baseUrl: '/base/fr/'})).toBe(
      '/base/fr/profile/preferences/?from=mail#top',
    );
  });

  it('is the same one, on a domain of the language', () => {
    const there = {url: 'https://docs.example.fr', baseUrl: '/'};
    expect(localeUrl(page, here, there)).toBe(
      'https://docs.example.fr/profile/preferences/?from=mail#top',
    );
  });
});

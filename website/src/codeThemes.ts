import type {PrismTheme} from 'prism-react-renderer';

type Palette = Record<
  | 'text'
  | 'background'
  | 'quiet'
  | 'punctuation'
  | 'string'
  | 'keyword'
  | 'name'
  | 'value',
  string
>;

function codeTheme(palette: Palette): PrismTheme {
  return {
    plain: {color: palette.text, backgroundColor: palette.background},
    styles: [
      {types: ['comment', 'prolog'], style: {color: palette.quiet}},
      {
        types: ['punctuation', 'operator'],
        style: {color: palette.punctuation},
      },
      {
        types: ['string', 'char', 'attr-value', 'url'],
        style: {color: palette.string},
      },
      {types: ['keyword', 'tag', 'rule'], style: {color: palette.keyword}},
      {
        types: [
          'attr-name',
          'class-name',
          'directive',
          'function',
          'literal-property',
          'property',
        ],
        style: {color: palette.name},
      },
      {
        types: ['boolean', 'constant', 'number', 'variable'],
        style: {color: palette.value},
      },
    ],
  };
}

/** Every colour has a contrast of 4.5 or more with the background. */
export const lightCode = codeTheme({
  text: '#24302d',
  background: '#f4f8f6',
  quiet: '#55645e',
  punctuation: '#4a5753',
  string: '#1d6b3a',
  keyword: '#7a3e9d',
  name: '#0b5a8a',
  value: '#8f4600',
});

/** Every colour has a contrast of 4.5 or more with the background. */
export const darkCode = codeTheme({
  text: '#d7e3df',
  background: '#1b2523',
  quiet: '#9aaba5',
  punctuation: '#a9b8b3',
  string: '#8fd19e',
  keyword: '#cfa6ee',
  name: '#7fc4ec',
  value: '#f0b27a',
});

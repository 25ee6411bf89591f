import {describe, expect, it} from 'vitest';
import {ownFieldsSchema} from '../ownFieldsSchema';
import type {OwnField} from 'docusaurus-plugin-better-auth';

const company: OwnField = {
  name: 'company',
  label: 'Company',
  hint: null,
  type: 'text',
  required: true,
  maxLength: 5,
  default: '',
};
const size: OwnField = {
  name: 'size',
  label: 'Size',
  hint: null,
  type: 'select',
  required: false,
  options: [{value: 's', label: 'Small'}],
  default: '',
};
const news: OwnField = {
  name: 'news',
  label: 'News',
  hint: null,
  type: 'checkbox',
  required: false,
  default: false,
};
const schema = ownFieldsSchema([company, size, news]);

function messagesOf(
  fields: OwnField[],
  input: Record<string, unknown>,
): Record<string, string> {
  const parsed = ownFieldsSchema(fields).safeParse(input);
  return Object.fromEntries(
    parsed.error?.issues.map(({path, message}) => [String(path[0]), message]) ??
      [],
  );
}

describe('the schema of an owner’s fields', () => {
  it('reads what a form sends, and nothing else', () => {
    const form = new FormData();
    form.set('company', ' Acme ');
    form.set('size', 's');
    form.set('news', 'on');
    form.set('password', 'not theirs');
    expect(schema.parse(Object.fromEntries(form))).toEqual({
      company: 'Acme',
      size: 's',
      news: true,
    });
  });

  it('takes a box that the form left out for one that is not ticked', () => {
    expect(schema.parse({company: 'A'})).toEqual({
      company: 'A',
      size: '',
      news: false,
    });
  });

  it('keeps a value that is a boolean already', () => {
    expect(ownFieldsSchema([news]).parse({news: false})).toEqual({news: false});
    expect(ownFieldsSchema([news]).parse({news: true})).toEqual({news: true});
  });

  it('blames each required field that is empty in words of its own', () => {
    expect(
      messagesOf(
        [company, {...size, required: true}, {...news, required: true}],
        {company: '  ', size: ''},
      ),
    ).toEqual({
      company: 'field-missing',
      size: 'field-not-chosen',
      news: 'field-not-ticked',
    });
  });

  it('refuses what is too long, or not on the list', () => {
    expect(
      messagesOf([company, size], {company: 'Acme Ltd', size: 'xl'}),
    ).toEqual({company: 'field-too-long', size: 'field-not-chosen'});
  });
});

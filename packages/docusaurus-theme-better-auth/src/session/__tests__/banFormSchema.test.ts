import {expect, it} from 'vitest';
import {banFormSchema} from '../banFormSchema';

const messages = (input: unknown) =>
  banFormSchema
    .safeParse(input)
    .error?.issues.map(({path, message}) => [path[0], message]);

it('sends nothing for what is left empty', () => {
  expect(banFormSchema.parse({reason: '  ', until: ''})).toEqual({
    reason: null,
    expires_at: null,
  });
});

it('sends the end as an instant', () => {
  expect(
    banFormSchema.parse({reason: ' Spam ', until: '2099-01-31T12:00'}),
  ).toEqual({
    reason: 'Spam',
    expires_at: new Date('2099-01-31T12:00').toISOString(),
  });
});

it('says what is wrong with each field', () => {
  expect(messages({reason: '😀'.repeat(500), until: ''})).toBeUndefined();
  expect(
    messages({reason: 'x'.repeat(501), until: '2020-01-01T00:00'}),
  ).toEqual([
    ['reason', 'ban-reason-too-long'],
    ['until', 'ban-end-past'],
  ]);
  expect(messages({reason: '', until: 'soon'})).toEqual([
    ['until', 'ban-end-past'],
  ]);
});

import fc from 'fast-check';
import type {JsonSchema} from './openApi.js';

/** Texts that have broken servers before. */
export const HARD_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00\ud800',
  '\ufeff',
  '\u202e',
  '😀'.repeat(20),
  '👨‍👩‍👧‍👦',
  'ﷺ',
  '__proto__',
  'constructor',
  'null',
  '-1',
  '1e999',
  '\'; DROP TABLE "user"; --',
  '$1',
  '%',
  '\\',
  'a\r\nSet-Cookie: x=1',
  '<script>alert(1)</script>',
  '${7*7}',
  '../../etc/passwd',
  'x'.repeat(4001),
];

export const anyText = fc.oneof(
  fc.string({unit: 'grapheme'}),
  fc.string({unit: 'binary'}),
  fc.constantFrom(...HARD_TEXTS),
);

/** Any JSON, names of an object's own parts among it. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({maxDepth: 3}),
  anyText,
  fc.constantFrom<unknown>(null, true, 0, -0, 1.5, -1, 2 ** 53, 1e308, [], {}, [
    [],
  ]),
);

function textOf({pattern, format, minLength, maxLength}: JsonSchema) {
  if (format === 'date-time') {
    return fc.date({noInvalidDate: true}).map((date) => date.toISOString());
  }
  if (pattern !== undefined) {
    return fc.stringMatching(new RegExp(pattern));
  }
  return fc.string({
    unit: 'grapheme',
    minLength: minLength ?? 0,
    // A grapheme may be several code points.
    maxLength: Math.min(40, Math.floor((maxLength ?? 200) / 5)),
  });
}

function objectOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const {properties = {}, required = [], additionalProperties} = schema;
  const known = fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        ofSchema(property),
      ]),
    ),
    {requiredKeys: required},
  );
  if (typeof additionalProperties !== 'object') {
    return known;
  }
  const more = fc.dictionary(
    schema.propertyNames ? textOf(schema.propertyNames) : fc.string(),
    ofSchema(additionalProperties),
    {maxKeys: 5},
  );
  return fc.tuple(known, more).map(([a, b]) => ({...b, ...a}));
}

/** Values that a JSON Schema of this project allows. */
export function ofSchema(schema: JsonSchema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    return fc.oneof(...choices.map(ofSchema));
  }
  if (schema.enum) {
    return fc.constantFrom(...schema.enum);
  }
  if ('const' in schema) {
    return fc.constant(schema.const);
  }
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? 0, -1_000_000),
        max: Math.min(schema.maximum ?? 100, 1_000_000),
      });
    case 'number':
      return fc.double({
        noNaN: true,
        noDefaultInfinity: true,
        ...(schema.minimum !== undefined && {min: schema.minimum}),
        ...(schema.maximum !== undefined && {max: schema.maximum}),
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(ofSchema(schema.items ?? {}), {
        maxLength: Math.min(schema.maxItems ?? 5, 5),
      });
    case 'object':
      return objectOf(schema);
    default:
      return anyJson;
  }
}

/** A value with one of its parts left out, replaced or added. */
export function broken(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(value, fc.nat(), anyJson, fc.constantFrom('drop', 'replace', 'add'))
    .map(([whole, position, part, act]) => {
      if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) {
        return part;
      }
      const keys = Object.keys(whole);
      const key = keys[position % Math.max(keys.length, 1)];
      if (key === undefined || act === 'add') {
        return {...whole, [String(part).slice(0, 20)]: part};
      }
      return Object.fromEntries(
        Object.entries(whole)
          .filter(([name]) => act !== 'drop' || name !== key)
          .map(([name, old]) => [name, name === key ? part : old]),
      );
    });
}

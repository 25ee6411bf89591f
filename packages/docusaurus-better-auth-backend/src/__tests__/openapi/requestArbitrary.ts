import fc from 'fast-check';
import type {OpenApi, Operation} from './openApi.js';
import {
  anyJson,
  anyText,
  broken,
  HARD_TEXTS,
  ofSchema,
} from './schemaArbitrary.js';

export const ACTORS = ['nobody', 'forged', 'reader', 'other', 'admin'] as const;
export type Actor = (typeof ACTORS)[number];

/** Stands for an id that only a running backend knows. */
export type Known = {known: string};

export type GeneratedRequest = {
  template: string;
  method: string;
  actor: Actor;
  params: Record<string, string | Known>;
  query: string;
  headers: Record<string, string>;
  body: string | undefined;
};

const OTHER_METHODS = ['PATCH', 'HEAD', 'OPTIONS', 'DELETE', 'PUT', 'PROPFIND'];

const ORIGINS = ['https://evil.test', 'null', 'http://localhost:3000/'];

/** Parts of a path as they are sent: mostly escaped, some not to be decoded. */
const anyPathPart = fc.oneof(
  anyText
    // A browser and `fetch` resolve these before they send.
    .filter((text) => !['', '.', '..'].includes(text))
    .map((text) => encodeURIComponent(Buffer.from(text).toString())),
  fc.constantFrom('%00', '%ff', '%E0%A4%A', '%', '%2F', '%2e%2e%2fx', 'a%00b'),
);

const RAW_BODIES = [
  '',
  '{',
  'null',
  '"text"',
  '[]',
  '{}',
  'NaN',
  '{"a":1}}',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"custom":{"__proto__":{"polluted":true}}}',
  '{"consent_given":true,"__proto__":{"software_background":"x"}}',
  '{"consent_given":true,"consent_given":false}',
  String.raw`{"consent_given":true,"software_background":"\ud800"}`,
  String.raw`{"query":"\u0000"}`,
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
  `{"query":"${'x'.repeat(70_000)}"}`,
];

const CONTENT_TYPES = [
  'application/json; charset=utf-8',
  'APPLICATION/JSON',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json-patch+json',
  'x',
];

const EXTRA_HEADERS: readonly Record<string, string>[] = [
  {Accept: 'text/event-stream'},
  {Accept: 'text/html;q=0.9, */*;q=0.1'},
  {'Accept-Language': 'de, *;q=0.5'},
  {'X-Forwarded-For': '203.0.113.7, 10.0.0.1'},
  {'X-HTTP-Method-Override': 'DELETE'},
  {'If-None-Match': '*'},
  {Range: 'bytes=0-1'},
  {'User-Agent': '\u00ff'.repeat(300)},
  {'Content-Encoding': 'gzip'},
  {Authorization: 'Bearer x'},
];

function bodyOf(operation: Operation): fc.Arbitrary<string | undefined> {
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const raw = fc.constantFrom(...RAW_BODIES);
  if (!schema) {
    return fc.oneof(
      {weight: 6, arbitrary: fc.constant(undefined)},
      {weight: 1, arbitrary: raw},
    );
  }
  const valid = ofSchema(schema);
  const asText = (value: unknown) => JSON.stringify(value);
  return fc.oneof(
    {weight: 10, arbitrary: valid.map(asText)},
    {weight: 5, arbitrary: broken(valid).map(asText)},
    {weight: 2, arbitrary: anyJson.map(asText)},
    {weight: 2, arbitrary: raw},
    {weight: 1, arbitrary: anyText},
  );
}

function queryOf({parameters = []}: Operation): fc.Arbitrary<string> {
  const known = parameters.filter((parameter) => parameter.in === 'query');
  const valid = fc.record(
    Object.fromEntries(
      known.map(({name, schema}) => [name, ofSchema(schema).map(String)]),
    ),
    {
      requiredKeys: known
        .filter(({required}) => required)
        .map(({name}) => name),
    },
  );
  const names = [...known.map(({name}) => name), 'x', '__proto__'];
  const wild = fc.array(
    fc.tuple(fc.constantFrom(...names), fc.constantFrom(...HARD_TEXTS)),
    {maxLength: 3},
  );
  const write = (entries: [string, string][]) =>
    new URLSearchParams(
      entries.map(([name, value]) => [name, value.slice(0, 600)]),
    ).toString();
  return fc.oneof(
    {
      weight: 6,
      arbitrary: valid.map((record) => write(Object.entries(record))),
    },
    {weight: 2, arbitrary: wild.map(write)},
    {
      weight: 1,
      arbitrary: fc.constantFrom('%', '%ff=%00', '&&&', '=', '%E0%A4%A=1'),
    },
  );
}

function paramsOf({parameters = []}: Operation) {
  return fc.record(
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === 'path')
        .map(({name}) => [
          name,
          fc.oneof(
            {weight: 3, arbitrary: fc.constant<string | Known>({known: name})},
            {weight: 1, arbitrary: anyPathPart},
          ),
        ]),
    ),
  );
}

const headers = fc
  .tuple(
    fc.oneof(
      {weight: 12, arbitrary: fc.constant('http://localhost:3000')},
      {weight: 1, arbitrary: fc.constantFrom(undefined, ...ORIGINS)},
    ),
    fc.oneof(
      {weight: 12, arbitrary: fc.constant('application/json')},
      {weight: 1, arbitrary: fc.constantFrom(undefined, ...CONTENT_TYPES)},
    ),
    fc.oneof(
      {weight: 4, arbitrary: fc.constant({})},
      {weight: 1, arbitrary: fc.constantFrom(...EXTRA_HEADERS)},
    ),
  )
  .map(([origin, contentType, extra]): Record<string, string> => ({
    ...(origin !== undefined && {Origin: origin}),
    ...(contentType !== undefined && {'Content-Type': contentType}),
    ...extra,
  }));

/** The actors who may succeed come most often. */
function actorFor({description = '', security}: Operation) {
  const likely: Actor = description.includes('admin')
    ? 'admin'
    : security.length > 0
      ? 'reader'
      : 'nobody';
  return fc.oneof(
    {weight: 4, arbitrary: fc.constant<Actor>(likely)},
    {weight: 2, arbitrary: fc.constantFrom<Actor>(...ACTORS)},
  );
}

function requestOf(
  template: string,
  method: string,
  operation: Operation,
): fc.Arbitrary<GeneratedRequest> {
  return fc.record({
    template: fc.constant(template),
    method: fc.oneof(
      {weight: 14, arbitrary: fc.constant(method.toUpperCase())},
      {weight: 1, arbitrary: fc.constantFrom(...OTHER_METHODS)},
    ),
    actor: actorFor(operation),
    params: paramsOf(operation),
    query: queryOf(operation),
    headers,
    body: bodyOf(operation),
  });
}

/**
 * Requests to every operation of a document, valid ones and broken ones.
 *
 * @param isRare Operations that are asked less often than the others.
 */
export function anyRequest(
  document: OpenApi,
  isRare: (template: string) => boolean,
): fc.Arbitrary<GeneratedRequest> {
  return fc.oneof(
    ...Object.entries(document.paths).flatMap(([template, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        weight: isRare(template) ? 1 : 10,
        arbitrary: requestOf(template, method, operation),
      })),
    ),
  );
}

import type {ValidateFunction} from 'ajv';
import {Ajv2020} from 'ajv/dist/2020.js';
import {fullFormats} from 'ajv-formats/dist/formats.js';
import {expect} from 'vitest';
import type {JsonSchema, OpenApi, Operation} from './openApi.js';

export type AnswerCheck = (
  template: string,
  method: string,
  answer: {status: number; headers: Headers; text: string},
) => void;

/** What an answer to a method that a path does not have may be. */
const WITHOUT_METHOD = [403, 404, 405];

function isJson(type: string): boolean {
  return /^application\/([\w.-]+\+)?json$/.test(type);
}

/** Holds an answer against what a document says of it. */
export function createAnswerCheck(document: OpenApi): AnswerCheck {
  const ajv = new Ajv2020({strict: false, formats: fullFormats});
  const validators = new Map<JsonSchema, ValidateFunction>();

  function validate(schema: JsonSchema, value: unknown, what: string): void {
    let validator = validators.get(schema);
    if (!validator) {
      validator = ajv.compile({...schema, components: document.components});
      validators.set(schema, validator);
    }
    expect([what, validator(value), validator.errors]).toEqual([
      what,
      true,
      null,
    ]);
  }

  function responseOf({responses}: Operation, status: number) {
    return (
      responses[String(status)] ??
      responses[`${String(status).charAt(0)}XX`] ??
      responses.default
    );
  }

  return (template, method, {status, headers, text}) => {
    const what = `${method} ${template} ${String(status)}`;
    expect(status, what).toBeLessThan(500);
    if (method === 'OPTIONS') {
      expect([what, text]).toEqual([`OPTIONS ${template} 204`, '']);
      return;
    }
    const path = document.paths[template] ?? {};
    const operation =
      path[method.toLowerCase()] ?? (method === 'HEAD' ? path.get : undefined);
    const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
    if (!operation) {
      expect(WITHOUT_METHOD, what).toContain(status);
      if (text !== '') {
        validate(
          {$ref: '#/components/schemas/Problem'} as JsonSchema,
          JSON.parse(text),
          what,
        );
      }
      return;
    }
    const response = responseOf(operation, status);
    expect(response, `${what} is not described`).toBeDefined();
    const {content} = response ?? {};
    if (!content && response === operation.responses.default) {
      // Better Auth's own, which says nothing of its shape.
      return;
    }
    if (method === 'HEAD' || !content) {
      expect([what, text]).toEqual([what, '']);
      return;
    }
    expect(Object.keys(content), what).toContain(type);
    const schema = content[type]?.schema;
    if (schema && isJson(type)) {
      validate(schema, JSON.parse(text), `${what} ${text.slice(0, 500)}`);
    }
  };
}

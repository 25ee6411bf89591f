import {Writable} from 'node:stream';
import {expect, it} from 'vitest';
import {createLog, describeError} from '../log.js';

function collect() {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return {log: createLog(destination), lines};
}

it('writes a line of JSON for each entry', () => {
  const {log, lines} = collect();
  log({level: 'info', event: 'request', status: 200, requestId: 'a'});
  log({level: 'error', event: 'failure', frames: ['at x', 'at y']});
  expect(lines).toHaveLength(2);
  expect(lines.every((line) => line.endsWith('}\n'))).toBe(true);
  const [first, second] = lines.map((line) => JSON.parse(line) as object);
  expect(first).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
    event: 'request',
    status: 200,
    requestId: 'a',
  });
  expect(second).toMatchObject({level: 'error', frames: ['at x', 'at y']});
});

it('writes no fact that has the name of a secret', () => {
  const {log, lines} = collect();
  log({
    level: 'warn',
    event: 'slip',
    email: 'planted',
    password: 'planted',
    token: 'planted',
    cookie: 'planted',
    body: 'planted',
    query: 'planted',
  });
  expect(lines.join('')).toContain('slip');
  expect(lines.join('')).not.toContain('planted');
});

it('tells of an error without its message', () => {
  const error = Object.assign(new Error('Key (email)=(ada@example.com)'), {
    code: '23505',
  });
  const described = describeError(error);
  expect(described).toMatchObject({error: 'Error', code: '23505'});
  expect(JSON.stringify(described)).not.toContain('ada@');
});

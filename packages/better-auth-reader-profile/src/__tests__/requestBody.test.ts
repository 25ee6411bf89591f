import {describe, expect, it} from 'vitest';
import {readJsonBody, readTextBody} from '../requestBody.js';

function post(body: BodyInit, contentType = 'application/json'): Request {
  return new Request('http://localhost/', {
    method: 'POST',
    headers: {'Content-Type': contentType},
    body,
    // Node asks for this where a body is a stream.
    duplex: 'half',
  } as RequestInit);
}

describe('readJsonBody', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
  ])('reads %s', async (contentType) => {
    expect(await readJsonBody(post('{"a":"é"}', contentType))).toEqual({
      a: 'é',
    });
  });

  it.each([
    'text/plain',
    'application/jsonp',
    'application/x-www-form-urlencoded',
  ])('refuses %s', async (contentType) => {
    await expect(readJsonBody(post('{}', contentType))).rejects.toMatchObject({
      problem: {status: 415},
    });
  });

  it('stops reading a body in chunks at the limit', async () => {
    let pulls = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulls += 1;
        controller.enqueue(new Uint8Array(8 * 1024).fill(0x20));
      },
    });
    await expect(readJsonBody(post(endless))).rejects.toMatchObject({
      problem: {status: 413},
    });
    expect(pulls).toBeLessThan(12);
  });

  it('refuses a body that breaks off', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array([0x22]));
        controller.error(new Error('aborted'));
      },
    });
    await expect(readJsonBody(post(broken))).rejects.toMatchObject({
      problem: {status: 400, detail: 'The body ended early.'},
    });
  });

  it('refuses bytes that are not UTF-8', async () => {
    await expect(
      readTextBody(post(new Uint8Array([0x22, 0xff, 0x22]))),
    ).rejects.toMatchObject({problem: {status: 422}});
  });
});

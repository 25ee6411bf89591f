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

  /** A body of `count` chunks of 8 KB, which tells how many were asked for. */
  function chunks(count: number) {
    let pulls = 0;
    const stream = new ReadableStream({
      pull(controller) {
        pulls += 1;
        if (pulls > count) {
          controller.close();
        } else {
          controller.enqueue(new Uint8Array(8 * 1024).fill(0x20));
        }
      },
    });
    return {stream, pulls: () => pulls};
  }

  it('reads a body that is too large to its end before it refuses', async () => {
    const {stream, pulls} = chunks(128);
    await expect(readJsonBody(post(stream))).rejects.toMatchObject({
      problem: {status: 413},
    });
    expect(pulls()).toBe(129);
  });

  it('does so too where the length was told', async () => {
    const {stream, pulls} = chunks(128);
    const request = post(stream);
    request.headers.set('Content-Length', String(128 * 8 * 1024));
    await expect(readJsonBody(request)).rejects.toMatchObject({
      problem: {status: 413},
    });
    expect(pulls()).toBe(129);
  });

  it('stops reading a body without end at 8 MB', async () => {
    const {stream, pulls} = chunks(Infinity);
    await expect(readJsonBody(post(stream))).rejects.toMatchObject({
      problem: {status: 413},
    });
    expect(pulls()).toBeLessThan(1030);
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

  it('refuses a body that is shorter than was told', async () => {
    const request = post('{}');
    request.headers.set('Content-Length', '3');
    await expect(readJsonBody(request)).rejects.toMatchObject({
      problem: {status: 400, detail: 'The body ended early.'},
    });
  });

  it('refuses bytes that are not UTF-8', async () => {
    await expect(
      readTextBody(post(new Uint8Array([0x22, 0xff, 0x22]))),
    ).rejects.toMatchObject({problem: {status: 422}});
  });
});

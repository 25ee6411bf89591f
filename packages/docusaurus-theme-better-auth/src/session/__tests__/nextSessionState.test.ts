import {describe, expect, it} from 'vitest';
import {nextSessionState} from '../nextSessionState';
import {LOADING, SIGNED_OUT, type SessionState} from '../sessionState';

const ada = {
  id: '1',
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  image: null,
};
const signedIn: SessionState = {status: 'signed-in', reader: ada};

describe('nextSessionState', () => {
  it('names the reader', () => {
    expect(nextSessionState(LOADING, {status: 'success', data: ada})).toEqual(
      signedIn,
    );
  });

  it('keeps its identity where nothing has changed', () => {
    expect(
      nextSessionState(signedIn, {status: 'success', data: {...ada}}),
    ).toBe(signedIn);
    expect(nextSessionState(SIGNED_OUT, {status: 'success', data: null})).toBe(
      SIGNED_OUT,
    );
  });

  it('tells a session that ended from one that never was', () => {
    expect(
      nextSessionState(LOADING, {status: 'success', data: null}),
    ).toMatchObject({status: 'signed-out', ended: false});
    expect(
      nextSessionState(signedIn, {status: 'success', data: null}),
    ).toMatchObject({status: 'signed-out', ended: true});
  });

  it('remembers the reader while the backend is out of reach', () => {
    const degraded = nextSessionState(signedIn, {status: 'error', data: null});
    expect(degraded).toEqual({status: 'degraded', reader: ada});
    const again = nextSessionState(degraded, {
      status: 'success',
      data: {...ada},
    });
    expect(again).toEqual(signedIn);
    expect(again.reader).toBe(ada);
    expect(nextSessionState(LOADING, {status: 'error', data: null})).toEqual({
      status: 'degraded',
      reader: null,
    });
  });
});

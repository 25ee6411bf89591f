import {describe, expect, it} from 'vitest';
import {
  createClientAddressReader,
  toAddressBucket,
  UNKNOWN_ADDRESS,
} from '../clientAddress.js';

const fromSocket = (remoteAddress: string | undefined) => ({
  incoming: {socket: {remoteAddress}},
});

function read(
  socketAddress: string | undefined,
  headers: Record<string, string>,
  trustedProxies: string[] = [],
): string {
  return createClientAddressReader(trustedProxies)(
    new Request('http://localhost/', {headers}),
    fromSocket(socketAddress),
  );
}

describe('with no proxy trusted', () => {
  it.each([
    'X-Forwarded-For',
    'Forwarded',
    'X-Real-IP',
    'CF-Connecting-IP',
    'True-Client-IP',
    'X-Client-IP',
    'X-Forwarded-Host',
    'X-Docusaurus-Better-Auth-Client-Address',
  ])("takes the socket's address, whatever %s says", (name) => {
    const value = name === 'Forwarded' ? 'for=203.0.113.9' : '203.0.113.9';
    expect(read('198.51.100.1', {[name]: value})).toBe('198.51.100.1');
  });

  it.each([
    ['::ffff:198.51.100.1', '198.51.100.1'],
    ['::ffff:c633:6401', '198.51.100.1'],
    ['::1', '::1'],
    ['2001:DB8:0:0::7', '2001:db8::7'],
    ['fe80::1%eth0', 'fe80::1'],
    [undefined, UNKNOWN_ADDRESS],
    ['', UNKNOWN_ADDRESS],
  ])('reads %s as %s', (socketAddress, expected) => {
    expect(read(socketAddress, {})).toBe(expected);
  });
});

describe('behind trusted proxies', () => {
  const proxies = ['10.0.0.0/8', '127.0.0.1', '2001:db8:ffff::/48'];

  it.each([
    ['one client', '203.0.113.9', '203.0.113.9'],
    ['what a client wrote before it', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    ['two proxies in a row', '203.0.113.9, 10.1.2.3', '203.0.113.9'],
    ['a proxy of IPv6', '203.0.113.9, 2001:db8:ffff::1', '203.0.113.9'],
    ['a port', '203.0.113.9:41234', '203.0.113.9'],
    ['brackets and a port', '[2001:db8::7]:41234', '2001:db8::7'],
    ['IPv4 in IPv6', '::ffff:203.0.113.9', '203.0.113.9'],
    [
      'an invented proxy before a client',
      '10.9.9.9, 203.0.113.9',
      '203.0.113.9',
    ],
    ['nothing', '', '10.0.0.1'],
    ['a word', 'unknown', '10.0.0.1'],
    ['a word after a proxy', 'unknown, 10.1.2.3', '10.1.2.3'],
    ['a word after a client', '203.0.113.9, _hidden', '10.0.0.1'],
    ['hexadecimal', '0x7f.0.0.1', '10.0.0.1'],
    ['a number', '2130706433', '10.0.0.1'],
    ['only proxies', '10.5.5.5, 10.6.6.6', '10.5.5.5'],
  ])('reads %s', (_what, forwardedFor, expected) => {
    const headers = {'X-Forwarded-For': forwardedFor};
    expect(read('10.0.0.1', headers, proxies)).toBe(expected);
    expect(read('::ffff:10.0.0.1', headers, proxies)).toBe(expected);
  });

  it('takes no word of a client that came past them', () => {
    const headers = {'X-Forwarded-For': '203.0.113.9'};
    expect(read('198.51.100.1', headers, proxies)).toBe('198.51.100.1');
  });

  it('stops after 20 of them', () => {
    const headers = {
      'X-Forwarded-For': [
        '203.0.113.9',
        ...Array<string>(30).fill('10.1.1.1'),
      ].join(),
    };
    expect(read('10.0.0.1', headers, proxies)).toBe('10.1.1.1');
  });

  it('looks at no other header', () => {
    const headers = {
      'X-Real-IP': '203.0.113.9',
      Forwarded: 'for=203.0.113.9',
      'CF-Connecting-IP': '203.0.113.9',
    };
    expect(read('10.0.0.1', headers, proxies)).toBe('10.0.0.1');
  });
});

describe('without a socket', () => {
  const reader = createClientAddressReader([]);
  const request = new Request('http://localhost/');

  it('takes the address that the host tells', () => {
    expect(reader(request, {clientAddress: '203.0.113.9'})).toBe('203.0.113.9');
  });

  it('knows nobody where none is told', () => {
    expect(reader(request, undefined)).toBe(UNKNOWN_ADDRESS);
    expect(reader(request, {clientAddress: 'localhost'})).toBe(UNKNOWN_ADDRESS);
  });
});

describe('a bucket', () => {
  it('is one IPv4 address', () => {
    expect(toAddressBucket('203.0.113.9')).toBe('203.0.113.9');
  });

  it('is a whole /64 of IPv6', () => {
    const bucket = toAddressBucket('2001:db8:1:2:a:b:c:d');
    expect(toAddressBucket('2001:db8:1:2:ffff::1')).toBe(bucket);
    expect(toAddressBucket('2001:db8:1:3::1')).not.toBe(bucket);
    expect(bucket).toBe('2001:db8:1:2::/64');
  });
});

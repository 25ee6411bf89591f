/** How an origin is often written in place of the right one. */
export function originVariants(origin: string): string[] {
  const url = new URL(origin);
  const withHost = (hostname: string, protocol = url.protocol) =>
    `${protocol}//${hostname}${url.port === '' ? '' : `:${url.port}`}`;
  const otherScheme = url.protocol === 'https:' ? 'http:' : 'https:';
  const otherHost = url.hostname.startsWith('www.')
    ? url.hostname.slice(4)
    : `www.${url.hostname}`;
  const names: Record<string, string> = {
    localhost: '127.0.0.1',
    '127.0.0.1': 'localhost',
  };
  const alias = names[url.hostname];
  return [
    `${origin}/`,
    withHost(url.hostname, otherScheme),
    ...(alias === undefined
      ? [withHost(otherHost), withHost(otherHost, otherScheme)]
      : [withHost(alias)]),
  ];
}

/** What is different in a variant, in words. */
export function describeVariant(origin: string, variant: string): string {
  if (variant === `${origin}/`) {
    return 'with a slash at its end, which no browser sends';
  }
  const [right, wrong] = [new URL(origin), new URL(variant)];
  return [
    ...(right.protocol === wrong.protocol
      ? []
      : [
          `with ${wrong.protocol.slice(0, -1)} for ${right.protocol.slice(0, -1)}`,
        ]),
    ...(right.hostname === wrong.hostname
      ? []
      : [`with the host ${wrong.hostname} for ${right.hostname}`]),
  ].join(', ');
}

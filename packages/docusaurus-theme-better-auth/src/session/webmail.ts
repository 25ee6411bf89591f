const INBOXES: readonly [url: string, domains: RegExp][] = [
  ['https://mail.google.com/mail/', /^(gmail|googlemail)\.com$/],
  ['https://outlook.live.com/mail/', /^(outlook|hotmail|live|msn)\./],
  ['https://mail.yahoo.com/', /^(yahoo|ymail|rocketmail)\./],
  ['https://mail.proton.me/', /^(proton\.me|pm\.me|protonmail\.(com|ch))$/],
  ['https://www.icloud.com/mail/', /^(icloud|me|mac)\.com$/],
  ['https://app.fastmail.com/', /^fastmail\.(com|fm)$/],
  ['https://mail.aol.com/', /^aol\.com$/],
  ['https://www.gmx.net/', /^gmx\.(net|de|at|ch)$/],
  ['https://www.gmx.com/', /^gmx\.(com|co\.uk|us)$/],
  ['https://web.de/', /^web\.de$/],
  ['https://mail.qq.com/', /^(qq|foxmail)\.com$/],
  ['https://mail.163.com/', /^163\.com$/],
  ['https://mail.zoho.com/', /^zoho(mail)?\.com$/],
];

/** Where the address's mail is read in a browser, where that is well known. */
export function webmailUrl(address: string): string | null {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return INBOXES.find(([, domains]) => domains.test(domain))?.[0] ?? null;
}

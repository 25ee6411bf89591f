/** Whether a user is banned now: a ban may have an end. */
export function isBanned(user: object): boolean {
  if (!('banned' in user) || user.banned !== true) {
    return false;
  }
  const expires = 'banExpires' in user ? user.banExpires : null;
  return (
    !(expires instanceof Date || typeof expires === 'string') ||
    new Date(expires).getTime() > Date.now()
  );
}

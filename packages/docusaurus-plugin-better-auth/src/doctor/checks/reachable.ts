import type {Check} from '../check';

/** Proxies' own answers for a service that they don't reach. */
const BAD_GATEWAY = new Set([502, 504, 521, 522, 523, 530]);

/** Whether anything answers. Why not is told by what the connection ends with. */
export const reachable: Check = {
  id: 'reachable',
  title: 'The backend answers',
  needs: [],
  async run({authEndpoint, authUrl}) {
    const {answer} = await authEndpoint();
    if (!BAD_GATEWAY.has(answer.status)) {
      return [];
    }
    return [
      {
        severity: 'error',
        where: 'proxy',
        what: `${authUrl} answers ${answer.status}: something in front answers, the service behind it does not.`,
        why: 'A proxy, a load balancer or a gateway does not reach what it passes requests on to.',
        change:
          'Start that service, and correct the address to which requests are passed on: of the proxy, or BETTER_AUTH_UPSTREAM of a gateway.',
        paste: [],
      },
    ];
  },
};

import {useHistory, useLocation} from '@docusaurus/router';

/** What an entry of the browser's history keeps beside its address. */
type Kept = {
  /** Cursors of the pages before this one; '' is the first. */
  previous?: string[];
  /** Under which `searches` has what was searched for. */
  searchId?: string;
};

/**
 * What was searched for: a name or an address may be among it, which neither a
 * URL nor the history that a browser writes to its disk must hold. A reload
 * forgets it.
 */
const searches = new Map<string, string>();

function keepSearch(search: string): string {
  const id = `${Date.now()}.${searches.size}`;
  searches.set(id, search);
  return id;
}

/**
 * The pages of a list, in the browser's own history: the query string has the
 * cursor and what `set` puts there, so that the back button works.
 */
export function useListPages() {
  const history = useHistory<Kept | undefined>();
  const {
    pathname,
    search: queryString,
    state,
  } = useLocation<Kept | undefined>();
  const query = new URLSearchParams(queryString);
  const cursor = query.get('cursor') ?? '';
  const previous = state?.previous ?? [];

  function go(
    change: Readonly<Record<string, string | undefined>>,
    kept: Kept,
    act: 'push' | 'replace' = 'push',
  ): void {
    const next = new URLSearchParams(queryString);
    for (const [name, value] of Object.entries(change)) {
      if (value) {
        next.set(name, value);
      } else {
        next.delete(name);
      }
    }
    history[act]({
      pathname,
      search: next.toString(),
      state: {...state, ...kept},
    });
  }

  return {
    query,
    search: searches.get(state?.searchId ?? '') ?? '',
    cursor: cursor || undefined,
    /** Changes the query, and begins with the first page. */
    set: (change: Readonly<Record<string, string | undefined>>) => {
      go({...change, cursor: undefined}, {previous: []});
    },
    /** Opens something beside the list: the list's place stays. */
    open: (change: Readonly<Record<string, string | undefined>>) => {
      go(change, {});
    },
    setSearch: (search: string, act: 'push' | 'replace') => {
      const searchId = keepSearch(search);
      go({cursor: undefined}, {previous: [], searchId}, act);
    },
    next: (to: string) => {
      go({cursor: to}, {previous: [...previous, cursor]});
    },
    /** Null on the first page. */
    back:
      cursor === ''
        ? null
        : () => {
            // Without a trail, as in a new tab, to the first page.
            go({cursor: previous.at(-1)}, {previous: previous.slice(0, -1)});
          },
  };
}

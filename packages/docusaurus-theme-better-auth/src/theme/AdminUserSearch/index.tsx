import React, {useEffect, useId, useRef, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/admin';
import type {Props} from '@theme/AdminUserSearch';
import styles from './styles.module.css';

/**
 * Searches while the admin types: for the newest text each time the answer
 * before has come, so that there is never more than one question.
 */
export default function AdminUserSearch({
  search,
  busy,
  onSearch,
}: Props): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(search);
  const shown = useRef(search);
  const isOneStep = useRef(false);

  useEffect(() => {
    if (shown.current !== search) {
      // The back button, or the list itself, has changed it.
      shown.current = search;
      setTyped(search);
    }
  }, [search]);

  useEffect(() => {
    const wanted = typed.trim();
    if (busy || wanted === shown.current) {
      return;
    }
    shown.current = wanted;
    onSearch(wanted, isOneStep.current ? 'replace' : 'push');
    isOneStep.current = true;
  }, [busy, onSearch, typed]);

  return (
    <div className={styles.search}>
      <label className={styles.label} htmlFor={id}>
        <Translate
          id="theme.betterAuth.adminUsers.search"
          description="The label of the search for accounts"
        >
          Search names and e-mail addresses
        </Translate>
      </label>
      <input
        autoComplete="off"
        className={styles.input}
        id={id}
        maxLength={200}
        onBlur={() => {
          isOneStep.current = false;
        }}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        type="search"
        value={typed}
      />
    </div>
  );
}

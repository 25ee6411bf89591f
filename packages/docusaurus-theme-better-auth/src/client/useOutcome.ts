import {useCallback, useRef, useState, type RefObject} from 'react';

/**
 * What an act came to, and the line that says so: it takes focus, since the
 * button that was pressed may be gone.
 */
export function useOutcome<Name extends string>(): {
  outcome: Name | null;
  outcomeRef: RefObject<HTMLParagraphElement | null>;
  tell: (outcome: Name) => void;
  clear: () => void;
} {
  const [outcome, setOutcome] = useState<Name | null>(null);
  const outcomeRef = useRef<HTMLParagraphElement>(null);
  const tell = useCallback((name: Name) => {
    setOutcome(name);
    // After the dialog that asked has given focus back.
    requestAnimationFrame(() => outcomeRef.current?.focus());
  }, []);
  const clear = useCallback(() => {
    setOutcome(null);
  }, []);
  return {outcome, outcomeRef, tell, clear};
}

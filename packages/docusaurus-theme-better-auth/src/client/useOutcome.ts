import {useCallback, useEffect, useRef, useState, type RefObject} from 'react';

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
  // An object, so that the same outcome can be told twice.
  const [told, setTold] = useState<{outcome: Name} | null>(null);
  const outcomeRef = useRef<HTMLParagraphElement>(null);
  // Not before: a dialog that is still open lets nothing else have focus.
  useEffect(() => {
    if (told) {
      outcomeRef.current?.focus();
    }
  }, [told]);
  const tell = useCallback((outcome: Name) => {
    setTold({outcome});
  }, []);
  const clear = useCallback(() => {
    setTold(null);
  }, []);
  return {outcome: told?.outcome ?? null, outcomeRef, tell, clear};
}

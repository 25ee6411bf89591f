import {useCallback, useEffect, useState} from 'react';

/** Counts down to zero, a second at a time. Starts at `seconds`. */
export function useCountdown(seconds: number): {
  left: number;
  restart: (seconds: number) => void;
} {
  const [left, setLeft] = useState(seconds);
  const [endsAt, setEndsAt] = useState<number | null>(null);

  const restart = useCallback((length: number) => {
    setLeft(length);
    setEndsAt(Date.now() + length * 1000);
  }, []);

  useEffect(() => {
    // A tab in the background is woken late: the clock tells, not the ticks.
    const end = endsAt ?? Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(rest);
      if (rest === 0) {
        clearInterval(timer);
      }
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [endsAt, seconds]);

  return {left, restart};
}

import {useEffect, useState} from 'react';

/** Counts seconds down to 0, such as those until a message can be sent anew. */
export function useCountdown(): {
  secondsLeft: number;
  start: (seconds: number) => void;
} {
  const [endsAt, setEndsAt] = useState(0);
  const [now, setNow] = useState(0);
  const running = now < endsAt;
  useEffect(() => {
    if (!running) {
      return undefined;
    }
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [running]);
  return {
    secondsLeft: running ? Math.ceil((endsAt - now) / 1000) : 0,
    start(seconds) {
      const startsAt = Date.now();
      setNow(startsAt);
      setEndsAt(startsAt + seconds * 1000);
    },
  };
}

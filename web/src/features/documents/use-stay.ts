import { useCallback, useEffect, useState } from "react";

/**
 * The reading that the person waits for with folded hands: whoever clicks or types has gone on to something else, and must
 * not be carried away from it.
 */
export function useStay(): { followed: string | null; follow: (readingId: string) => void } {
  const [followed, setFollowed] = useState<string | null>(null);
  const leave = useCallback(() => setFollowed(null), []);
  useEffect(() => {
    if (followed === null) return undefined;
    window.addEventListener("pointerdown", leave);
    window.addEventListener("keydown", leave);
    return () => {
      window.removeEventListener("pointerdown", leave);
      window.removeEventListener("keydown", leave);
    };
  }, [followed, leave]);
  return { followed, follow: setFollowed };
}

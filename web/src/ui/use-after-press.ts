import { useCallback, useEffect, useRef } from "react";

/**
 * Puts something off until the mouse button is up: a line that appears while it is pressed would move the button
 * under the pointer, and the click would be lost. Without a mouse it happens at once.
 */
export function useAfterPress(act: () => void): () => void {
  const pressed = useRef(false);
  const owed = useRef<(() => void) | null>(null);
  useEffect(() => {
    const down = () => {
      pressed.current = true;
    };
    const up = () => {
      pressed.current = false;
      const due = owed.current;
      owed.current = null;
      // The click itself comes right after.
      if (due) setTimeout(due);
    };
    const ends = ["mouseup", "dragend"] as const;
    document.addEventListener("mousedown", down, true);
    for (const end of ends) document.addEventListener(end, up, true);
    return () => {
      document.removeEventListener("mousedown", down, true);
      for (const end of ends) document.removeEventListener(end, up, true);
    };
  }, []);
  return useCallback(() => {
    if (pressed.current) owed.current = act;
    else act();
  }, [act]);
}

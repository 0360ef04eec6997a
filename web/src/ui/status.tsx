import { Button, CloseButton } from "@mantine/core";
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from "react";
import { useWords } from "../app/words/use-words.tsx";
import styles from "./ui.module.css";

interface Said {
  text: string;
  undo?: () => void;
}

type Say = (text: string, undo?: () => void) => void;
const StatusContext = createContext<Say>(() => undefined);

/** Long enough to read a sentence and reach "Hoàn tác". */
const SHOWN_FOR = 12_000;

/** Says in one line what has just been done, also aloud; what can be undone carries its button. */
export function StatusProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null);
  const { ui } = useWords();
  const say = useCallback<Say>((text, undo) => setSaid(undo ? { text, undo } : { text }), []);
  const close = () => setSaid(null);

  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => setSaid(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <StatusContext value={say}>
      {children}
      <output className={styles.status}>
        {said && (
          <div className={styles.said}>
            <span>{said.text}</span>
            {said.undo && (
              <Button
                variant="white"
                onClick={() => {
                  said.undo?.();
                  close();
                }}
              >
                {ui.undo}
              </Button>
            )}
            <CloseButton
              size={44}
              c="white"
              variant="transparent"
              aria-label={ui.close}
              onClick={close}
            />
          </div>
        )}
      </output>
    </StatusContext>
  );
}

/** `say("Đã trả lại nhiệm vụ.")`, with an undo where there is one. */
export const useStatus = (): Say => use(StatusContext);

import { useLocalStorage } from "@mantine/hooks";

export interface LetterKeys {
  on: boolean;
  turn: (on: boolean) => void;
}

/** Single-letter keys can be switched off (WCAG 2.1.4): speech input would set them off. Kept on this machine. */
export function useLetterKeys(): LetterKeys {
  const [on, turn] = useLocalStorage({
    key: "dondoc.letter-keys",
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  return { on, turn };
}

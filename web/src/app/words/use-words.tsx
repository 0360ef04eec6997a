import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { vi } from "./vi.ts";
import type { Words } from "./words.ts";

export type Language = "vi" | "en";
export type Dictionary = Words<typeof vi>;

interface Spoken {
  language: Language;
  words: Dictionary;
  speak: (language: Language) => void;
}

const STORED = "dondoc.language";
const storedLanguage = (): Language => (localStorage.getItem(STORED) === "en" ? "en" : "vi");

/** English is fetched when somebody asks for it; Vietnamese is always there. */
const dictionary = async (language: Language): Promise<Dictionary> =>
  language === "en" ? (await import("./en.ts")).en : vi;

const SpokenContext = createContext<Spoken>({ language: "vi", words: vi, speak: () => undefined });

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(storedLanguage);
  const [spoken, setSpoken] = useState<{ language: Language; words: Dictionary }>();

  useEffect(() => {
    let current = true;
    const show = async () => {
      const words = await dictionary(wanted);
      if (!current) return;
      document.documentElement.lang = wanted;
      setSpoken({ language: wanted, words });
    };
    // Were English out of reach, the page is still useful in Vietnamese.
    show().catch(() => setSpoken({ language: "vi", words: vi }));
    return () => {
      current = false;
    };
  }, [wanted]);

  if (!spoken) return null;
  const speak = (language: Language) => {
    localStorage.setItem(STORED, language);
    setWanted(language);
  };
  return <SpokenContext value={{ ...spoken, speak }}>{children}</SpokenContext>;
}

/** The dictionary of the language in use: `useWords().tasks.…` */
export const useWords = (): Dictionary => use(SpokenContext).words;
export const useLanguage = () => {
  const { language, speak } = use(SpokenContext);
  return { language, speak };
};

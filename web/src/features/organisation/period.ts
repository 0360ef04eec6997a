import type { Dictionary } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";

/** "từ 01/07/2025", or "01/03/2020 đến 30/06/2025" once it has ended. */
export const periodText = (
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  words: Dictionary["organisation"],
): string =>
  validTo
    ? words.between(formatDate(validFrom), formatDate(validTo))
    : words.since(formatDate(validFrom));

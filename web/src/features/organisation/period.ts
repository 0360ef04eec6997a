import type { Dictionary } from "../../app/words/use-words.tsx";
import { dayBefore, formatDate } from "../../ui/dates.ts";

/** "từ 01/07/2025", or "01/03/2020 đến hết 30/06/2025": `validTo` is the first day no longer covered. */
export const periodText = (
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  words: Dictionary["organisation"],
): string =>
  validTo
    ? words.between(formatDate(validFrom), formatDate(dayBefore(validTo)))
    : words.since(formatDate(validFrom));

import { publishedPeriod } from "../domain/published-period.ts";

/** "Quý III/2026", "6 tháng đầu năm 2026", "Năm 2026". */
export const titleOf = (code: string): string =>
  publishedPeriod(code, () => "CALENDAR", "9999-12-31")?.title ?? code;

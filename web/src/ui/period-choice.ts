/** What a code of a period says, as the fields of the form have it. */
export type PeriodKind = "month" | "quarter" | "year" | "span";

export interface PeriodChoice {
  kind: PeriodKind;
  year: number;
  /** Month 1–12 or quarter 1–4. */
  part: number;
}

export function choiceOf(code: string): PeriodChoice {
  const month = /^(\d{4})-(\d{2})$/.exec(code);
  if (month) return { kind: "month", year: Number(month[1]), part: Number(month[2]) };
  const quarter = /^(\d{4})-Q(\d)$/.exec(code);
  if (quarter) return { kind: "quarter", year: Number(quarter[1]), part: Number(quarter[2]) };
  const year = Number(code.slice(0, 4));
  return { kind: code.includes("..") ? "span" : "year", year, part: 1 };
}

export function codeOf({ kind, year, part }: PeriodChoice): string {
  if (kind === "month") return `${year}-${String(part).padStart(2, "0")}`;
  return kind === "quarter" ? `${year}-Q${part}` : String(year);
}

/** The same moment in another kind of period: November is in the fourth quarter. */
export function turnedInto(kind: Exclude<PeriodKind, "span">, code: string, to: string): string {
  const { year, part, kind: was } = choiceOf(code);
  const month = was === "month" ? part : Number(to.slice(5, 7));
  const inYear = kind === "month" ? month : Math.ceil(month / 3);
  return codeOf({ kind, year: was === "span" ? Number(to.slice(0, 4)) : year, part: inYear });
}

/** The period after one; of a span there is none. */
export function nextOf(code: string): string | null {
  const choice = choiceOf(code);
  if (choice.kind === "span") return null;
  if (choice.kind === "year") return String(choice.year + 1);
  const parts = choice.kind === "month" ? 12 : 4;
  return choice.part < parts
    ? codeOf({ ...choice, part: choice.part + 1 })
    : codeOf({ ...choice, year: choice.year + 1, part: 1 });
}

/** 2017-09-27 → 27/9/2017, as officials write it. */
export function writtenDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)}/${Number(month)}/${year}`;
}

/** "978/UBND-HCTC"; what the text did not give is not made up. */
export function reference(number: string | null, symbol: string | null): string | null {
  if (number && symbol) return `${number}/${symbol}`;
  return number ?? symbol;
}

/** What makes a number doubtful, as the officer sees it on the paper. */
export function numberDoubt(number: string): string {
  if (/^\d+$/u.test(number)) return "dài khác thường";
  return /\p{L}/u.test(number) ? "có chữ lẫn trong số" : "có ký tự không phải chữ số";
}

/** White space folded: one passage, one line. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** At most so many characters, cut between words. */
export function shortened(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(" ", most - 1);
  return `${line.slice(0, cut > most / 2 ? cut : most - 1).replace(/[\s,;:.]+$/u, "")}…`;
}

/** How a clerk speaks of an assignment: "điểm 1.đ", or by its first words where it has no path. */
export const placeOf = (path: string, text: string): string =>
  path === "" ? `đoạn “${shortened(text, 40)}”` : `mục ${path}`;

/** The same for the journal, which must hold no word of the text: events outlive an expunged content. */
export const placeInJournal = (path: string): string =>
  path === "" ? "đoạn không đánh số" : `mục ${path}`;

/** What a document is called in lists, whatever is known of it. */
export function documentTitle(document: {
  kind: string | null;
  number: string | null;
  symbol: string | null;
  subject: string | null;
  issuerName: string | null;
  state: string;
  secretStub: boolean;
}): string {
  const { kind, number, symbol, subject, issuerName, state, secretStub } = document;
  if (secretStub) return "Văn bản mật, theo dõi trên giấy";
  const written = reference(number, symbol);
  const name = [
    kind ?? "văn bản",
    written ? `số ${written}` : null,
    written ? null : issuerName && `của ${issuerName}`,
  ]
    .filter(Boolean)
    .join(" ");
  const named = name.charAt(0).toLocaleUpperCase("vi") + name.slice(1);
  if (state === "expunged") return `${named} (nội dung đã được xóa)`;
  return subject ?? named;
}

/** A word of an event's payload, as the journal writes it. */
export const said = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

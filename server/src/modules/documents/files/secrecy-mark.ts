type Secrecy = "mật" | "tối mật" | "tuyệt mật";

export interface SecrecyMark {
  mark: Secrecy;
  /** The line as it stands. */
  line: string;
}

/** A mark stands in the heading (Decree 30/2020, cell 10a); the body may speak of secrets as it likes. */
const HEADING_LINES = 40;
const BARE_MARKS: Record<string, Secrecy> = {
  MAT: "mật",
  TOIMAT: "tối mật",
  TUYETMAT: "tuyệt mật",
};
const MARKS: Record<string, Secrecy> = { MẬT: "mật", TỐIMẬT: "tối mật", TUYỆTMẬT: "tuyệt mật" };

/**
 * The secrecy mark of a document, or null. A mark is the bare word in capitals alone on its line or in its table cell,
 * also with spaced letters or framed, or the value of "Độ mật:". Secret documents have their own register and must not be
 * kept here (Law on Protection of State Secrets 2018); `margins` are running heads, where the mark is often printed.
 * `recognised`: the letters were read from a picture.
 */
export function findSecrecyMark(
  text: string,
  margins: readonly string[] = [],
  { recognised = false }: { recognised?: boolean } = {},
): SecrecyMark | null {
  const heading = headingLines(text.normalize("NFC"));
  const lines = [...heading, "", ...margins.flatMap((line) => line.normalize("NFC").split("\n"))];
  for (const [index, line] of lines.entries()) {
    const before = (lines[index - 1] ?? "").trim();
    for (const cell of line.split(/\t| \| | {4,}/)) {
      const mark =
        labelled(cell) ??
        named(cell) ??
        (/(?:^|\s)(?:BÍ|BẢO|ĐỘ)$/u.test(before) ? null : beside(cell)) ??
        (recognised ? misread(cell) : null);
      if (mark) return { mark, line: line.trim() };
    }
    const mark = /^(?:mức )?độ mật\s*:?$/iu.test(before)
      ? word(line.toLocaleUpperCase("vi"))
      : null;
    if (mark) return { mark, line: line.trim() };
  }
  return null;
}

function headingLines(text: string): string[] {
  const lines: string[] = [];
  let filled = 0;
  for (const line of text.split("\n")) {
    if (filled >= HEADING_LINES || /^[\s*]*Kính gửi/iu.test(line)) break;
    if (line.trim() !== "") filled++;
    lines.push(line);
  }
  return lines;
}

function labelled(cell: string): Secrecy | null {
  const value = /^\s*\W*(?:mức )?độ mật\s*:(.+)$/iu.exec(cell)?.[1];
  return value === undefined ? null : word(value.toLocaleUpperCase("vi"));
}

/** "Tài liệu mật", "(Tối mật)": a line of its own that can mean nothing else, in any letters. */
function named(cell: string): Secrecy | null {
  const said = /^[\s*]*(?:(?:tài liệu|văn bản|hồ sơ)\s+|\()((?:tối |tuyệt )?mật)\)?[\s*.]*$/iu.exec(
    cell,
  )?.[1];
  return said === undefined ? null : word(said.toLocaleUpperCase("vi"));
}

/** A mark may share its line with the urgency: "MẬT - KHẨN", "TỐI MẬT/HỎA TỐC". */
function beside(cell: string): Secrecy | null {
  const parts = cell.replace(/(?:HỎA|HOẢ) TỐC|(?:THƯỢNG )?KHẨN/gu, "/").split(/[-–—/,;+&]/u);
  return word(cell) ?? parts.map(word).find((mark) => mark !== null) ?? null;
}

/**
 * A recogniser loses the signs over and under a stamped letter: alone in capitals "MAT" and "MẶT" are read as the mark, for a
 * secret that is kept cannot be put right, and an open document that was refused can.
 */
function misread(cell: string): Secrecy | null {
  const letters = cell.replace(/[^\p{L}\p{N}]/gu, "");
  if (letters !== letters.toLocaleUpperCase("vi")) return null;
  return BARE_MARKS[letters.normalize("NFD").replace(/\p{M}/gu, "")] ?? null;
}

/** The three marks without spaces, frames and emphasis; "Mật" in small letters alone is the end of a sentence, not a mark. */
function word(value: string): Secrecy | null {
  return MARKS[value.replace(/[^\p{L}\p{N}]/gu, "")] ?? null;
}

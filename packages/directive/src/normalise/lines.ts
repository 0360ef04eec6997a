import { isPlaceDate } from "./cues.ts";
import { slicePassage, type Passage } from "./passage.ts";

/** A line, or a cell of a line in two columns, with its blanks folded. */
export interface Line {
  passage: Passage;
  blankBefore: boolean;
  /** Length of the line as it was written; tells hard wrapped text from paragraphs. */
  width: number;
  /** The cells of a row of a table between bars or tabs, empty ones too, where the line has two at least. */
  cells?: Passage[];
  /** The words of a line that wide gaps part, with the column each begins in. */
  chunks?: { at: number; passage: Passage }[];
  /** A number alone on its line: of a page, or of a row where each cell has a line of its own. */
  furniture?: true;
  /** It stands in an annex, behind the signature. */
  annex: boolean;
}

const RULE = /^[-_=*~|.·•:+\s]*$/u;
const PAGE_NUMBER = /^(?:[-–]?\s?\d{1,3}\s?[-–]?|Trang\s+\d{1,3}(?:\s?\/\s?\d{1,3})?)$/iu;
/** Where the letterhead is over: nothing below stands in two columns until "Nơi nhận". */
const BODY_CUE =
  /^(?:Kính gửi|Căn cứ|Thực hiện|Trong |Thời gian qua|Để |Nhằm |[IVX]+\s?[.]|\d{1,2}\s?[.)]|Điều 1)/u;
const TAIL_CUE = /^Nơi nhận/iu;
const ANNEX_CUE =
  /^(?:PHỤ LỤC|Phụ lục\s*(?:$|[IVX\d(])|DANH MỤC |DANH SÁCH|BẢNG PHÂN CÔNG|BIỂU |MẪU |CHƯƠNG TRÌNH |KẾ HOẠCH |ĐỀ ÁN |QUY CHẾ |QUY ĐỊNH |\((?:Ban hành k|K)èm theo )/u;
const CELL_GAP = /\t|\s?\|\s?/u;
const GAP = /\s{3,}|\t+|\s?\|\s?/gu;

function isBlank(char: string): boolean {
  return char === " " || char === "\t" || char === "\n";
}

/** The characters from..to without runs of blanks. */
export function foldBlanks(source: Passage, from: number, to: number): Passage {
  let first = from;
  let last = to;
  while (first < last && isBlank(source.text[first] ?? "")) first++;
  while (last > first && isBlank(source.text[last - 1] ?? "")) last--;
  const raw = source.text.slice(first, last);
  if (!/\s\s|[\t\n]/u.test(raw)) return slicePassage(source, first, last);
  let text = "";
  let shown = "";
  const starts = new Int32Array(last - first);
  const ends = new Int32Array(last - first);
  let length = 0;
  let gap = false;
  for (let i = first; i < last; i++) {
    const char = source.text[i] ?? "";
    const blank = isBlank(char);
    if (blank && gap) continue;
    gap = blank;
    text += blank ? " " : char;
    shown += blank ? " " : (source.shown[i] ?? "");
    starts[length] = source.starts[source.first + i] ?? 0;
    ends[length++] = source.ends[source.first + i] ?? 0;
  }
  return { text, shown, starts, ends, first: 0 };
}

/** Two columns that lost the gap between them: the national title, its motto or place and date begin the right one. */
const FLATTENED =
  /(?:(?<=\p{L} )(?:CỘNG H(?:ÒA|OÀ) X|Độc lập\s?-|ĐẢNG CỘNG SẢN VIỆT)|(?<=[\p{Lu}\d&][\p{Lu}\d] )(?:(?:TP\.?\s)?\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}*){0,3}),\s*ngày\s+[\d.…]{0,6}\s*tháng)/u;
/** The same below "Nơi nhận": the signature begins the right column, on the last line the name. */
const FLATTENED_TAIL =
  /(?<=^Nơi nhận\s?:|[;)]|\p{Ll}\.)\s(?=(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}{2}|(?:PHÓ|CHỦ|CHÁNH|GIÁM|TỔNG|BỘ|THỨ|CỤC|CHI|TRƯỞNG|THỦ|BÍ|VIỆN|HIỆU) \p{Lu}{2,}(?:\s|$))|(?<=^-?\s?Lưu[^.]{2,60}\.)\s(?=\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}$)/u;
/** What a signing program or a law portal writes around the document. */
const PROGRAM =
  /^(?:Người ký|Ký bởi|Được ký bởi|Đã ký bởi|Thời gian ký|Ngày ký số|E-?mail|Digitally signed|DN|Signature Not Verified|Số hiệu|Nơi ban hành|Ngày ban hành|Ngày công báo|Ngày hết hiệu lực|Ngày hiệu lực|Loại văn bản|Số công báo|Tình trạng(?: hiệu lực)?|[^:]{2,60} - Ký bởi|Số đến|Ngày đến|Cập nhật(?: lúc| ngày)?|Ngày đăng|Đăng ngày|Cỡ chữ|Lượt xem|Lượt đọc|Đã xem)\s?:|^Chuyển\s?:.{0,120}Hạn\s?:/iu;
const STAMP = /^Trang chủ\s?[>»/]|^(?:CÔNG VĂN )?ĐẾN(?:\s+Số|\s+Ngày|$)/iu;

function isOfProgram(line: string): boolean {
  return (line.includes(":") && PROGRAM.test(line)) || STAMP.test(line);
}

const BLANK_BEFORE = /(?:Số\s?:?|ngày|tháng|năm)\s*$/u;
const BLANK_AFTER = /^(?:\/|tháng|năm)/u;

function cellsOf(raw: string, signed: boolean): [number, number][] {
  const tail = signed ? FLATTENED_TAIL.exec(raw.slice(0, 300)) : null;
  if (tail)
    return [
      [0, tail.index],
      [tail.index + 1, raw.length],
    ];
  const flat = FLATTENED.exec(raw.slice(0, 300))?.index;
  if (flat !== undefined) return [...cellsOf(raw.slice(0, flat), signed), [flat, raw.length]];
  const cells: [number, number][] = [];
  let from = 0;
  for (const gap of raw.matchAll(GAP)) {
    // A number or a day that was left blank is no gap between columns.
    const end = gap.index + gap[0].length;
    if (BLANK_BEFORE.test(raw.slice(Math.max(0, gap.index - 8), gap.index))) continue;
    if (BLANK_AFTER.test(raw.slice(end, end + 6))) continue;
    if (gap.index > from) cells.push([from, gap.index]);
    from = gap.index + gap[0].length;
  }
  if (from < raw.length) cells.push([from, raw.length]);
  return cells.filter(([start, end]) => raw.slice(start, end).trim() !== "");
}

/** The cells of a row between bars or tabs; a bar at either end of the line closes it and opens no cell. */
function rowCells(source: Passage, from: number, raw: string): Passage[] | null {
  if (!CELL_GAP.test(raw)) return null;
  const cells: Passage[] = [];
  const open = /^\s*\|/u.exec(raw)?.[0].length ?? 0;
  const close = raw.length - (/\|\s*$/u.exec(raw)?.[0].length ?? 0);
  let start = open;
  for (let at = open; at <= close; at++) {
    if (at < close && raw[at] !== "\t" && raw[at] !== "|") continue;
    cells.push(foldBlanks(source, from + start, from + at));
    start = at + 1;
  }
  return cells.length >= 2 ? cells : null;
}

const WIDE_GAP = /\s{3,}/gu;

/** A line of a layout: words with wide gaps between them, or one word that stands in from the margin. */
function chunksOf(source: Passage, from: number, raw: string): Line["chunks"] {
  if (raw.length > 400 || !/\s{3}/u.test(raw) || !/^\s{3,}\S|\S\s{3,}\S/u.test(raw))
    return undefined;
  const chunks: { at: number; passage: Passage }[] = [];
  let start = raw.length - raw.trimStart().length;
  const add = (end: number) => {
    if (end > start)
      chunks.push({ at: start, passage: foldBlanks(source, from + start, from + end) });
  };
  const margin = start;
  for (const gap of raw.slice(margin).trimEnd().matchAll(WIDE_GAP)) {
    const at = margin + gap.index;
    add(at);
    start = at + gap[0].length;
  }
  add(raw.trimEnd().length);
  return chunks;
}

/**
 * Lines without page numbers and rules. In the letterhead and below "Nơi nhận" a wide gap parts two columns; the left
 * column is read to its end before the right one, so that a name over two lines stays together.
 */
export function splitLines(source: Passage): Line[] {
  const lines: Line[] = [];
  let right: Line[] = [];
  let columns = true;
  let blank = true;
  let signed = false;
  let annex = false;
  const flush = () => {
    lines.push(...right);
    right = [];
  };
  let from = 0;
  while (from <= source.text.length) {
    const found = source.text.indexOf("\n", from);
    const to = found < 0 ? source.text.length : found;
    const raw = source.text.slice(from, to);
    const trimmed = raw.trim();
    if (RULE.test(trimmed) || isOfProgram(trimmed)) {
      blank = true;
    } else if (PAGE_NUMBER.test(trimmed)) {
      if (annex) {
        const passage = foldBlanks(source, from, to);
        lines.push({ passage, blankBefore: blank, width: trimmed.length, furniture: true, annex });
      }
      blank = true;
    } else {
      if (signed && ANNEX_CUE.test(trimmed)) {
        columns = false;
        annex = true;
        flush();
      } else if (BODY_CUE.test(trimmed)) {
        columns = false;
        flush();
      } else if (TAIL_CUE.test(trimmed)) {
        columns = true;
        signed = true;
      }
      const row = columns ? null : rowCells(source, from, raw);
      const chunks = columns || row ? undefined : chunksOf(source, from, raw);
      const cells: [number, number][] = columns ? cellsOf(raw, signed) : [[0, raw.length]];
      // The letterhead ends where a line stands alone at the margin behind a gap.
      if (columns && blank && cells.length === 1 && !/^\s{10,}/u.test(raw)) flush();
      // Place and date end the right column of the letterhead; what stands alone below them is read behind it.
      const dated = isPlaceDate(right.at(-1)?.passage.text ?? "");
      if (columns && !signed && cells.length === 1 && dated) flush();
      const indented = columns && right.length > 0 && cells.length === 1 && /^\s{25,}/u.test(raw);
      cells.forEach(([start, end], column) => {
        const line = {
          passage: foldBlanks(source, from + start, from + end),
          blankBefore: blank,
          width: trimmed.length,
          annex,
          ...(row ? { cells: row } : {}),
          ...(chunks ? { chunks } : {}),
        };
        if (column > 0 || indented) right.push(line);
        else lines.push(line);
      });
      blank = false;
    }
    from = to + 1;
  }
  flush();
  return lines.filter((line) => line.passage.text !== "");
}

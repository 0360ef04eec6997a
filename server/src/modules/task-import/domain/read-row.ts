import { vietnameseDate } from "@dondoc/workcalendar";
import { textOf } from "../../../kernel/sheet-cells.ts";
import { type Column, foldHeading, type Mapping, titleOf } from "./columns.ts";
import { fold, readDay, readOrigin, readReference, readState } from "./read-cells.ts";

/** One line as it will become a task; units are still names. */
export interface SheetTask {
  row: number;
  reference: { number: string; symbol: string } | null;
  /** The row above whose document this line stands under without naming it. */
  documentOfRow: number | null;
  issuedOn: string | null;
  receivedOn: string | null;
  issuer: string;
  origin: "CENTRAL" | "PARTY" | "PEOPLES_COUNCIL" | "PROVINCE" | "INSPECTION";
  place: string;
  content: string;
  lead: string;
  partners: string[];
  deliverable: string | null;
  /** The due day as it was first set, where a sheet tells it apart. */
  originalDue: string | null;
  due: string | null;
  state: "IN_PROGRESS" | "COMPLETED" | "SUSPENDED" | "REVOKED";
  completedOn: string | null;
}
export interface RowError {
  row: number;
  column: string;
  message: string;
}
export interface RowRemark {
  row: number;
  message: string;
}
export interface ReadLines {
  tasks: SheetTask[];
  errors: RowError[];
  /** Lines that were passed over, each with what stands there. */
  remarks: RowRemark[];
}

const LONGEST = 4000;
const LONGEST_HEADING = 300;
/** What a sheet about running work may tell of: older or later days are slips of the pen. */
const EARLIEST = "1990-01-01";
const LATEST = "2099-12-31";
/** By these a document is known; lines under it that leave all of them out, or repeat them, are of the same. */
const DOCUMENT = ["reference", "issuedOn", "issuer"] as const satisfies readonly Column[];
const CARRIED: readonly Column[] = [...DOCUMENT, "receivedOn", "origin"];
/** "A", "I.", "IV": the number of a part of the list. */
const PART = /^(?:[A-Z]|[IVXLC]+)\.?$/;

/** The line under the headings that numbers the columns: "A", "(1)", "7=5+6". */
const NUMBERING = /^(?:[A-Z]|\(?\d{1,2}(?:\s*=[\d\s+-]+)?\)?)$/;

type Cells = readonly unknown[];

/**
 * Reads the lines under the headings. What is wrong names its row, its column and what to do; what is passed over (titles of
 * parts, totals, headings once more) is told; only empty lines and the line of column numbers are not.
 */
export function readTasks(
  sheet: readonly Cells[],
  { headingAt, headings, columns }: Mapping,
  today: string,
): ReadLines {
  const tasks: SheetTask[] = [];
  const errors: RowError[] = [];
  const remarks: RowRemark[] = [];
  const heading = foldHeading(headings[columns.content ?? -1]);
  let above: { row: number; cells: Partial<Record<Column, unknown>> } | null = null;
  const at = (cells: Cells, column: Column): unknown => {
    const index = columns[column];
    return index === undefined ? undefined : cells[index];
  };
  for (const [index, cells] of sheet.entries()) {
    const row = index + 1;
    const filled = cells.map(textOf).filter((text) => text !== "");
    if (index <= headingAt || filled.every((text) => NUMBERING.test(text))) continue;
    const said = passedOver(cells, filled, { heading, columns });
    if (said !== null) {
      above = null;
      remarks.push({ row, message: `Bỏ qua, không phải nhiệm vụ: ${said.slice(0, 120)}` });
      continue;
    }
    const from: typeof above = above;
    const isBelow: boolean =
      from !== null &&
      DOCUMENT.every((column) => {
        const text = textOf(at(cells, column));
        return text === "" || text === textOf(from.cells[column]);
      });
    const own = (column: Column): unknown => {
      const value = at(cells, column);
      return isBelow && CARRIED.includes(column) && textOf(value) === ""
        ? from?.cells[column]
        : value;
    };
    if (!isBelow) {
      above = {
        row,
        cells: Object.fromEntries(CARRIED.map((column) => [column, at(cells, column)])),
      };
    }
    const wrong = new Found(row, errors);
    const isCarried =
      isBelow && textOf(at(cells, "reference")) === "" && textOf(own("reference")) !== "";
    const task = readTask(row, own, { wrong, today });
    if (wrong.count === 0) {
      tasks.push({ ...task, documentOfRow: isCarried ? (from?.row ?? null) : null });
    }
  }
  return { tasks, errors, remarks };
}

/** What stands in a line that is no task; null for a task, be it a poor one: nothing of a document or a day is dropped. */
function passedOver(
  cells: Cells,
  filled: readonly string[],
  { heading, columns }: Pick<Mapping, "columns"> & { heading: string },
): string | null {
  const text = (column: Column) => textOf(cells[columns[column] ?? -1]);
  const content = text("content");
  const isShort = content !== "" && content.length <= LONGEST_HEADING;
  if (isShort && foldHeading(content) === heading) {
    return "tiêu đề cột lặp lại";
  }
  if (text("lead") !== "") return null;
  const isPart = filled.length === 2 && PART.test(filled[0] ?? "");
  const isTotal = /^(?:tong|cong|tong cong|tong so)(?: |$)/.test(fold(filled[0] ?? ""));
  return isPart || isTotal || (filled.length === 1 && content === "") ? filled.join(" ") : null;
}

class Found {
  count = 0;
  /** Columns of which something has been said: one slip is told once. */
  readonly columns = new Set<Column>();
  readonly row: number;
  readonly errors: RowError[];
  constructor(row: number, errors: RowError[]) {
    this.row = row;
    this.errors = errors;
  }
  say(column: Column, message: string): void {
    this.count += 1;
    this.columns.add(column);
    this.errors.push({ row: this.row, column: titleOf(column), message });
  }
}

const NO_DAY = /^(?:không thời hạn|không có thời hạn|không|-|thường xuyên)$/iu;

function readTask(
  row: number,
  cell: (column: Column) => unknown,
  { wrong, today }: { wrong: Found; today: string },
): Omit<SheetTask, "documentOfRow"> {
  const text = (column: Column): string => {
    const value = cell(column);
    const said = textOf(value);
    if (said.startsWith("=") || isOdd(value)) {
      wrong.say(column, "Ô chứa công thức. Hãy chép rồi dán lại dưới dạng giá trị.");
      return "";
    }
    if (/^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM)[!?]?$/.test(said)) {
      wrong.say(column, `Ô báo lỗi ${said}. Hãy sửa công thức, hoặc ghi giá trị.`);
      return "";
    }
    if (said.length > LONGEST) {
      wrong.say(column, `Ô dài hơn ${LONGEST} ký tự. Hãy viết gọn lại.`);
      return "";
    }
    return said;
  };
  const day = (column: Column): string | null => {
    const said = text(column);
    if (said === "" || NO_DAY.test(said)) return null;
    const read = readDay(cell(column));
    if (read === null) {
      wrong.say(column, `“${said}” không phải một ngày. Hãy ghi như 15/12/2026.`);
    } else if (read < EARLIEST || read > LATEST) {
      wrong.say(column, `Ngày ${vietnameseDate(read)} quá xa. Hãy kiểm tra năm.`);
      return null;
    }
    return read;
  };
  const past = (column: Column): string | null => {
    const read = day(column);
    if (read !== null && read > today) {
      wrong.say(column, `Ngày ${vietnameseDate(read)} chưa đến. Hãy kiểm tra năm.`);
    }
    return read;
  };
  const content = text("content");
  const lead = text("lead");
  const isLeftOut = (column: Column, said: string) => said === "" && !wrong.columns.has(column);
  if (isLeftOut("content", content)) {
    wrong.say("content", "Thiếu nội dung nhiệm vụ. Hãy điền, hoặc bỏ dòng này.");
  }
  if (content !== "" && !/\p{L}/u.test(content)) {
    wrong.say("content", `“${content}” không phải nội dung nhiệm vụ. Có thể cột bị lệch.`);
  }
  if (isLeftOut("lead", lead)) wrong.say("lead", "Thiếu cơ quan chủ trì. Hãy điền một cơ quan.");
  const said = text("reference");
  const reference = readReference(said);
  if (said !== "" && reference === null) {
    wrong.say("reference", `“${said}” không phải số, ký hiệu văn bản. Hãy ghi như 978/UBND-HCTC.`);
  }
  const stated = text("state");
  const known = readState(stated);
  if (known === null) {
    wrong.say(
      "state",
      `Không hiểu trạng thái “${stated}”. Hãy ghi: đang thực hiện, hoàn thành, tạm dừng hoặc thu hồi.`,
    );
  }
  const issuedOn = past("issuedOn") ?? reference?.issuedOn ?? null;
  const [receivedOn, originalDue, dueNow] = [past("receivedOn"), day("originalDue"), day("due")];
  const completedOn = past("completedOn");
  const state = stated === "" && completedOn !== null ? "COMPLETED" : (known ?? "IN_PROGRESS");
  const due = dueNow ?? originalDue;
  if (issuedOn && due && due < issuedOn) {
    wrong.say("due", "Thời hạn trước ngày ban hành văn bản. Có thể cột bị lệch hoặc nhầm năm.");
  }
  if (issuedOn && receivedOn && receivedOn < issuedOn) {
    wrong.say("receivedOn", "Ngày nhận trước ngày ban hành văn bản. Hãy kiểm tra hai ngày.");
  }
  if (issuedOn && completedOn && completedOn < issuedOn) {
    wrong.say("completedOn", "Ngày hoàn thành trước ngày ban hành văn bản. Hãy kiểm tra hai ngày.");
  }
  if (known !== null && state === "COMPLETED" && isLeftOut("completedOn", completedOn ?? "")) {
    wrong.say(
      "completedOn",
      "Hoàn thành nhưng thiếu ngày hoàn thành, nên không biết đúng hay quá hạn. Hãy ghi ngày.",
    );
  }
  if (known !== null && state !== "COMPLETED" && completedOn !== null) {
    wrong.say(
      "state",
      `Có ngày hoàn thành nhưng trạng thái ghi “${stated}”. Hãy sửa một trong hai.`,
    );
  }
  const issuer = text("issuer") || (reference?.issuer ?? "");
  return {
    row,
    reference: reference && { number: reference.number, symbol: reference.symbol },
    issuedOn,
    receivedOn,
    issuer,
    origin: readOrigin(text("origin")) ?? readOrigin(issuer) ?? "PROVINCE",
    place: text("place"),
    content,
    lead,
    partners: text("partners")
      .split(/[;\n]/)
      .map((name) => name.replace(/^[-+•]\s*/u, "").trim())
      .filter((name) => name !== ""),
    deliverable: text("deliverable") || null,
    originalDue: originalDue ?? due,
    due,
    state,
    completedOn,
  };
}

/** A cell that is no text, number or day: a formula without a value, or an error. */
const isOdd = (value: unknown): boolean =>
  value !== null && typeof value === "object" && !(value instanceof Date);

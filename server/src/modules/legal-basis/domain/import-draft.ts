import type { DeclaredStanding } from "@dondoc/contract";
import { readDate, textOf } from "../../../kernel/sheet-cells.ts";
import { keysOf, wrongEntry, type EntryFields, type EntryKeys } from "./entry.ts";
import { COLUMNS, type Column, type ImportLine } from "./import-rows.ts";
import { issuerNameBySymbol } from "./issuer.ts";
import { kindByReference, kindNamed } from "./kinds.ts";
import { readReference } from "./reference.ts";
import { standingWords } from "./words.ts";

/** What a line says of other documents: who acts, and the other's number. */
export interface DraftRelation {
  kind: "replaces" | "amends";
  side: "acts" | "acted-upon";
  reference: string;
}

/** A line whose cells make sense by themselves. An empty cell says nothing: what is in the register stays. */
export interface ImportDraft {
  row: number;
  given: Partial<EntryFields>;
  fields: EntryFields;
  keys: EntryKeys;
  relations: DraftRelation[];
}

const LONGEST: Partial<Record<Column, number>> = {
  reference: 80,
  issuer: 200,
  title: 1000,
  source: 300,
  sourceUrl: 500,
  note: 1000,
};
const DATES = ["issuedOn", "effectiveFrom", "expiredFrom", "declaredOn"] as const;
const DECLARED = new Map<string, DeclaredStanding>(
  (["in-force", "partly-expired", "expired", "suspended"] as const).flatMap((standing) => [
    [standingWords[standing].toLocaleLowerCase("vi"), standing],
  ]),
);
DECLARED.set("đang có hiệu lực", "in-force").set("hết hiệu lực", "expired");

/** Reads a line, or says in one sentence what is wrong with it. */
export function draftOf({ row, cells }: ImportLine): ImportDraft | string {
  const wrong = (what: string) => `Dòng ${row}: ${what}`;
  const text = (column: Column) => textOf(cells[column]);
  for (const [column, most] of Object.entries(LONGEST) as [Column, number][]) {
    if (text(column).length > most) {
      return wrong(`ô “${COLUMNS[column][0]}” dài hơn ${most} ký tự, hãy viết gọn lại.`);
    }
  }
  const reference = text("reference");
  if (reference === "") return wrong("thiếu Số, ký hiệu.");
  const issuer = text("issuer") || issuerNameBySymbol(readReference(reference)?.symbol ?? "");
  if (!issuer) return wrong("thiếu Cơ quan ban hành.");
  const kind = text("kind") === "" ? kindByReference(reference) : kindNamed(text("kind"));
  if (kind === null) {
    return wrong(
      text("kind") === ""
        ? "không suy được loại từ ký hiệu, hãy điền Loại văn bản."
        : `không có loại văn bản “${text("kind")}”.`,
    );
  }
  const dates: Partial<EntryFields> = {};
  for (const column of DATES) {
    const date = readDate(cells[column]);
    if (date === null && text(column) !== "") {
      return wrong(`${COLUMNS[column][0]} “${text(column)}” không phải một ngày dạng 01/07/2025.`);
    }
    if (date !== null) dates[column] = date;
  }
  const declared = DECLARED.get(text("declared").toLocaleLowerCase("vi"));
  // "Chưa rõ", "Chưa có hiệu lực": nothing that a source vouches for.
  if (declared) dates.declaredStanding = declared;
  const url = text("sourceUrl");
  if (url !== "" && !/^https?:\/\/\S+$/.test(url)) {
    return wrong(`Địa chỉ nguồn “${url}” phải bắt đầu bằng http:// hoặc https://.`);
  }
  const given: Partial<EntryFields> = { reference, kind, issuer, ...dates };
  for (const column of ["title", "source", "note"] as const) {
    if (text(column) !== "") given[column] = text(column);
  }
  if (url !== "") given.sourceUrl = url;
  const relations = relationsOf(text);
  const odd = relations.find((relation) => !readReference(relation.reference));
  if (odd) return wrong(`không đọc được số, ký hiệu “${odd.reference}”.`);
  const fields = { ...EMPTY, ...given };
  if (fields.declaredStanding !== null && fields.declaredOn === null) {
    return wrong("có Tình trạng theo nguồn nhưng thiếu Ngày ghi nhận.");
  }
  if (fields.declaredStanding === null) fields.declaredOn = null;
  const fault = wrongEntry(fields);
  const keys = keysOf(fields);
  if (fault ?? !keys) return wrong(fault?.message ?? "không đọc được Số, ký hiệu.");
  if (fields.declaredStanding === null) delete given.declaredOn;
  return { row, given, fields, keys, relations };
}

const EMPTY: EntryFields = {
  kind: "khác",
  reference: "",
  issuer: "",
  title: null,
  issuedOn: null,
  issuedYear: null,
  effectiveFrom: null,
  expiredFrom: null,
  declaredStanding: null,
  declaredOn: null,
  source: null,
  sourceUrl: null,
  note: null,
};

/** Several documents in one cell are parted by semicolons or lines. */
function relationsOf(text: (column: Column) => string): DraftRelation[] {
  const each = (column: Column, kind: DraftRelation["kind"], side: DraftRelation["side"]) =>
    text(column)
      .split(/[;\n]/)
      .map((reference) => reference.trim())
      .filter((reference) => reference !== "")
      .map((reference) => ({ kind, side, reference }));
  return [
    ...each("replacedBy", "replaces", "acted-upon"),
    ...each("replaces", "replaces", "acts"),
    ...each("amendedBy", "amends", "acted-upon"),
  ];
}

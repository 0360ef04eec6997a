import { ManifestColumn } from "@dondoc/contract";
import { mapColumns, type Chosen, type Headings, type Mapping } from "../../../../../kernel/sheet-columns.ts"; // prettier-ignore

const HEADINGS: Headings<ManifestColumn> = {
  fileName: ["Tên tệp", "ten tep", "ten file", "tep", "file", "ten anh", "anh", "duong dan", "filename", "file name", "name", "path"],
  recordedAt: ["Thời điểm ghi nhận", "thoi diem ghi nhan", "thoi diem", "thoi gian", "thoi gian chup", "thoi gian ghi nhan", "ngay gio", "ngay gio chup", "luc", "time", "timestamp", "datetime", "date time", "recorded at", "recordedat", "taken at", "date time original"],
  origin: ["Nguồn", "nguon", "nguon thiet bi", "thiet bi", "camera", "ten camera", "may", "he thong", "vi tri", "noi ghi nhan", "dia diem", "noi chup", "device", "source", "origin", "location", "place"],
  saidHash: ["Mã băm SHA-256", "ma bam sha 256", "ma bam", "sha 256", "sha256", "hash", "checksum", "ma kiem tra"],
  note: ["Ghi chú", "ghi chu", "mo ta", "noi dung", "dien giai", "note", "description", "comment"],
}; // prettier-ignore
const COLUMNS = ManifestColumn.options;

export const titleOf = (column: ManifestColumn): string => HEADINGS[column][0];
export const columnAt = ({ columns }: Mapping<ManifestColumn>, at: number): ManifestColumn | null =>
  COLUMNS.find((column) => columns[column] === at) ?? null;

/** Where a manifest's columns stand. Its origin may be missing: whoever imports says one for all lines then. */
export const mapManifest = (
  rows: readonly (readonly unknown[])[],
  chosen: Chosen<ManifestColumn>,
): Mapping<ManifestColumn> | null =>
  mapColumns(
    { all: COLUMNS, headings: HEADINGS, required: ["fileName", "recordedAt"] },
    rows,
    chosen,
  );

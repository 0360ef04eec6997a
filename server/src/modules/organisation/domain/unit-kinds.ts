import type { UnitKind } from "@dondoc/contract";
import { withoutAccents } from "./name-key.ts";

/** What officials call each kind in a workbook; the first is how the screens say it. */
const KIND_NAMES: Record<UnitKind, readonly string[]> = {
  committee: ["Ủy ban nhân dân", "UBND", "UBND tỉnh", "Ủy ban nhân dân tỉnh"],
  office: ["Văn phòng", "Văn phòng UBND"],
  department: ["Sở, ban, ngành", "Sở", "Sở, ngành", "Cơ quan chuyên môn", "Ban"],
  "public-unit": ["Đơn vị sự nghiệp", "Đơn vị sự nghiệp công lập", "Sự nghiệp"],
  district: [
    "Huyện",
    "Huyện (đã hết)",
    "Cấp huyện",
    "Thị xã",
    "Thành phố thuộc tỉnh",
    "UBND huyện",
  ],
  commune: ["Xã", "UBND xã"],
  ward: ["Phường", "UBND phường"],
  "special-zone": ["Đặc khu", "UBND đặc khu"],
  vertical: ["Cơ quan ngành dọc", "Ngành dọc"],
  "working-group": ["Ban chỉ đạo, tổ công tác", "Tổ công tác", "Ban chỉ đạo"],
  division: ["Phòng, bộ phận", "Phòng", "Bộ phận", "Phòng, ban"],
  party: ["Cơ quan Đảng", "Đảng"],
  council: ["Hội đồng nhân dân", "HĐND"],
  central: ["Cơ quan trung ương", "Trung ương"],
  other: ["Khác"],
};

const words = (text: string): string =>
  withoutAccents(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const kinds = new Map(
  Object.entries(KIND_NAMES).flatMap(([kind, names]) =>
    [kind, ...names].map((name) => [words(name), kind as UnitKind] as const),
  ),
);

/** The kind that a cell names, accents and case aside; null when it names none. */
export const readKind = (cell: string): UnitKind | null => kinds.get(words(cell)) ?? null;

/** The kinds as a person may type them, for a message. */
export const kindNames = (): string =>
  Object.values(KIND_NAMES)
    .map(([name]) => name)
    .join("; ");

/** Kinds that stand under nobody in the register: the province's committee, the Party, the council, central bodies. */
const ROOTS: ReadonlySet<UnitKind> = new Set([
  "committee",
  "party",
  "council",
  "central",
  "vertical",
  "other",
]);
export const mayStandAlone = (kind: UnitKind): boolean => ROOTS.has(kind);

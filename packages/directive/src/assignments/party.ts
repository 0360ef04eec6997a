import type { Block } from "../provisions/tree.ts";
import type { Inherited } from "./context.ts";

const PARTY =
  /^(?:các )?(?:Đảng (?:ủy|bộ)|Ban Thường vụ|Thường trực|Ban cán sự|Đảng đoàn|(?:Tỉnh|Thành|Huyện|Thị|Quận) ủy|cấp ủy|chi bộ)/iu;

/** Under the heading of a Party committee "Lãnh đạo UBND tỉnh rà soát …" is its duty, not the heads of the UBND. */
export function leadsParty({ passage }: Pick<Block, "passage">, above: Inherited): boolean {
  return (
    /^Lãnh đạo \p{L}/u.test(passage.text) &&
    above.assignees.length > 0 &&
    above.assignees.every(({ value }) => PARTY.test(value))
  );
}

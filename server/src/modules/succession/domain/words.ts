import type { ReorganisationKind } from "@dondoc/contract";

/** "hợp nhất Sở A, Sở B thành Sở C". */
export function sayPlan({
  kind,
  units,
  successors,
  shape,
}: {
  kind: ReorganisationKind;
  units: readonly { name: string }[];
  successors: readonly { name: string }[];
  shape: { name: string } | null;
}): string {
  const from = units.map(({ name }) => name).join(", ");
  const to = successors.map(({ name }) => name).join(", ");
  switch (kind) {
    case "merge":
      return `hợp nhất ${from} thành ${to}`;
    case "absorb":
      return `sáp nhập ${from} vào ${to}`;
    case "split":
      return `chia tách ${from} thành ${to}`;
    case "dissolve":
      return to === "" ? `giải thể ${from}` : `giải thể ${from}, ${to} tiếp nhận công việc`;
    case "rename":
      return `đổi tên ${from} thành ${shape?.name ?? ""}`;
    default:
      return `đổi loại, đổi cấp ${from}`;
  }
}

/** What a directive's record says besides: who follows it from now on. */
export function sayFollowed({ from, to }: { from: string; to: string | null }): string {
  return to === null
    ? `; ${from} thôi theo dõi văn bản, chờ giao cơ quan khác`
    : `; ${to} theo dõi văn bản thay ${from}`;
}

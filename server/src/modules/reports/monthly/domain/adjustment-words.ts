import { vietnameseDate } from "@dondoc/workcalendar";
import type { Adjustment } from "./content.ts";

/** Why a task stands otherwise than was reported. */
export function adjustmentWords({ kind, onDay }: Pick<Adjustment, "kind" | "onDay">): string {
  const day = vietnameseDate(onDay);
  switch (kind) {
    case "late-entry":
      return `Giao trong kỳ, nhập vào hệ thống ngày ${day}`;
    case "back-dated":
      return `Hoàn thành trong kỳ theo minh chứng, xác nhận ngày ${day}`;
    case "reopened":
      return `Mở lại ngày ${day}`;
    case "revoked":
      return `Thu hồi ngày ${day}`;
    case "objective":
      return `Được gia hạn vì nguyên nhân khách quan, quyết định ngày ${day}`;
    default:
      throw new TypeError(`No such adjustment: ${String(kind satisfies never)}`);
  }
}

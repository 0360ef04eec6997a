import type { InspectionRow } from "@dondoc/contract";
import type { Restricted } from "../../audit/index.ts";

/** Whoever sees an unannounced inspection before it has begun is noted (ADR 46). Empty for all others. */
export const restrictedInspection = ({
  id,
  hidden,
}: Pick<InspectionRow, "id" | "hidden">): Restricted[] =>
  hidden ? [{ type: "inspection", id, label: "chưa bắt đầu" }] : [];

import type { MeasureRow } from "@dondoc/contract";
import type { Restricted } from "../../audit/index.ts";
import { measureLabel } from "./words.ts";

/** An entry on a person is closed until it is published (ADR 27): whoever sees it is noted. Empty for all others. */
export const restrictedMeasure = ({
  id,
  number,
  person,
  publishedOn,
}: Pick<MeasureRow, "id" | "number" | "person" | "publishedOn">): Restricted[] =>
  person === null || publishedOn !== null
    ? []
    : [{ type: "measure", id, label: measureLabel(number) }];

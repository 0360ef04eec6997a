import type { AdministrativeDocument } from "@dondoc/contract";
import { writtenOf, type Written } from "../domain/written.ts";

/** What both files are set from: every word, whose document it is, and the day that its bytes carry. */
export interface Sheet {
  written: Written;
  organName: string;
  dated: string;
}

export const sheetOf = (document: AdministrativeDocument): Sheet => ({
  written: writtenOf(document),
  organName: document.organ.name,
  dated: document.issuedOn ?? document.draftedOn,
});

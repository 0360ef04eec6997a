import { vietnameseDate } from "@dondoc/workcalendar";
import type { ReportedStudyForm } from "@dondoc/contract";

export interface EvidenceGiven {
  form: ReportedStudyForm;
  heldOn: string;
  documentNumber: string | null;
  attended: number | null;
  note: string | null;
  hasFile: boolean;
}

/**
 * What a report lacks to be evidence, field by field: a meeting shows its minutes and how many came, a dispatch its number, any
 * other way says how and encloses something. Never dated in the future, nor before the document itself.
 */
export function missingInEvidence(
  { form, heldOn, documentNumber, attended, note, hasFile }: EvidenceGiven,
  { today, issuedOn }: { today: string; issuedOn: string | null },
): Record<string, string> {
  const missing: Record<string, string> = {};
  if (heldOn > today) missing.heldOn = "Ngày quán triệt chưa đến. Hãy ghi ngày đã thực hiện.";
  else if (issuedOn !== null && heldOn < issuedOn) {
    missing.heldOn = `Ngày quán triệt sớm hơn ngày văn bản (${vietnameseDate(issuedOn)}). Hãy kiểm tra lại.`;
  }
  if (form === "meeting") {
    if (attended === null) missing.attended = "Hãy ghi số người dự.";
    if (documentNumber === null && !hasFile) {
      missing.documentNumber = "Hãy ghi số biên bản, hoặc đính kèm biên bản.";
    }
  }
  if (form === "dispatch" && documentNumber === null) {
    missing.documentNumber = "Hãy ghi số, ký hiệu văn bản triển khai.";
  }
  if (form === "other") {
    if (note === null) missing.note = "Hãy ghi đã quán triệt bằng cách nào.";
    if (documentNumber === null && !hasFile) {
      missing.documentNumber = "Hãy ghi số văn bản, hoặc đính kèm tài liệu.";
    }
  }
  return missing;
}

import type { AdministrativeDocument, DraftFinding } from "@dondoc/contract";
import type { Written } from "../written.ts";

export const PHU_LUC_I = "Nghị định 30/2020/NĐ-CP, Phụ lục I";

/** One thing a clerk looks at: what is wrong with it, or nothing. */
export interface Rule {
  name: string;
  /** An error must be put right before the document is issued. */
  severity: DraftFinding["severity"];
  source: string;
  /** Sentences that say what is wrong, where, and what to do. */
  find(written: Written, document: AdministrativeDocument): string[];
}

/** All running text of a document with where it stands. */
export function passagesOf(written: Written): { where: string; text: string }[] {
  const body = (where: string, blocks: Written["body"]) =>
    blocks.flatMap((block, index) =>
      block.type === "table"
        ? [
            block.caption ?? "",
            ...block.columns.map(({ title }) => title),
            ...block.rows.flat(),
          ].map((text) => ({ where: `${where}, bảng`, text }))
        : [{ where: `${where}, đoạn ${index + 1}`, text: block.text }],
    );
  return [
    { where: "trích yếu", text: written.subjectLine },
    ...written.addressees.map((text) => ({ where: "Kính gửi", text })),
    ...body("nội dung", written.body),
    ...written.recipients.map((text) => ({ where: "Nơi nhận", text })),
    ...written.annexes.flatMap(({ label, title, blocks }) => [
      { where: label, text: title },
      ...body(label, blocks),
    ]),
  ].filter(({ text }) => text !== "");
}

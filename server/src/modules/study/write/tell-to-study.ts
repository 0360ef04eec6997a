import { vietnameseDate } from "@dondoc/workcalendar";
import type { ActContext } from "../../../kernel/act.ts";
import { reference } from "../../documents/index.ts";
import { tellAgencies } from "./tell-agencies.ts";

interface NamedDocument {
  id: string;
  number: string | null;
  symbol: string | null;
  subject: string | null;
}

/** "văn bản số 978/UBND-HCTC", or by what it is about. */
export function documentInWords({ number, symbol, subject }: Omit<NamedDocument, "id">): string {
  const written = reference(number, symbol);
  return written === null ? `văn bản “${subject ?? ""}”` : `văn bản số ${written}`;
}

/** The heads and focal officers of the agencies learn by when a document must be studied. */
export async function tellToStudy(
  context: ActContext,
  document: NamedDocument,
  rows: readonly { unitId: string; dueOn: string }[],
): Promise<void> {
  await tellAgencies(context, rows, ({ unitId, dueOn }, sentTo) => ({
    kind: "study.asked",
    subject: { type: "document", id: document.id },
    title: `Cơ quan bạn phải quán triệt ${documentInWords(document)}${sentTo}, chậm nhất ngày ${vietnameseDate(dueOn)}.`,
    key: `asked:${unitId}:${dueOn}`,
  }));
}

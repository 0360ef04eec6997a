import { DraftCollectionReport } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { createDraft } from "../../drafting/index.ts";
import { unitRefs } from "../../organisation/index.ts";
import { collectionPolicies } from "../domain/collection-policies.ts";
import { consolidate } from "../domain/consolidate.ts";
import { collectionReport } from "../domain/report-text.ts";
import { askedOf, countedOf, countedOfAll, partDaysLate, readParts } from "../read/parts.ts";
import { receiverOf } from "../read/receiver.ts";
import { lockCollection, type CollectionFacts } from "../read/standing.ts";

/** The consolidated report in the name of whoever sums up today, from the closed figures and what was written over them. */
export const draftCollectionReport = defineAct({
  name: "collections.draft-report",
  title: "Lập báo cáo tổng hợp",
  input: DraftCollectionReport,
  load: ({ tx, today }, input) => lockCollection(tx, input, today),
  policy: (actor, collection: CollectionFacts) => collectionPolicies.draftReport(actor, collection),
  async run(context, collection) {
    const { tx, today } = context;
    const { id, collectorNow, title, questions, dueOn, closedAt, taskId, documentId, summary } =
      collection;
    const sender = (await unitRefs(tx, [collectorNow], today)).get(collectorNow)?.name ?? "";
    const parts = askedOf(await readParts(tx, id, today));
    const lines = consolidate(questions, countedOfAll(parts), parts.length);
    const { subject, blocks, annexes } = collectionReport({
      sender,
      title,
      directive: await directiveOf(tx, documentId),
      closedOn: closedAt === null ? today : localDateOf(closedAt),
      dueOn,
      questions,
      lines: lines.map((line) => ({ ...line, text: summary?.[line.questionId] ?? line.proposed })),
      agencies: parts.map((part) => ({
        name: part.unit.name,
        answers: countedOf(part)?.answers ?? null,
        daysLate: partDaysLate(part, dueOn, today),
      })),
    });
    const draftId = await createDraft(context, {
      kind: "báo cáo",
      purpose: "collection-report",
      organ: await organOf(tx, collectorNow),
      subject,
      addressees: [(await receiverOf(tx, taskId)) ?? "Ủy ban nhân dân tỉnh"],
      blocks,
      annexes,
      recipients: ["Như trên", "Lãnh đạo cơ quan"],
      recipientUnitIds: [],
      about: [
        ...(taskId === null ? [] : [{ type: "task" as const, id: taskId }]),
        ...(documentId === null ? [] : [{ type: "document" as const, id: documentId }]),
      ],
    });
    await sql`update app.collection set draft_id = ${draftId}::uuid, version = version + 1 where id = ${id}::uuid`.execute(
      tx,
    );
    context.record("collection", id, { agencies: parts.length });
    return { id: draftId, count: parts.length };
  },
  tell: telling<{ agencies?: number; subject?: string }>(({ agencies, subject }) =>
    agencies === undefined
      ? `lập dự thảo “${subject ?? ""}”`
      : `lập báo cáo tổng hợp từ ${agencies} cơ quan`,
  ),
});

/** The Office sums up in its own name, as a house of the province; any other agency as itself. */
async function organOf(tx: Tx, unitId: string): Promise<"office" | { unitId: string }> {
  const { rows } = await sql`
    select from app.unit_version where unit_id = ${unitId}::uuid and kind in ('office', 'committee') limit 1`.execute(
    tx,
  );
  return rows.length > 0 ? "office" : { unitId };
}

async function directiveOf(tx: Tx, documentId: string | null): Promise<string | null> {
  if (documentId === null) return null;
  const { rows } = await sql<{ kind: string | null; reference: string; issuedOn: string | null }>`
    select kind, concat_ws('/', number, symbol) as reference, issued_on as "issuedOn" from app.document
    where id = ${documentId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row || row.reference === "") return null;
  const dated = row.issuedOn === null ? "" : ` ngày ${vietnameseDate(row.issuedOn)}`;
  return `${row.kind ?? "văn bản"} số ${row.reference}${dated}`;
}

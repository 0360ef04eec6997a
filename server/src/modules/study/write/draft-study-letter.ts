import { DraftStudyLetter } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { createDraft, readOrgans } from "../../drafting/index.ts";
import { studyLetter, type MissingLine } from "../domain/letter-text.ts";
import { mayDraftLetter } from "../domain/study-policies.ts";
import { readDocumentToStudy, type DocumentFacts } from "../read/document-to-study.ts";
import { openLetter } from "../read/open-letter.ts";
import { studyRefusals } from "../refusals.ts";
import { documentInWords } from "./tell-to-study.ts";
import { waitForOthers } from "./wait-for-others.ts";

type Line = MissingLine & { unitId: string };

/** One letter to all agencies that have not studied a document, by name in its annex; it reminds them when it is signed. */
export const draftStudyLetter = defineAct({
  name: "study.draft-letter",
  title: "Lập công văn đôn đốc quán triệt",
  input: DraftStudyLetter,
  async load({ tx }, { documentId }) {
    await waitForOthers(tx, documentId);
    return readDocumentToStudy(tx, documentId);
  },
  policy: (actor, document: DocumentFacts) => mayDraftLetter(actor, document),
  async run(context, document, { documentId, unitIds }) {
    const { tx, today } = context;
    if (await openLetter(tx, documentId)) throw studyRefusals.LETTER_WAITS();
    const { rows: lines } = await sql<Line>`
      select recipient.unit_id as "unitId", case when standing.id = recipient.unit_id then version.name
          else standing.name || ' (tiếp nhận ' || version.name || ')' end as agency, recipient.study_due_on as "dueOn",
        (recipient.sent_at at time zone 'Asia/Ho_Chi_Minh')::date as "sentOn", recipient.acknowledged_at is not null as received
      from app.document_recipient recipient
      join lateral (select name from app.unit_version where unit_id = recipient.unit_id
        order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
      join lateral (select unit_id as id, name from app.unit_version where unit_id = app.unit_now(recipient.unit_id, ${today}::date)
        order by valid_from desc limit 1) standing on true
      where recipient.document_id = ${documentId}::uuid and recipient.must_study and recipient.studied_on is null
        and (${unitIds.length === 0} or recipient.unit_id = any (${unitIds}::uuid[]))
      order by recipient.study_due_on nulls last, version.name collate app.vi`.execute(tx);
    if (lines.length === 0) throw studyRefusals.NOBODY_TO_REMIND();
    const sender = (await readOrgans(tx, today))?.office.name ?? "";
    const dated = document.issuedOn === null ? "" : ` ngày ${vietnameseDate(document.issuedOn)}`;
    const { subject, blocks, annex } = studyLetter({
      sender,
      document: `${documentInWords(document)}${dated}`,
      subject: document.number === null ? "" : lowered(document.subject ?? ""),
      today,
      lines,
    });
    const id = await createDraft(context, {
      kind: "công văn",
      purpose: "study",
      organ: "office",
      subject,
      addressees:
        lines.length === 1 ? [lines[0]?.agency ?? ""] : ["Các cơ quan có tên tại Phụ lục kèm theo"],
      blocks,
      annexes: [annex],
      recipients: ["Như trên", "Chủ tịch, các Phó Chủ tịch UBND tỉnh (để báo cáo)", "Lãnh đạo Văn phòng"], // prettier-ignore
      recipientUnitIds: lines.map(({ unitId }) => unitId),
      about: [{ type: "document", id: documentId }],
    });
    context.record("document", documentId, { agencies: lines.length });
    return { id };
  },
  tell: telling<{ agencies?: number; subject?: string }>(({ agencies, subject }) =>
    agencies === undefined
      ? `lập dự thảo “${subject ?? ""}”`
      : `lập công văn đôn đốc ${agencies} cơ quan chưa quán triệt văn bản`,
  ),
});

/** "Về chấn chỉnh …" as it goes on after "về". */
const lowered = (subject: string): string => subject.replace(/^(?:V\/v|Về(?: việc)?)\s+/iu, "");

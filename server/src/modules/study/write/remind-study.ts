import { RemindStudy } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { unitRefs } from "../../organisation/index.ts";
import { mayRemind } from "../domain/study-policies.ts";
import { readDocumentToStudy, readMissing, type DocumentFacts } from "../read/document-to-study.ts";
import { studyRefusals } from "../refusals.ts";
import { accountOf } from "./account-of.ts";
import { tellAgencies } from "./tell-agencies.ts";
import { waitForOthers } from "./wait-for-others.ts";
import { documentInWords } from "./tell-to-study.ts";

/** One act reminds everybody who is missing, by name, at most once a day. */
export const remindStudy = defineAct({
  name: "study.remind",
  title: "Nhắc cơ quan chưa quán triệt",
  input: RemindStudy,
  async load({ tx }, { documentId }) {
    // Who reminds second sees whom the first has reminded.
    await waitForOthers(tx, documentId);
    return readDocumentToStudy(tx, documentId);
  },
  policy: (actor, document: DocumentFacts) => mayRemind(actor, document),
  async run(context, document, { documentId, unitIds }) {
    const { tx, now, today } = context;
    const missing = (await readMissing(tx, documentId, unitIds)).filter(
      ({ remindedAt }) => remindedAt === null || localDateOf(remindedAt) < today,
    );
    if (missing.length === 0) throw studyRefusals.NOBODY_TO_REMIND();
    const units = missing.map(({ unitId }) => unitId);
    await sql`
      insert into app.study_reminder (document_id, unit_id, sent_by, sent_at)
      select ${documentId}::uuid, unit_id, ${accountOf(context)}::uuid, ${now} from unnest(${units}::uuid[]) as unit_id`.execute(
      tx,
    );
    await tellAgencies(context, missing, ({ unitId, dueOn }, sentTo) => ({
      kind: "study.reminded",
      subject: { type: "document", id: documentId },
      title: `Nhắc cơ quan bạn quán triệt ${documentInWords(document)}${sentTo}${dueInWords(dueOn, today)}.`,
      key: `reminded:${unitId}:${today}`,
    }));
    const names = await unitRefs(tx, units, today);
    context.record("document", documentId, {
      units: units.map((unitId) => names.get(unitId)?.name ?? ""),
    });
    return { documentId, count: units.length };
  },
  tell: telling<{ units: string[] }>(({ units }) => `nhắc quán triệt văn bản: ${units.join(", ")}`),
});

function dueInWords(dueOn: string | null, today: string): string {
  if (dueOn === null) return "";
  return dueOn < today
    ? `, đã quá hạn từ ngày ${vietnameseDate(dueOn)}`
    : `, chậm nhất ngày ${vietnameseDate(dueOn)}`;
}

import { ConfirmReading } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { mayConfirmReading, type ReaderToConfirm } from "../domain/study-policies.ts";
import { studyRefusals } from "../refusals.ts";
import { accountOf } from "./account-of.ts";

interface Locked extends ReaderToConfirm {
  name: string;
}

/** Somebody whom the head named says that they have read the document; of who has no account it is recorded from paper. */
export const confirmReading = defineAct({
  name: "study.confirm-reading",
  title: "Xác nhận đã đọc",
  input: ConfirmReading,
  async load({ tx, today }, { documentId, unitId, personId }): Promise<Locked> {
    const { rows } = await sql<{ unitNow: string; state: string; name: string; hasAccount: boolean; readAt: Date | null; released: boolean }>`
      select app.unit_now(reader.unit_id, ${today}::date) as "unitNow", document.state, person.full_name as name, reader.read_at as "readAt", reader.released_at is not null as released,
        exists (select from app.account where account.person_id = person.id and account.locked_at is null) as "hasAccount"
      from app.study_reader reader join app.document on document.id = reader.document_id
      join app.person on person.id = reader.person_id
      where reader.document_id = ${documentId}::uuid and reader.unit_id = ${unitId}::uuid and reader.person_id = ${personId}::uuid
      for update of reader`.execute(tx); // prettier-ignore
    const [row] = rows;
    if (!row) throw refusals.NOT_FOUND("tên người này trong danh sách phải đọc");
    const { unitNow, state, name, hasAccount, readAt, released } = row;
    return {
      unitId,
      unitNow,
      documentState: state,
      name,
      reader: released ? null : { personId, hasAccount, readAt },
    };
  },
  policy: (actor, locked: Locked) => mayConfirmReading(actor, locked),
  async run(context, { name }, { documentId, unitId, personId, onPaper }) {
    const { tx, now, actor } = context;
    const forOneself = personId === actor.personId;
    if (!forOneself && onPaper === null) throw atField(studyRefusals.PAPER_MISSING(), "onPaper");
    const paper = forOneself ? null : onPaper;
    await sql`
      update app.study_reader set read_at = ${now}, read_recorded_by = ${accountOf(context)}::uuid, on_paper = ${paper}
      where document_id = ${documentId}::uuid and unit_id = ${unitId}::uuid and person_id = ${personId}::uuid`.execute(
      tx,
    );
    context.record("document", documentId, { name, forOneself, onPaper: paper });
    return { documentId, count: 1 };
  },
  tell: telling<{ name: string; forOneself: boolean; onPaper: string | null }>(
    ({ name, forOneself, onPaper }) =>
      forOneself ? "xác nhận đã đọc văn bản" : `ghi nhận ${name} đã đọc văn bản: ${onPaper ?? ""}`,
  ),
});

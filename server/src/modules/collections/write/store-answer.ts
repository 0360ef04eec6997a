import type { AnswerCollection, Done } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { unnameableOf } from "../../../kernel/kept-files.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { tidyAnswers, wrongAnswers } from "../domain/check-answers.ts";
import type { PartFacts } from "../read/standing.ts";
import { atEach, collectionRefusals } from "../refusals.ts";

type Given = z.output<typeof AnswerCollection>;

/** Keeps one answer beside those before it; what is wrong in it is refused question by question. */
export async function storeAnswer(
  { tx, now, actor, files }: ActContext,
  part: PartFacts,
  given: Given,
  paper: { number: string | null; sentOn: string },
): Promise<Pick<Done, "id">> {
  const answers = tidyAnswers(given.answers);
  const wrong = wrongAnswers(part.collection.questions, answers);
  const count = Object.keys(wrong).length;
  if (count > 0) throw atEach(collectionRefusals.ANSWERS_WRONG(count), wrong);
  if (actor.accountId === null) throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện."); // prettier-ignore
  if (given.fileHash !== null) {
    const refused = await unnameableOf({ tx, files }, [given.fileHash]);
    if (refused.size > 0) throw atField(collectionRefusals.FILE_NOT_UPLOADED(), "file");
  }
  const id = newId(now.getTime());
  await sql`
    insert into app.collection_answer (id, part_id, unit_id, collector_unit_id, no, answers, note, sent_on, paper_number, file_hash,
      file_name, after_close, entered_by, entered_at)
    select ${id}::uuid, ${part.partId}::uuid, ${part.unitId}::uuid, ${part.collectorUnitId}::uuid,
      1 + (select count(*) from app.collection_answer where part_id = ${part.partId}::uuid), ${JSON.stringify(answers)}::jsonb,
      ${given.note}, ${paper.sentOn}, ${paper.number}, ${given.fileHash}, ${given.fileHash === null ? null : (given.fileName ?? "bao-cao")},
      ${part.closed}, ${actor.accountId}::uuid, ${now}`.execute(tx);
  await sql`update app.collection_part set answered = true, version = version + 1 where id = ${part.partId}::uuid`.execute(
    tx,
  );
  return { id };
}

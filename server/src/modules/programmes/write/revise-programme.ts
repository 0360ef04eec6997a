import { ReviseProgramme, type ProgrammeKind } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { changesIn, changesInWords, type Change } from "../domain/changes.ts";
import { answersFor, mayKeep } from "../domain/programme-policies.ts";
import { programmeRefusals } from "../domain/refusals.ts";
import { kindWords, programmeLabel } from "../domain/words.ts";
import { livingUnit } from "./living-unit.ts";
import { lockProgramme } from "./lock.ts";
import { seenDocuments } from "./seen.ts";

const NAMES = {
  title: "tên",
  kind: "loại",
  owner: "cơ quan chủ trì",
  field: "lĩnh vực",
  documentNumber: "số văn bản",
  documentOn: "ngày văn bản",
  document: "văn bản trong hệ thống",
};
type Told = Record<keyof typeof NAMES, string | null>;

/**
 * Puts right what was entered wrongly of a programme, or gives it to whoever answers for it now. Its year stays: figures rest on it;
 * so does its document of this program where none is named, which the person may not even see.
 */
export const reviseProgramme = defineAct({
  name: "programmes.revise",
  title: "Sửa thông tin",
  input: ReviseProgramme,
  load: (context, input) => lockProgramme(context, input),
  policy: mayKeep,
  async run(context, { id, version, number, year }, input) {
    const { tx, today, actor } = context;
    const { kind, title, ownerUnitId, field, documentId, documentNumber, documentOn, reason } =
      input;
    if (documentOn > today) throw atField(programmeRefusals.DOCUMENT_IN_FUTURE(), "documentOn");
    await livingUnit(context, ownerUnitId, "ownerUnitId");
    if (!answersFor(actor, ownerUnitId)) {
      throw refusals.NOT_ALLOWED("Cơ quan chỉ giữ chương trình do mình chủ trì.");
    }
    const before = await toldOf(context, id);
    if (documentId !== null) await seenDocuments(context, [documentId], "documentId");
    const { rows } = await sql<{ number: number }>`
      select number::int as number from app.programme where document_number = ${documentNumber} and document_on = ${documentOn}
        and year = ${year} and kind = ${kind} and owner_unit_id = ${ownerUnitId} and id <> ${id}::uuid`.execute(
      tx,
    );
    const [twin] = rows;
    if (twin) {
      throw atField(
        programmeRefusals.ALREADY_OPENED(programmeLabel(twin.number)),
        "documentNumber",
      );
    }
    await sql`
      update app.programme set kind = ${kind}, title = ${title}, owner_unit_id = ${ownerUnitId}, field = ${field},
        document_id = coalesce(${documentId}::uuid, document_id), document_number = ${documentNumber}, document_on = ${documentOn}, version = ${version + 1}
      where id = ${id}::uuid`.execute(tx);
    const changes = changesIn(NAMES, before, await toldOf(context, id));
    if (changes.length === 0) throw programmeRefusals.NOTHING_CHANGED();
    context.record("programme", id, { number, changes, reason });
    return { id, version: version + 1 };
  },
  tell: telling<{ number: number; changes: Change[]; reason: string }>(
    ({ number, changes, reason }) =>
      `sửa thông tin chương trình ${programmeLabel(number)}: ${changesInWords(changes)}. Lý do: “${reason}”`,
  ),
});

async function toldOf({ tx, today }: ActContext, id: string): Promise<Told> {
  const { rows } = await sql<Omit<Told, "kind"> & { kind: ProgrammeKind }>`
    select title, kind, (select version.name from app.unit_version version where version.unit_id = owner_unit_id
        order by daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc limit 1) as owner,
      field, document_number as "documentNumber", to_char(document_on, 'DD/MM/YYYY') as "documentOn",
      (select coalesce(nullif(concat_ws('/', document.number, document.symbol), ''), document.subject) from app.document
        where document.id = document_id) as document
    from app.programme where id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error(`programme ${id} is gone`);
  return { ...row, kind: kindWords[row.kind] };
}

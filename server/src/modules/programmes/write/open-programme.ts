import { OpenProgramme, type ProgrammeKind } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, refuse, telling } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { answersFor } from "../domain/programme-policies.ts";
import { programmeRefusals } from "../domain/refusals.ts";
import { kindWords, programmeLabel } from "../domain/words.ts";
import { accountOf } from "./account-of.ts";
import { livingUnit } from "./living-unit.ts";
import { seenDocuments } from "./seen.ts";

/** Opens a yearly programme or plan by the document it rests on. */
export const openProgramme = defineAct({
  name: "programmes.open",
  title: "Mở chương trình, kế hoạch",
  input: OpenProgramme,
  load: async () => undefined,
  policy: (actor) =>
    holdsAct(actor, "programmes.open")
      ? { allowed: true }
      : refuse("Văn phòng UBND tỉnh, Sở Nội vụ hoặc cơ quan chủ trì mở chương trình."),
  async run(context, _, input) {
    const { tx, now, today, actor } = context;
    const { kind, title, year, ownerUnitId, field, documentId, documentNumber, documentOn } = input;
    if (documentOn > today) throw atField(programmeRefusals.DOCUMENT_IN_FUTURE(), "documentOn");
    await livingUnit(context, ownerUnitId, "ownerUnitId");
    if (!answersFor(actor, ownerUnitId)) {
      throw refusals.NOT_ALLOWED("Cơ quan chỉ mở chương trình do mình chủ trì.");
    }
    if (documentId !== null) await seenDocuments(context, [documentId], "documentId");
    const id = newId();
    const { rows } = await sql<{ number: number }>`
      insert into app.programme (id, kind, title, year, owner_unit_id, field, document_id, document_number, document_on,
        opened_by, opened_at, opened_on)
      values (${id}, ${kind}, ${title}, ${year}, ${ownerUnitId}, ${field}, ${documentId}, ${documentNumber}, ${documentOn},
        ${accountOf(context)}, ${now}, ${today})
      on conflict (document_number, document_on, year, kind, owner_unit_id) do nothing returning number`.execute(
      tx,
    );
    const [opened] = rows;
    if (!opened) {
      const { rows: there } = await sql<{ number: number }>`
        select number from app.programme where document_number = ${documentNumber} and document_on = ${documentOn}
          and year = ${year} and kind = ${kind} and owner_unit_id = ${ownerUnitId}`.execute(tx);
      throw atField(
        programmeRefusals.ALREADY_OPENED(programmeLabel(there[0]?.number ?? 0)),
        "documentNumber",
      );
    }
    context.record("programme", id, {
      number: opened.number,
      kind,
      year,
      title,
      documentNumber,
    });
    return { id, version: 1 };
  },
  tell: telling<{
    number: number;
    kind: ProgrammeKind;
    year: number;
    title: string;
    documentNumber: string;
  }>(
    ({ number, kind, year, title, documentNumber }) =>
      `mở ${kindWords[kind]} năm ${year} ${programmeLabel(number)} “${title}” theo văn bản số ${documentNumber}`,
  ),
});

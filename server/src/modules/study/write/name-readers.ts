import { NameReaders } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { notify } from "../../notifications/index.ts";
import { mayNameReaders } from "../domain/study-policies.ts";
import { studyRefusals } from "../refusals.ts";
import { accountOf } from "./account-of.ts";
import { lockAgency, type LockedAgency } from "./lock-agency.ts";
import { documentInWords } from "./tell-to-study.ts";

/** The head says who of the agency must read the document; each of them then confirms. Somebody who has read stays on the list. */
export const nameReaders = defineAct({
  name: "study.name-readers",
  title: "Chọn người phải đọc",
  input: NameReaders,
  load: ({ tx, today }, input) => lockAgency(tx, input, today),
  policy: (actor, agency: LockedAgency) => mayNameReaders(actor, agency),
  async run(context, agency, { documentId, unitId, name, release }) {
    const { tx, now } = context;
    const named = [...new Set(name)];
    const people = await peopleOf(context, agency.unitNow, named);
    if (people.size < named.length) throw atField(studyRefusals.NOT_OF_AGENCY(), "name");
    await sql`
      insert into app.study_reader (document_id, unit_id, person_id, named_by, named_at)
      select ${documentId}::uuid, ${unitId}::uuid, person_id, ${accountOf(context)}::uuid, ${now}
      from unnest(${named}::uuid[]) as person_id
      on conflict (document_id, unit_id, person_id) do update set released_at = null`.execute(tx);
    await sql`
      update app.study_reader set released_at = ${now}
      where document_id = ${documentId}::uuid and unit_id = ${unitId}::uuid and read_at is null
        and person_id = any (${release}::uuid[]) and not person_id = any (${named}::uuid[])`.execute(
      tx,
    );
    await tellReaders(context, agency, named);
    context.record("document", documentId, {
      unit: agency.unitName,
      people: [...people.values()],
      released: release.length,
    });
    return { documentId, count: named.length };
  },
  tell: telling<{ unit: string; people: string[]; released: number }>(
    ({ unit, people, released }) =>
      `chọn người của ${unit} phải đọc văn bản: ${people.join(", ") || "không thêm ai"}${released > 0 ? `; bỏ khỏi danh sách ${released} người` : ""}`,
  ),
});

/** Of these persons, those who work in the agency or below it today, with their names. */
async function peopleOf(
  { tx, today }: ActContext,
  unitId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct person.id, person.full_name as name
    from app.appointment join app.person on person.id = appointment.person_id
    join app.unit_closure inside on inside.descendant_id = appointment.unit_id and inside.ancestor_id = ${unitId}::uuid
    where person.id = any (${[...ids]}::uuid[])
      and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function tellReaders(
  { tx, now, actor }: ActContext,
  { documentId, ...document }: LockedAgency,
  personIds: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from app.account where person_id = any (${[...personIds]}::uuid[]) and locked_at is null`.execute(
    tx,
  );
  await notify(
    tx,
    now,
    rows.map(({ id }) => id).filter((id) => id !== actor.accountId),
    {
      kind: "study.to-read",
      subject: { type: "document", id: documentId },
      title: `Bạn được giao đọc, quán triệt ${documentInWords(document)}. Đọc xong, hãy bấm “Xác nhận đã đọc”.`,
      key: "to-read",
    },
  );
}

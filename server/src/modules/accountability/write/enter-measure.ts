import { EnterMeasure } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, type ActContext, type Payload } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { wrongEntry } from "../domain/check-entry.ts";
import { mayEnter } from "../domain/measure-policies.ts";
import { accountabilityRefusals } from "../domain/refusals.ts";
import { isCommendation, kindNames, measureLabel } from "../domain/words.ts";
import { readDisciplineForms } from "../read/discipline-forms.ts";
import { findSubject } from "./find-subject.ts";
import { storeMeasure } from "./store-measure.ts";

/** Enters a measure or commendation that was decided elsewhere or before the program, by reference to its document. */
export const enterMeasure = defineAct({
  name: "accountability.enter",
  title: "Ghi vào sổ trách nhiệm",
  input: EnterMeasure,
  load: async () => undefined,
  policy: (actor) => mayEnter(actor),
  async run(context, _, input) {
    const { tx, today } = context;
    const wrong = wrongEntry(input, await readDisciplineForms(tx, null), today);
    if (wrong) throw wrong;
    const subject = await findSubject(tx, input, input.documentOn);
    if (subject.vertical && !isCommendation(input.kind)) {
      throw atField(accountabilityRefusals.VERTICAL(), "unitId");
    }
    const tasks = await tasksByNumber(context, input.taskNumbers);
    const { id } = await storeMeasure(context, {
      ...input,
      unitName: subject.unitName,
      person: subject.person,
      disciplineForm: input.kind === "discipline" ? input.disciplineForm : null,
      draftId: null,
      proposalId: null,
    });
    await sql`
      insert into app.measure_ground (measure_id, ordinal, kind, task_id)
      select ${id}::uuid, ordinal, 'task', task_id
      from unnest(${tasks}::uuid[]) with ordinality as ground (task_id, ordinal)`.execute(tx);
    return { id, version: 1 };
  },
  tell: tellEntered,
});

async function tasksByNumber({ tx }: ActContext, numbers: readonly number[]): Promise<string[]> {
  const wanted = [...new Set(numbers)];
  const { rows } = await sql<{ id: string; number: string }>`
    select id, number from app.task where number = any (${wanted}::bigint[]) order by number`.execute(
    tx,
  );
  const known = new Set(rows.map(({ number }) => Number(number)));
  const unknown = wanted.filter((number) => !known.has(number));
  if (unknown.length > 0) {
    const names = unknown.map((number) => `NV-${number}`).join(", ");
    throw atField(accountabilityRefusals.TASK_UNKNOWN(names), "taskNumbers");
  }
  return rows.map(({ id }) => id);
}

/** The line of an entry that has just been made, by hand or by a document that was issued. */
function tellEntered(payload: Payload): string {
  const { number, kind, subject, document, on } = payload as {
    number: number;
    kind: keyof typeof kindNames;
    subject: string | null;
    document: string;
    on: string;
  };
  const whom = subject === null ? "" : ` đối với ${subject}`;
  return `ghi sổ ${measureLabel(number)}: ${kindNames[kind].toLocaleLowerCase("vi")}${whom} theo văn bản số ${document} ngày ${vietnameseDate(on)}`;
}

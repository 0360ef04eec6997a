import { ProposeMeasure } from "@dondoc/contract";
import { addWorkingDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { keepProjecting, readSettings } from "../../settings/index.ts";
import { mayPropose } from "../domain/proposal-policies.ts";
import { accountabilityRefusals } from "../domain/refusals.ts";
import { kindNames, proposalLabel } from "../domain/words.ts";
import { drawGrounds } from "../read/record-grounds.ts";
import { figuresOfUnit } from "../read/figures.ts";
import { accountOf } from "./account-of.ts";
import { findSubject } from "./find-subject.ts";
import { tellSubject } from "./tell.ts";

interface Ground {
  kind: "task" | "finding" | "inspection" | "figure";
  task_id: string | null;
  report_id: string | null;
  finding_id: string | null;
  facts: object;
}

/**
 * Proposes a reminder, criticism or praise with grounds that the record gives on this day; it compiles and advises, another person
 * decides. Whom it is about is heard first where the province says so.
 */
export const proposeMeasure = defineAct({
  name: "accountability.propose",
  title: "Lập đề nghị",
  input: ProposeMeasure,
  load: async () => undefined,
  policy: (actor) => mayPropose(actor),
  async run(context, _, input) {
    const { tx, now, today } = context;
    const praise = input.kind === "praise";
    if (input.subjectKind === "person" && input.personId === null) {
      throw atField(accountabilityRefusals.PERSON_MISSING(), "personId");
    }
    if (input.remedyBy !== null && input.remedyBy <= today) {
      throw atField(accountabilityRefusals.REMEDY_PASSED(), "remedyBy");
    }
    const subject = await findSubject(tx, input, today);
    if (subject.vertical && !praise) throw atField(accountabilityRefusals.VERTICAL(), "unitId");
    const grounds = await chosenGrounds(context, input);
    if (grounds.length === 0) throw accountabilityRefusals.NO_GROUNDS();
    await keepProjecting(tx);
    const settings = await readSettings(tx, today);
    const hears = settings["measure.hearFirst"] && !praise;
    const explainBy = hears
      ? addWorkingDays(settings.calendar, today, settings["measure.hearDays"]).date
      : null;
    const id = newId(now.getTime());
    const { rows } = await sql<{ number: number }>`
      insert into app.measure_proposal (id, kind, subject_kind, unit_id, person_id, post, as_of, cause, remedy_wanted, remedy_by,
        counts_for, made_by, made_at, explain_by)
      values (${id}, ${input.kind}, ${input.subjectKind}, ${input.unitId}, ${subject.person?.id ?? null},
        ${subject.person?.post ?? null}, ${today}, ${input.cause}, ${praise ? null : input.remedyWanted},
        ${praise ? null : input.remedyBy}, ${input.countsFor}, ${accountOf(context)}, ${now}, ${explainBy})
      returning number::int`.execute(tx);
    await sql`
      insert into app.measure_ground (proposal_id, ordinal, kind, task_id, report_id, finding_id, facts)
      select ${id}::uuid, row_number() over (), kind, task_id, report_id, finding_id, facts
      from jsonb_to_recordset(${JSON.stringify(grounds)}::jsonb) as row (kind text, task_id uuid, report_id uuid, finding_id uuid, facts jsonb)`.execute(
      tx,
    );
    const number = Number(rows[0]?.number);
    context.record("measure-proposal", id, {
      number,
      kind: input.kind,
      subject: subject.person === null ? subject.unitName : null,
      grounds: grounds.length,
    });
    if (explainBy !== null) {
      await tellSubject(
        context,
        { unitId: input.unitId, personId: subject.person?.id ?? null },
        {
          kind: "accountability.to-explain",
          subject: { type: "measure-proposal", id },
          title:
            subject.person === null
              ? `Có đề nghị ${kindNames[input.kind].toLocaleLowerCase("vi")} ${subject.unitName} (${proposalLabel(number)}); cơ quan được giải trình đến hết ngày ${vietnameseDate(explainBy)}.`
              : `Có một đề nghị (${proposalLabel(number)}) cần giải trình đến hết ngày ${vietnameseDate(explainBy)}; hãy mở để xem.`,
          key: "proposed",
        },
      );
    }
    return { id, version: 1 };
  },
  tell: telling<{
    number: number;
    kind: keyof typeof kindNames;
    subject: string | null;
    grounds: number;
  }>( // prettier-ignore
    ({ number, kind, subject, grounds }) =>
      `lập đề nghị ${proposalLabel(number)}: ${kindNames[kind].toLocaleLowerCase("vi")}${subject === null ? "" : ` ${subject}`}, ${grounds} căn cứ`,
  ),
});

/** The chosen lines as the record has them now; what has ceased to be so meanwhile is said, not left out. */
async function chosenGrounds(
  { tx, actor, today }: ActContext,
  { unitId, taskIds, reportIds, findingIds, figuresOf }: ProposeMeasure,
): Promise<Ground[]> {
  const wanted = new Set([...taskIds, ...reportIds, ...findingIds]);
  const drawn = (await drawGrounds(tx, unitId, today)).filter(({ id }) => wanted.has(id));
  if (drawn.length < wanted.size) {
    throw accountabilityRefusals.GROUNDS_CHANGED(wanted.size - drawn.length);
  }
  const figures = figuresOf === null ? [] : await figuresOfUnit(tx, actor, today, { unitId, period: figuresOf }); // prettier-ignore
  return [
    ...drawn.map(({ id, kind, facts }) => ({
      kind,
      task_id: kind === "task" ? id : null,
      report_id: kind === "finding" ? id : null,
      finding_id: kind === "inspection" ? id : null,
      facts,
    })),
    ...figures.map((facts) => ({
      kind: "figure" as const,
      task_id: null,
      report_id: null,
      finding_id: null,
      facts,
    })),
  ];
}

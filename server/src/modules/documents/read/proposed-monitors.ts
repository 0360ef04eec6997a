import type { FieldRef, ProposedMonitors } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { monitorsFor, officeDivisions } from "../../portfolios/index.ts";
import { sharesOf } from "../domain/holders.ts";
import { taskTitle } from "../domain/task-title.ts";
import { readDossier } from "./dossier.ts";

type Item = ProposedMonitors["items"][number];

/** Who would follow the tasks that a release makes, assignment by assignment: what the chief looks at before it. */
export async function readProposedMonitors(
  tx: Tx,
  id: string,
  today: string,
): Promise<ProposedMonitors> {
  const document = await tx
    .selectFrom("app.document")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!document) throw refusals.NOT_FOUND("văn bản này");
  const { assignments, members } = await readDossier(tx, document, today);
  const followed = assignments
    .filter(({ state, mode }) => state === "accepted" && mode === "followed")
    .map((assignment) => ({
      assignment,
      holders: sharesOf(assignment.parties, members).holders,
    }));
  const wanted = followed.flatMap(({ assignment, holders }) =>
    holders.map((unitId) => ({
      unitId,
      fieldId: assignment.fieldId ?? document.field_id,
      divisionId: null,
    })),
  );
  const monitors = await monitorsFor(tx, today, wanted);
  const fields = await fieldsOn(tx, today);
  const field = (fieldId: string | null) => fields.find((one) => one.id === fieldId) ?? null;
  const divisions = await officeDivisions(today).execute(tx);
  let next = 0;
  return {
    divisions: divisions.rows
      .map(({ unit_id, name, short_name }) => ({ id: unit_id, name, shortName: short_name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "vi")),
    fields,
    field: field(document.field_id),
    items: followed.map(({ assignment, holders }): Item => {
      const mine = monitors.slice(next, (next += holders.length));
      return {
        assignmentId: assignment.id,
        title: taskTitle(assignment),
        field: field(assignment.fieldId),
        monitors: [...Map.groupBy(mine, (one) => one?.officer.accountId ?? "").values()].map(
          (same) => ({
            division: same[0]?.division ?? null,
            officer: same[0]?.officer ?? null,
            tasks: same.length,
          }),
        ),
      };
    }),
  };
}

async function fieldsOn(tx: Tx, today: string): Promise<FieldRef[]> {
  const { rows } = await sql<FieldRef>`
    select id, name from app.field where daterange(valid_from, valid_to) @> ${today}::date order by name collate app.vi`.execute(
    tx,
  );
  return rows;
}

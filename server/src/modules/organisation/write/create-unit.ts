import { CreateUnit } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { nameKey } from "../domain/name-key.ts";
import { organisationRefusals } from "../domain/refusals.ts";
import { vietnameseDate } from "../domain/workbook-date.ts";
import {
  checkParent,
  lockOrganisation,
  mayChangeOrganisation,
  rebuildClosure,
} from "./organisation-subject.ts";
import { said } from "./said.ts";

export const createUnit = defineAct({
  name: "organisation.create-unit",
  title: "Thêm cơ quan",
  input: CreateUnit,
  load: lockOrganisation,
  policy: mayChangeOrganisation,
  async run(context, _, input) {
    const { tx, now } = context;
    await checkParent(tx, input.parentId, input.validFrom, null);
    await refuseTwin(tx, input.name, input.parentId, input.validFrom);
    const id = newId();
    await tx.insertInto("app.unit").values({ id, created_at: now }).execute();
    await tx
      .insertInto("app.unit_version")
      .values({
        unit_id: id,
        name: input.name,
        short_name: input.shortName ?? null,
        symbol: input.symbol ?? null,
        kind: input.kind,
        parent_id: input.parentId,
        valid_from: input.validFrom,
        legal_basis: input.legalBasis ?? null,
      })
      .execute();
    await rebuildClosure(tx);
    context.record("unit", id, { ...input });
    return { id };
  },
  tell: ({ name, validFrom, legalBasis }) =>
    `thêm cơ quan “${said(name)}” từ ngày ${vietnameseDate(said(validFrom))}` +
    (legalBasis ? `, căn cứ ${said(legalBasis)}` : ""),
});

/** Two bodies of one name under one parent at one time could not be told apart in a document. */
async function refuseTwin(
  tx: Tx,
  name: string,
  parentId: string | null,
  date: string,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from app.unit_version
    where parent_id is not distinct from ${parentId}::uuid and (valid_to is null or valid_to > ${date}::date)`.execute(
    tx,
  );
  const key = nameKey(name, null);
  const twin = rows.find((row) => nameKey(row.name, null) === key);
  if (twin) throw atField(organisationRefusals.UNIT_EXISTS(twin.name), "name");
}

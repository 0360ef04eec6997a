import type { DisciplineForm } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Forms of discipline, of all times or by the law of one day. */
export async function readDisciplineForms(tx: Tx, on: string | null): Promise<DisciplineForm[]> {
  const { rows } = await sql<DisciplineForm>`
    select code, name, for_whom as "forWhom", valid_from as "validFrom", valid_to as "validTo", legal_basis as "legalBasis",
      to_verify as "toVerify"
    from app.discipline_form
    where ${on}::date is null or daterange(valid_from, valid_to) @> ${on}::date order by rank`.execute(
    tx,
  );
  return rows;
}

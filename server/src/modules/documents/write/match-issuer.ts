import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { isProvedIssuer } from "../domain/issuer.ts";

/** The matched unit if it is proved to be the issuer, else null: then a person is asked. */
export async function provedIssuer(
  tx: Tx,
  unitId: string | null,
  header: { issuerName: string; place: string | null },
  asOf: string,
): Promise<string | null> {
  if (unitId === null) return null;
  const { rows } = await sql<{ kind: string; name: string; own: boolean }>`
    select kind, name, unit_id = ${unitId}::uuid as own from app.unit_version
    where daterange(valid_from, valid_to) @> ${asOf}::date
      and (unit_id = ${unitId}::uuid or (kind = 'committee' and parent_id is null))`.execute(tx);
  const kind = rows.find(({ own }) => own)?.kind ?? "";
  const homeNames = rows.map(({ name }) => name);
  return isProvedIssuer(header.issuerName, header.place, { kind, homeNames }) ? unitId : null;
}

import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Beside } from "../domain/redact.ts";
import type { PublicationSubject } from "../domain/publication-policies.ts";
import { titleOf } from "./titles.ts";

interface Published {
  code: string;
  withheld: { unitId: string }[];
  named: string[] | null;
}

/** What publications say that stand and share days with this one: whom they do not name, and whom they do. */
export async function readBeside(
  tx: Tx,
  { id, from, to }: Pick<PublicationSubject, "id" | "from" | "to">,
): Promise<Beside> {
  const { rows } = await sql<Published>`
    select period_code as code, withheld, named from app.publication
    where state = 'published' and id <> ${id}::uuid and from_on <= ${to}::date and to_on >= ${from}::date
    order by to_on, from_on`.execute(tx);
  return {
    withheld: new Set(rows.flatMap((row) => row.withheld.map(({ unitId }) => unitId))),
    named: new Map(
      rows.flatMap(({ code, named }) =>
        (named ?? []).map((unitId): [string, string] => [unitId, titleOf(code)]),
      ),
    ),
  };
}

import type { UnitKind } from "@dondoc/contract";
import type { Tx } from "../../../kernel/database/scope.ts";
import { indexNames } from "../domain/directory.ts";
import type { Register } from "../domain/import-book.ts";
import { loadDirectory } from "./load-directory.ts";

/** The organisation with every field an import compares. */
export async function loadRegister(tx: Tx): Promise<Register> {
  const index = indexNames(await loadDirectory(tx));
  const rows = await tx
    .selectFrom("app.unit_version")
    .select([
      "id as versionId",
      "unit_id as unitId",
      "name",
      "short_name as shortName",
      "symbol",
      "kind",
      "parent_id as parentId",
      "valid_from as validFrom",
      "valid_to as validTo",
      "legal_basis as legalBasis",
    ])
    .execute();
  // The column's check lets no other kind in.
  const stored = rows.map((row) => ({ ...row, kind: row.kind as UnitKind }));
  return { index, versions: Map.groupBy(stored, ({ unitId }) => unitId) };
}

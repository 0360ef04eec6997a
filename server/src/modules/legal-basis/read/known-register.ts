import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { relationKey, type KnownRegister } from "../domain/plan-import.ts";
import type { ImportDraft } from "../domain/import-draft.ts";
import { entriesOf } from "./entries.ts";

/** What the register knows of the documents a file names: two statements, however long the file. */
export async function readKnownRegister(
  tx: Tx,
  drafts: readonly (ImportDraft | string)[],
): Promise<KnownRegister> {
  const identities = drafts.flatMap((draft) =>
    typeof draft === "string" ? [] : [draft.keys.identity],
  );
  const entries = await entriesOf(tx, identities);
  const relations = await relationKeysOf(
    tx,
    entries.map(({ id }) => id),
  );
  return {
    byIdentity: new Map(
      entries.map(({ id, identity, fields, checked }) => [
        identity,
        { id, fields, checked, relations: relations.get(id) ?? new Set() },
      ]),
    ),
  };
}

async function relationKeysOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ id: string; kind: string; side: string; reference: string }>`
    select relation.source_id as id, relation.kind, 'acts' as side,
      coalesce(other.reference, relation.target_reference) as reference
    from app.legal_relation relation left join app.legal_document other on other.id = relation.target_id
    where relation.source_id = any (${[...ids]}::uuid[])
    union all
    select relation.target_id, relation.kind, 'acted-upon', coalesce(other.reference, relation.source_reference)
    from app.legal_relation relation left join app.legal_document other on other.id = relation.source_id
    where relation.target_id = any (${[...ids]}::uuid[])`.execute(tx);
  const keys = new Map<string, Set<string>>();
  for (const { id, kind, side, reference } of rows) {
    const known = keys.get(id) ?? new Set();
    keys.set(id, known.add(relationKey(kind, side, reference)));
  }
  return keys;
}

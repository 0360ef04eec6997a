import type { CollectionQuestion } from "@dondoc/contract";
import { sql } from "kysely";
import type { Database } from "../kernel/database/connect.ts";

/** Who speaks for an agency. */
export interface Head {
  unitId: string;
  name: string;
  accountId: string;
}

/** A line of a form; required, where nothing else is said. */
export const question = (
  id: string,
  label: string,
  kind: CollectionQuestion["kind"],
  over: Partial<CollectionQuestion> = {},
): CollectionQuestion => ({ id, label, kind, unit: null, choices: [], required: true, ...over });

/** What an agency was asked, as its acts name it. */
export async function partOf(
  owner: Database,
  collectionId: string,
  unitId: string,
): Promise<{ partId: string; version: number }> {
  const { rows } = await sql<{ partId: string; version: number }>`
    select id as "partId", version from app.collection_part
    where collection_id = ${collectionId} and unit_id = ${unitId}`.execute(owner);
  const [part] = rows;
  if (!part) throw new Error("an agency of the demo was not asked");
  return part;
}

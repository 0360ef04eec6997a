import type { PublicForm } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { readSettings } from "../../../settings/index.ts";

/** What the form has to know; the agencies by their names alone, as everybody may know them. */
export async function readForm(tx: Tx, today: string): Promise<PublicForm> {
  const settings = await readSettings(tx, today);
  const { rows } = await sql<{ name: string; top: boolean }>`
    select version.name, version.kind = 'committee' and version.parent_id is null as top
    from app.unit_version version
    where daterange(version.valid_from, version.valid_to) @> ${today}::date and version.kind <> 'division'
    order by version.name collate app.vi`.execute(tx);
  return {
    province: rows.find(({ top }) => top)?.name ?? "",
    agencies: rows.map(({ name }) => name),
    files: {
      atMost: settings["publicVoices.files"],
      megabytes: settings["publicVoices.fileMegabytes"],
      photoPixels: settings["publicVoices.photoPixels"],
    },
  };
}

import { TakeBackImport } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { allowed, defineAct, refuse, telling } from "../../../kernel/act.ts";
import { isProvinceWide } from "../../../kernel/actor.ts";
import { importRefusals } from "../domain/refusals.ts";

interface Batch {
  fileName: string;
  tasks: number;
  takenBackAt: Date | null;
}
interface Recorded {
  fileName: string;
  count: number;
}

/**
 * A file that should not have come is taken back whole: its tasks, and the documents it made. Only while nothing has happened to
 * any of them; afterwards each wrong task is revoked like any other, with its reason.
 */
export const takeBackImport = defineAct<z.output<typeof TakeBackImport>, Batch, { tasks: number }>({
  name: "tasks.take-back-import",
  title: "Rút lại lần nhập sổ theo dõi",
  input: TakeBackImport,
  async load({ tx }, { importId }) {
    await sql`select pg_advisory_xact_lock(hashtext('app.task_import'))`.execute(tx);
    const { rows } = await sql<Batch>`
      select file_name as "fileName", tasks, taken_back_at as "takenBackAt" from app.task_import where id = ${importId}::uuid`.execute(
      tx,
    );
    if (!rows[0]) throw importRefusals.IMPORT_NOT_FOUND();
    return rows[0];
  },
  policy: (actor) =>
    isProvinceWide(actor)
      ? allowed
      : refuse("Sổ theo dõi do Văn phòng UBND tỉnh nhập và rút lại cho toàn tỉnh."),
  async run(context, { fileName, tasks, takenBackAt }, { importId }) {
    const { tx, actor, now } = context;
    if (takenBackAt !== null) throw importRefusals.IMPORT_TAKEN_BACK();
    const { rows } = await sql<{ touched: number }>`
      select app.take_back_import(${importId}::uuid) as touched`.execute(tx);
    const touched = rows[0]?.touched ?? -1;
    if (touched !== 0) throw importRefusals.IMPORT_IN_USE(Math.max(0, touched));
    await sql`update app.task_import set taken_back_by = ${actor.accountId}::uuid, taken_back_at = ${now} where id = ${importId}::uuid`.execute(
      tx,
    );
    context.record("task-import", importId, { fileName, count: tasks });
    return { tasks };
  },
  tell: telling<Recorded>(
    ({ fileName, count }) => `rút lại lần nhập sổ theo dõi “${fileName}”: ${count} nhiệm vụ`,
  ),
});

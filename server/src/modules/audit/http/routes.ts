import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { listJournal } from "../read/list-journal.ts";

/** What roles carry that may read the whole journal. */
const READS_JOURNAL = "audit.read";

export function auditRoutes(serve: Serve, { db }: Runtime): void {
  serve(routes.listJournal, ({ actor, query }) => {
    if (!holdsAct(actor, READS_JOURNAL))
      throw refusals.NOT_ALLOWED("Chỉ quản trị hệ thống và kiểm soát viên xem được nhật ký chung.");
    return inScope(db, actor, (tx) => listJournal(tx, query));
  });
}

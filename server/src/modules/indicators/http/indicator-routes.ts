import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import type { HeavyReads } from "../../../kernel/database/replica/heavy-reads.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { listDueChanges } from "../due-changes/list-due-changes.ts";
import { getHeatMap } from "../read/heat-map.ts";
import { listIndicatorRows } from "../read/indicator-rows.ts";
import { getIndicatorTable } from "../read/indicator-table.ts";
import { listIndicators } from "../read/list-indicators.ts";
import { getTrends } from "../read/trends.ts";

/** What roles carry that look after the journal: what moved deadlines is read from it. */
const READS_JOURNAL = "audit.read";

export function indicatorRoutes(
  serve: Serve,
  { clock, reads }: Runtime & { reads: HeavyReads },
): void {
  async function read<T extends object>(
    actor: Actor,
    work: (tx: Tx, today: string) => Promise<T>,
  ): Promise<T & { figuresAt: string | null }> {
    const { answer, figuresAt } = await reads.read(actor, (tx) =>
      work(tx, localDateOf(clock.now())),
    );
    return { ...answer, figuresAt };
  }

  serve(routes.listIndicators, ({ actor, query }) =>
    read(actor, (tx, today) => listIndicators(tx, actor, today, query)),
  );
  serve(routes.getIndicatorTrends, ({ actor, query }) =>
    read(actor, (tx, today) => getTrends(tx, actor, today, query)),
  );
  serve(routes.getIndicatorTable, ({ actor, query }) =>
    read(actor, (tx, today) => getIndicatorTable(tx, actor, today, query)),
  );
  serve(routes.getHeatMap, ({ actor, query }) =>
    read(actor, (tx, today) => getHeatMap(tx, actor, today, query)),
  );
  serve(routes.listDueChanges, ({ actor, query }) => {
    if (!holdsAct(actor, READS_JOURNAL))
      throw refusals.NOT_ALLOWED(
        "Chỉ quản trị hệ thống và kiểm soát viên xem được các lần thay đổi thời hạn.",
      );
    return read(actor, (tx, today) => listDueChanges(tx, actor, today, query));
  });
  serve(routes.listIndicatorRows, ({ actor, query }) =>
    read(actor, (tx, today) => listIndicatorRows(tx, actor, today, query)),
  );
}

import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../../kernel/actor.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readTemplate } from "../read/read-template.ts";
import { listReports, readReport } from "../read/reports.ts";
import { draftReport } from "../write/draft-report.ts";
import { freezeReport } from "../write/freeze-report.ts";
import { prepareReport } from "../write/prepare-report.ts";
import { saveTemplate } from "../write/save-template.ts";
import { writeReport } from "../write/write-report.ts";

/** The monthly report: for the province; an agency sees what is sent to it. */
export function monthlyRoutes(serve: Serve, runtime: Runtime): void {
  const forProvince = <T>(
    actor: Actor,
    work: (tx: Tx, today: string) => Promise<T>,
  ): Promise<T> => {
    if (!isProvinceWide(actor)) {
      throw refusals.NOT_ALLOWED("Báo cáo tháng do Văn phòng lập, lãnh đạo UBND tỉnh xem.");
    }
    return inScope(runtime.db, actor, (tx) => work(tx, localDateOf(runtime.clock.now())));
  };
  serve(routes.listMonthlyReports, ({ actor, query }) =>
    forProvince(actor, (tx, today) => listReports(tx, actor, today, query, [prepareReport])),
  );
  serve(routes.getReportTemplate, ({ actor }) =>
    forProvince(actor, (tx, today) => readTemplate(tx, actor, today, [saveTemplate])),
  );
  serve(routes.getMonthlyReport, ({ actor, params }) =>
    forProvince(actor, (tx, today) =>
      readReport(tx, actor, today, params.id, [freezeReport, writeReport, draftReport]),
    ),
  );
  serve(routes.prepareReport, ({ actor, body, key }) =>
    prepareReport.perform(runtime, actor, body, key),
  );
  serve(routes.writeReport, ({ actor, body, key }) =>
    writeReport.perform(runtime, actor, body, key),
  );
  serve(routes.freezeReport, ({ actor, body, key }) =>
    freezeReport.perform(runtime, actor, body, key),
  );
  serve(routes.draftReport, ({ actor, body, key }) =>
    draftReport.perform(runtime, actor, body, key),
  );
  serve(routes.saveReportTemplate, ({ actor, body, key }) =>
    saveTemplate.perform(runtime, actor, body, key),
  );
}

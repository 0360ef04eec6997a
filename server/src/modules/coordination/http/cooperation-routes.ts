import { routes } from "@dondoc/contract";
import { addWorkingDays } from "@dondoc/workcalendar";
import { verdictsOn, type Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { readSettings } from "../../settings/index.ts";
import { daysLateOf, reportDraft } from "../domain/partner-report.ts";
import { listCooperations, readPartners } from "../read/cooperation.ts";
import { getPartnerReport, listPartnerReports, readPartnerCredits } from "../read/partner-reports.ts"; // prettier-ignore
import { readReportSource } from "../read/report-source.ts";
import { getRule, listRules } from "../read/rules.ts";
import { acceptHelp } from "../write/accept-help.ts";
import { addRule } from "../write/add-rule.ts";
import { confirmHelp } from "../write/confirm-help.ts";
import { declineHelp } from "../write/decline-help.ts";
import { deliverHelp } from "../write/deliver-help.ts";
import { explainReport } from "../write/explain-report.ts";
import { findPartner } from "../write/find-partner.ts";
import { reportPartner } from "../write/report-partner.ts";
import { requestHelp } from "../write/request-help.ts";
import { reviewRule } from "../write/review-rule.ts";
import { reviseRule } from "../write/revise-rule.ts";

const onHelp = [acceptHelp, declineHelp, deliverHelp, confirmHelp] as const;

export function cooperationReadRoutes(serve: Serve, { db, clock }: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(db, actor, (tx) => work(tx, localDateOf(clock.now())));

  serve(routes.listCooperations, ({ actor, query }) =>
    read(actor, (tx, today) => listCooperations(tx, actor, query, { today, acts: onHelp })),
  );
  serve(routes.getCooperationPartners, ({ actor, params }) =>
    read(actor, (tx, today) => readPartners(tx, actor, params.id, { today, acts: [requestHelp] })),
  );
  serve(routes.listPartnerReports, ({ actor, query }) =>
    read(actor, (tx, today) => listPartnerReports(tx, actor, today, query)),
  );
  serve(routes.getPartnerReport, ({ actor, params }) =>
    read(actor, (tx, today) =>
      getPartnerReport(tx, actor, params.id, { today, acts: [explainReport, findPartner] }),
    ),
  );
  serve(routes.getPartnerCredits, ({ actor }) =>
    read(actor, (tx, today) => readPartnerCredits(tx, today)),
  );
  serve(routes.getPartnerReportDraft, ({ actor, query }) =>
    read(actor, async (tx, today) => {
      const source = await readReportSource(tx, query, today);
      const settings = await readSettings(tx, today);
      const days = settings["coordination.reportDays"];
      const [act] = verdictsOn(actor, source, today, [reportPartner]);
      return {
        text: reportDraft(source, today),
        daysLate: daysLateOf(source, today),
        properlyUntil: addWorkingDays(settings.calendar, source.lastDay ?? today, days).date,
        vertical: source.vertical,
        act: act ?? {
          act: reportPartner.name,
          title: reportPartner.title,
          allowed: false,
          because: "Chức trách của bạn không phản ánh chậm phối hợp.",
        },
      };
    }),
  );
  serve(routes.listCoordinationRules, ({ actor, query }) =>
    read(actor, (tx, today) => listRules(tx, today, query)),
  );
  serve(routes.getCoordinationRule, ({ actor, params }) =>
    read(actor, (tx, today) =>
      getRule(tx, actor, params.id, { today, acts: [reviseRule, reviewRule] }),
    ),
  );
}

export function cooperationActRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.requestHelp, ({ actor, body, key }) =>
    requestHelp.perform(runtime, actor, body, key),
  );
  serve(routes.acceptHelp, ({ actor, body, key }) => acceptHelp.perform(runtime, actor, body, key));
  serve(routes.declineHelp, ({ actor, body, key }) =>
    declineHelp.perform(runtime, actor, body, key),
  );
  serve(routes.deliverHelp, ({ actor, body, key }) =>
    deliverHelp.perform(runtime, actor, body, key),
  );
  serve(routes.confirmHelp, ({ actor, body, key }) =>
    confirmHelp.perform(runtime, actor, body, key),
  );
  serve(routes.reportPartner, ({ actor, body, key }) =>
    reportPartner.perform(runtime, actor, body, key),
  );
  serve(routes.explainReport, ({ actor, body, key }) =>
    explainReport.perform(runtime, actor, body, key),
  );
  serve(routes.findPartner, ({ actor, body, key }) =>
    findPartner.perform(runtime, actor, body, key),
  );
  serve(routes.addRule, ({ actor, body, key }) => addRule.perform(runtime, actor, body, key));
  serve(routes.reviseRule, ({ actor, body, key }) => reviseRule.perform(runtime, actor, body, key));
  serve(routes.reviewRule, ({ actor, body, key }) => reviewRule.perform(runtime, actor, body, key));
}

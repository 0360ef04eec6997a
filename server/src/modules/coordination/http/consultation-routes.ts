import { routes } from "@dondoc/contract";
import { addMonths } from "@dondoc/workcalendar";
import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { askedPeriod } from "../../indicators/index.ts";
import { readSettings, settingsOverTime } from "../../settings/index.ts";
import { askedActs, consultationActs } from "../consultation-acts.ts";
import { readAbout } from "../read/about.ts";
import { getConsultation } from "../read/get-consultation.ts";
import { listConsultations } from "../read/list-consultations.ts";
import { readStatistics } from "../read/statistics.ts";
import { readCoordinationAbout } from "../read/task-coordination.ts";
import { readTerms } from "../read/terms.ts";
import { acceptAnswer } from "../write/accept-answer.ts";
import { allocateConsultation } from "../write/allocate-consultation.ts";
import { askOpinions } from "../write/ask-opinions.ts";
import { confirmManyAsked } from "../write/confirm-many-asked.ts";
import { draftAnswer } from "../write/draft-answer.ts";
import { findEvasive } from "../write/find-evasive.ts";
import { markEvasive } from "../write/mark-evasive.ts";
import { objectEvasive } from "../write/object-evasive.ts";
import { receiveConsultation } from "../write/receive-consultation.ts";
import { remindAsked } from "../write/remind-asked.ts";
import { returnAnswer } from "../write/return-answer.ts";
import { sendAnswer } from "../write/send-answer.ts";
import { withdrawConsultation } from "../write/withdraw-consultation.ts";

/** Statistics look back so far when nobody chooses a period. */
const MONTHS_BACK = 12;

export function consultationReadRoutes(serve: Serve, { db, clock }: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(db, actor, (tx) => work(tx, localDateOf(clock.now())));

  serve(routes.listConsultations, ({ actor, query }) =>
    read(actor, (tx, today) => listConsultations(tx, actor, today, query)),
  );
  serve(routes.getConsultation, ({ actor, params }) =>
    read(actor, (tx, today) =>
      getConsultation(tx, actor, params.id, { today, acts: consultationActs, partActs: askedActs }),
    ),
  );
  serve(routes.getCoordinationTerms, ({ actor, query }) =>
    read(actor, async (tx, today) => {
      const { askingUnitId } = await readAbout(tx, actor, query, today);
      if (askingUnitId === null) {
        throw refusals.NOT_ALLOWED("Chỉ Văn phòng UBND tỉnh lấy ý kiến về văn bản.");
      }
      const request = {
        askingUnitId,
        askedUnitIds: query.asked?.split(",") ?? [],
        field: query.field ?? null,
        urgent: query.urgent,
        sentOn: today,
      };
      return readTerms(tx, request, await readSettings(tx, today));
    }),
  );
  serve(routes.getCoordinationStatistics, ({ actor, query }) =>
    read(actor, async (tx, today) => {
      const { side, period = `${addMonths(today, -MONTHS_BACK)}..${today}` } = query;
      const on = await settingsOverTime(tx);
      const { code, title, from, to } = askedPeriod({ period }, today, (day) => on(day).periodRule);
      return readStatistics(tx, actor, today, { side, period: { code, title, from, to } });
    }),
  );
  serve(routes.getTaskCoordination, ({ actor, params }) =>
    read(actor, (tx, today) =>
      readCoordinationAbout(tx, actor, { taskId: params.id }, { today, acts: [askOpinions] }),
    ),
  );
  serve(routes.getDocumentCoordination, ({ actor, params }) =>
    read(actor, (tx, today) =>
      readCoordinationAbout(tx, actor, { documentId: params.id }, { today, acts: [askOpinions] }),
    ),
  );
}

export function consultationActRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.askOpinions, ({ actor, body, key }) =>
    askOpinions.perform(runtime, actor, body, key),
  );
  serve(routes.confirmManyAsked, ({ actor, body, key }) =>
    confirmManyAsked.perform(runtime, actor, body, key),
  );
  serve(routes.withdrawConsultation, ({ actor, body, key }) =>
    withdrawConsultation.perform(runtime, actor, body, key),
  );
  serve(routes.receiveConsultation, ({ actor, body, key }) =>
    receiveConsultation.perform(runtime, actor, body, key),
  );
  serve(routes.allocateConsultation, ({ actor, body, key }) =>
    allocateConsultation.perform(runtime, actor, body, key),
  );
  serve(routes.draftAnswer, ({ actor, body, key }) =>
    draftAnswer.perform(runtime, actor, body, key),
  );
  serve(routes.sendAnswer, ({ actor, body, key }) => sendAnswer.perform(runtime, actor, body, key));
  serve(routes.acceptAnswer, ({ actor, body, key }) =>
    acceptAnswer.perform(runtime, actor, body, key),
  );
  serve(routes.returnAnswer, ({ actor, body, key }) =>
    returnAnswer.perform(runtime, actor, body, key),
  );
  serve(routes.markEvasive, ({ actor, body, key }) =>
    markEvasive.perform(runtime, actor, body, key),
  );
  serve(routes.objectEvasive, ({ actor, body, key }) =>
    objectEvasive.perform(runtime, actor, body, key),
  );
  serve(routes.findEvasive, ({ actor, body, key }) =>
    findEvasive.perform(runtime, actor, body, key),
  );
  serve(routes.remindAsked, ({ actor, body, key }) =>
    remindAsked.perform(runtime, actor, body, key),
  );
}

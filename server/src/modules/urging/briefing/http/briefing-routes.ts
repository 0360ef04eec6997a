import { routes } from "@dondoc/contract";
import { verdictsOn, type Runtime } from "../../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../../kernel/actor.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readSettings } from "../../../settings/index.ts";
import { maySettleItem } from "../domain/instruction-rules.ts";
import { listBriefings, readBriefing } from "../read/briefings.ts";
import { findForBriefing, preparedForBriefing } from "../read/candidates.ts";
import { listInstructions, readTaskInstructions } from "../read/instructions.ts";
import { confirmInstruction, disownInstruction } from "../write/answer-spoken.ts";
import { composeBriefing } from "../write/compose-briefing.ts";
import { decideItem } from "../write/decide-item.ts";
import { enterInstruction, mayEnter } from "../write/enter-instruction.ts";
import { passItem } from "../write/pass-item.ts";

const onInstruction = [confirmInstruction, disownInstruction] as const;
const entering = {
  name: enterInstruction.name,
  title: enterInstruction.title,
  policy: (actor: Actor) => mayEnter(actor, { item: null }),
};

/** The leaders' briefing and what leaders say: for the province; an agency sees what stands on its tasks' own pages. */
export function briefingRoutes(serve: Serve, runtime: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(runtime.db, actor, (tx) => work(tx, localDateOf(runtime.clock.now())));
  const forProvince: typeof read = (actor, work) => {
    if (!isProvinceWide(actor)) {
      throw refusals.NOT_ALLOWED("Danh mục giao ban do Văn phòng và lãnh đạo UBND tỉnh xem.");
    }
    return read(actor, work);
  };
  serve(routes.getBriefingDesk, ({ actor }) =>
    forProvince(actor, async (tx, today) => ({
      asOf: today,
      escalateAfter: (await readSettings(tx, today))["urge.escalateAfter"],
      prepared: await preparedForBriefing(tx, today),
      acts: verdictsOn(actor, new Map(), today, [composeBriefing]),
    })),
  );
  serve(routes.findBriefingTasks, ({ actor, query }) =>
    forProvince(actor, async (tx, today) => ({ items: await findForBriefing(tx, query.q, today) })),
  );
  serve(routes.listBriefings, ({ actor, query }) =>
    forProvince(actor, (tx) => listBriefings(tx, query)),
  );
  serve(routes.getBriefing, ({ actor, params }) =>
    forProvince(actor, async (tx, today) =>
      readBriefing(tx, params.id, {
        actor,
        today,
        settings: await readSettings(tx, today),
        acts: onInstruction,
        onItem: [decideItem, passItem, { ...entering, policy: maySettleItem }],
      }),
    ),
  );
  serve(routes.listInstructions, ({ actor, query }) =>
    forProvince(actor, (tx, today) =>
      listInstructions(tx, actor, query, { today, acts: onInstruction, entering: [entering] }),
    ),
  );
  serve(routes.getTaskInstructions, ({ actor, params }) =>
    read(actor, (tx, today) =>
      readTaskInstructions(tx, actor, params.id, { today, acts: onInstruction }),
    ),
  );
  serve(routes.composeBriefing, ({ actor, body, key }) =>
    composeBriefing.perform(runtime, actor, body, key),
  );
  serve(routes.decideBriefingItem, ({ actor, body, key }) =>
    decideItem.perform(runtime, actor, body, key),
  );
  serve(routes.passBriefingItem, ({ actor, body, key }) =>
    passItem.perform(runtime, actor, body, key),
  );
  serve(routes.enterInstruction, ({ actor, body, key }) =>
    enterInstruction.perform(runtime, actor, body, key),
  );
  serve(routes.confirmInstruction, ({ actor, body, key }) =>
    confirmInstruction.perform(runtime, actor, body, key),
  );
  serve(routes.disownInstruction, ({ actor, body, key }) =>
    disownInstruction.perform(runtime, actor, body, key),
  );
}

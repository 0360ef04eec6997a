import { routes } from "@dondoc/contract";
import { verdictsOn, type Runtime } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, inSealedScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";
import { readSettings } from "../../settings/index.ts";
import { choiceFor } from "../read/choice.ts";
import { getDenunciation } from "../read/get.ts";
import { readDenunciationLimits } from "../read/limits.ts";
import { listDenunciations } from "../read/list.ts";
import { openCases } from "../read/open-case.ts";
import type { Law } from "../read/rows.ts";
import { accuseFurther } from "../write/accuse.ts";
import { chargeHandler, takeOverDenunciation } from "../write/charge.ts";
import { expungeDenunciation } from "../write/expunge.ts";
import { formaliseTip, openHandedTip, returnTip } from "../write/handed-tip.ts";
import { noteReading } from "../write/keep.ts";
import { openIdentity } from "../write/open-identity.ts";
import { receiveDenunciation } from "../write/receive.ts";
import { takeDenunciationStep } from "../write/take-step.ts";

const onCase = [
  takeDenunciationStep,
  chargeHandler,
  accuseFurther,
  openIdentity,
  expungeDenunciation,
] as const;

interface Asked {
  tx: Tx;
  actor: Actor;
  box: SecretBox;
  now: Date;
  today: string;
  law: Law;
}

/** The closed room: what leaves it goes to who is charged with a case, and what is read is noted in the same transaction. */
export function denunciationRoutes(serve: Serve, runtime: Runtime & { box: SecretBox }): void {
  async function read<T>(actor: Actor, work: (asked: Asked) => Promise<T>): Promise<T> {
    if (actor.accountId === null || !holdsAct(actor, "denunciations.see"))
      throw refusals.NOT_FOUND("trang này");
    const now = runtime.clock.now();
    const today = localDateOf(now);
    // The calendar is everybody's and is read as everybody reads it.
    const { calendar } = await inScope(runtime.db, actor, (tx) => readSettings(tx, today));
    return inSealedScope(runtime.db, actor, async (tx) => {
      const law = { limits: await readDenunciationLimits(tx), calendar, today };
      return work({ tx, actor, box: runtime.box, now, today, law });
    });
  }
  serve(routes.listDenunciations, ({ actor }) =>
    read(actor, async (asked) => ({
      ...(await listDenunciations(asked, asked.law)),
      acts: verdictsOn(actor, null, asked.today, [receiveDenunciation]),
      asOf: asked.today,
    })),
  );
  serve(routes.getDenunciation, ({ actor, params: { id } }) =>
    read(actor, async (asked) => {
      const [found] = await openCases(asked, { id });
      if (!found || found.as === null) throw refusals.NOT_FOUND("hồ sơ này");
      await noteReading(asked, id, { kind: "case" });
      return getDenunciation(asked, id, { ...asked.law, acts: onCase });
    }),
  );
  serve(routes.listHandlerChoice, ({ actor, params: { id } }) =>
    read(actor, async (asked) => {
      const [found] = await openCases(asked, { id });
      if (!found) throw refusals.NOT_FOUND("hồ sơ này");
      return { items: await choiceFor(asked.tx, found, asked.today) };
    }),
  );
  serve(routes.receiveDenunciation, ({ actor, body, key }) =>
    receiveDenunciation.perform(runtime, actor, body, key),
  );
  serve(routes.openHandedTip, ({ actor, body, key }) =>
    openHandedTip.perform(runtime, actor, body, key),
  );
  serve(routes.returnTip, ({ actor, body, key }) => returnTip.perform(runtime, actor, body, key));
  serve(routes.formaliseTip, ({ actor, body, key }) =>
    formaliseTip.perform(runtime, actor, body, key),
  );
  serve(routes.takeDenunciationStep, ({ actor, body, key }) =>
    takeDenunciationStep.perform(runtime, actor, body, key),
  );
  serve(routes.chargeHandler, ({ actor, body, key }) =>
    chargeHandler.perform(runtime, actor, body, key),
  );
  serve(routes.accuseFurther, ({ actor, body, key }) =>
    accuseFurther.perform(runtime, actor, body, key),
  );
  serve(routes.takeOverDenunciation, ({ actor, body, key }) =>
    takeOverDenunciation.perform(runtime, actor, body, key),
  );
  serve(routes.openIdentity, ({ actor, body, key }) =>
    openIdentity.perform(runtime, actor, body, key),
  );
  serve(routes.expungeDenunciation, ({ actor, body, key }) =>
    expungeDenunciation.perform(runtime, actor, body, key),
  );
}

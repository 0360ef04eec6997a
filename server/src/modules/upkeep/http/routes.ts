import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { getUpkeep } from "../read/get-upkeep.ts";
import { tryJob } from "../write/try-job.ts";
import { tryRound } from "../write/try-round.ts";

/** For those who keep the program going: what runs by itself, what of it fails, and the way to try it again. */
export function upkeepRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.getUpkeep, ({ actor }) => {
    if (!holdsAct(actor, tryRound.name))
      throw refusals.NOT_ALLOWED("Chỉ quản trị hệ thống xem được việc máy tự chạy.");
    return getUpkeep(runtime, actor);
  });
  serve(routes.tryRoundAgain, ({ actor, body, key }) =>
    tryRound.perform(runtime, actor, body, key),
  );
  serve(routes.tryJobAgain, ({ actor, body, key }) => tryJob.perform(runtime, actor, body, key));
}

import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../../kernel/act.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope } from "../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { listRecommendations } from "../read/list-recommendations.ts";
import { getRemediation } from "../read/get-remediation.ts";
import { agreePlan, answerRecommendation } from "../write/answer.ts";
import { handOverTeam } from "../write/hand-over.ts";
import { closeRecommendation, rejectClaim, verifyRemedy } from "../write/judge-claim.ts";
import { recommend } from "../write/recommend.ts";

const acts = [answerRecommendation, agreePlan, verifyRemedy, rejectClaim, closeRecommendation];
const onInspection = [recommend, handOverTeam];

/** What is asked to be put right, and what becomes of it. */
export function remediationRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.getRemediation, ({ actor, params }) =>
    inScope(runtime.db, actor, (tx) =>
      getRemediation(tx, actor, params.id, {
        today: localDateOf(runtime.clock.now()),
        acts,
        onInspection,
      }),
    ),
  );
  serve(routes.listRecommendations, ({ actor, query }) =>
    inScope(runtime.db, actor, (tx) =>
      listRecommendations(tx, query, localDateOf(runtime.clock.now())),
    ),
  );
  serve(routes.recommend, ({ actor, body, key }) => recommend.perform(runtime, actor, body, key));
  serve(routes.answerRecommendation, ({ actor, body, key }) =>
    answerRecommendation.perform(runtime, actor, body, key),
  );
  serve(routes.agreePlan, ({ actor, body, key }) => agreePlan.perform(runtime, actor, body, key));
  serve(routes.verifyRemedy, ({ actor, body, key }) =>
    verifyRemedy.perform(runtime, actor, body, key),
  );
  serve(routes.rejectClaim, ({ actor, body, key }) =>
    rejectClaim.perform(runtime, actor, body, key),
  );
  serve(routes.closeRecommendation, ({ actor, body, key }) =>
    closeRecommendation.perform(runtime, actor, body, key),
  );
  serve(routes.handOverTeam, ({ actor, body, key }) =>
    handOverTeam.perform(runtime, actor, body, key),
  );
}

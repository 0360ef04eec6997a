import { routes } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { readDraft } from "../read/draft-detail.ts";
import { openDraft } from "../read/open-draft.ts";
import { listDrafts } from "../read/list-drafts.ts";
import { countPages } from "../files/count-pages.ts";
import { renderDraft } from "../files/render.ts";
import { correctDraft } from "../write/correct-draft.ts";
import { issueDraft } from "../write/issue-draft.ts";
import { startDraft } from "../write/start-draft.ts";
import { withdrawDraft } from "../write/withdraw-draft.ts";
import { draftFiles } from "./draft-files.ts";

const onDraft = [correctDraft, issueDraft, withdrawDraft] as const;

/** All of the module's routes. */
export function draftingRoutes(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, clock } = runtime;
  const today = () => localDateOf(clock.now());
  serve(routes.listDrafts, ({ actor, query }) => inScope(db, actor, (tx) => listDrafts(tx, query)));
  serve(routes.getDraft, ({ actor, params }) =>
    inScope(db, actor, async (tx) => {
      await openDraft(tx, actor, clock.now(), params.id);
      return readDraft(tx, actor, params.id, { today: today(), acts: onDraft });
    }),
  );
  serve(routes.getDraftPages, async ({ actor, params }) => {
    const { model, version } = await inScope(db, actor, (tx) =>
      openDraft(tx, actor, clock.now(), params.id),
    );
    return { version, pages: countPages(await renderDraft(model, "pdf")) };
  });
  serve(routes.startDraft, ({ actor, body, key }) => startDraft.perform(runtime, actor, body, key));
  serve(routes.correctDraft, ({ actor, body, key }) =>
    correctDraft.perform(runtime, actor, body, key),
  );
  serve(routes.issueDraft, ({ actor, body, key }) => issueDraft.perform(runtime, actor, body, key));
  serve(routes.withdrawDraft, ({ actor, body, key }) =>
    withdrawDraft.perform(runtime, actor, body, key),
  );
  draftFiles(serve, runtime, app, identify);
}

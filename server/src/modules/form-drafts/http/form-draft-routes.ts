import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { readDraft } from "../read/read-draft.ts";
import { dropDraft } from "../write/drop-draft.ts";
import { saveDraft } from "../write/save-draft.ts";

/** What a person has typed and not sent. No acts: nothing has happened in the office. */
export function formDraftRoutes(serve: Serve, { db, clock }: Runtime): void {
  serve(routes.getFormDraft, ({ actor, query }) =>
    inScope(db, actor, (tx) => readDraft(tx, actor, query.place)),
  );
  serve(routes.saveFormDraft, ({ actor, body }) =>
    inScope(db, actor, (tx) => saveDraft(tx, actor, clock.now(), body)),
  );
  serve(routes.dropFormDraft, async ({ actor, body }) => {
    await inScope(db, actor, (tx) => dropDraft(tx, actor, body));
    return {};
  });
}

import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localMinuteOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { listDialogues, promisesOfTask, readDialogue } from "../read/dialogues.ts";
import { correctDialogue, recordDialogue } from "../write/keep-dialogue.ts";
import { promiseAtDialogue, tieVoiceToDialogue } from "../write/promise.ts";

/** In the order in which a page offers them. */
const acts = [promiseAtDialogue, tieVoiceToDialogue, correctDialogue];

/** Meetings with people and firms, and what was promised there. */
export function dialogueRoutes(serve: Serve, runtime: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, now: string) => Promise<T>): Promise<T> =>
    inScope(runtime.db, actor, (tx) => work(tx, localMinuteOf(runtime.clock.now())));
  serve(routes.listDialogues, ({ actor, query }) =>
    read(actor, (tx, now) => listDialogues(tx, query, now.slice(0, 10))),
  );
  serve(routes.getDialogue, ({ actor, params }) =>
    read(actor, (tx, now) => readDialogue(tx, actor, params.id, { now, acts })),
  );
  serve(routes.getTaskPromises, ({ actor, params }) =>
    read(actor, (tx) => promisesOfTask(tx, params.id)),
  );
  serve(routes.recordDialogue, ({ actor, body, key }) =>
    recordDialogue.perform(runtime, actor, body, key),
  );
  serve(routes.correctDialogue, ({ actor, body, key }) =>
    correctDialogue.perform(runtime, actor, body, key),
  );
  serve(routes.promiseAtDialogue, ({ actor, body, key }) =>
    promiseAtDialogue.perform(runtime, actor, body, key),
  );
  serve(routes.tieVoiceToDialogue, ({ actor, body, key }) =>
    tieVoiceToDialogue.perform(runtime, actor, body, key),
  );
}

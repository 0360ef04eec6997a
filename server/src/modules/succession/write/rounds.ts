import { sql } from "kysely";
import { partsOf, type Runtime } from "../../../kernel/act.ts";
import { theProgram, type Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { loadPlan } from "../read/load-plan.ts";
import { applyReorganisation } from "./apply-reorganisation.ts";
import { collectRoutings } from "./collect-routings.ts";

/** Reorganisations whose day has come take effect before anybody comes in; each is a transaction of its own. */
export const reorganisationRound: Round = {
  name: "succession.take-effect",
  title: "Thực hiện sắp xếp cơ quan đến ngày có hiệu lực",
  at: "00:00",
  beforeDoors: true,
  async run(runtime, day, signal) {
    const due = await inScope(runtime.db, theProgram, async (tx) => {
      const { rows } = await sql<{ id: string; version: number; by: string; name: string }>`
        select one.id, one.version, one.entered_by as by, person.full_name as name from app.reorganisation one
        join app.account on account.id = one.entered_by join app.person on person.id = account.person_id
        where one.state = 'planned' and one.effective_on <= ${day}::date order by one.effective_on, one.number`.execute(
        tx,
      );
      return rows;
    });
    for (const { id, version, by, name } of due) {
      signal.throwIfAborted();
      const actor: Actor = {
        accountId: by,
        personId: null,
        name,
        grants: theProgram.grants.map((grant) => ({
          ...grant,
          acts: new Set([applyReorganisation.name]),
        })),
      };
      await inScope(runtime.db, theProgram, (tx) =>
        applyReorganisation.performIn(partsOf(runtime, tx, id), actor, { id, version }),
      );
    }
    return due.length;
  },
};

/** How long after a reorganisation tasks of the bodies that ended are looked for. */
const LOOKED_FOR_DAYS = 730;

/** What has come to bodies that are no more since, and what could not pass on yesterday. */
export const routingRound: Round = {
  name: "succession.route",
  title: "Chuyển nhiệm vụ của cơ quan đã kết thúc hoạt động",
  at: "00:10",
  async run(runtime: Runtime, day, signal) {
    const ids = await inScope(runtime.db, theProgram, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select one.id from app.reorganisation one where one.state = 'applied' and one.applied_on > ${day}::date - ${LOOKED_FOR_DAYS}::int
          and exists (select from app.reorganisation_unit own where own.reorganisation_id = one.id and own.part = 'ends')
        order by one.number`.execute(tx);
      return rows.map(({ id }) => id);
    });
    let found = 0;
    for (const id of ids) {
      signal.throwIfAborted();
      found += await inScope(runtime.db, theProgram, async (tx) => {
        const plan = await loadPlan(tx, id);
        return plan ? collectRoutings({ tx, now: runtime.clock.now(), today: day }, plan) : 0;
      });
    }
    return found;
  },
};

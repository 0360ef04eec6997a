import { DraftUrgingLetters, type DraftedLetters } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, type ActContext } from "../../../../kernel/act.ts";
import { createDrafts, readOrgans, type NewDraft } from "../../../drafting/index.ts";
import { unitRefs } from "../../../organisation/index.ts";
import { readSettings } from "../../../settings/index.ts";
import { urgingLetter } from "../domain/letter-text.ts";
import { urgingRefusals } from "../../refusals.ts";
import { agenciesWithOpenLetter, overdueOf, type OverdueTask } from "../read/overdue.ts";

/** A letter ready to be signed for each agency, with the list of what it is late with; one waiting letter an agency is enough. */
export const draftUrgingLetters = defineAct({
  name: "urging.draft-letters",
  title: "Lập công văn đôn đốc",
  input: DraftUrgingLetters,
  async load({ tx }) {
    // Who drafts second sees the letters of the first, and makes none beside them.
    await sql`select pg_advisory_xact_lock(hashtext('app.urging'))`.execute(tx);
    return undefined;
  },
  policy: () => allowed,
  async run(context, _, { unitIds, explain }): Promise<DraftedLetters> {
    const { tx, today } = context;
    const settings = await readSettings(tx, today);
    const waiting = await agenciesWithOpenLetter(tx);
    const late = Map.groupBy(await overdueOf(tx, unitIds, today), ({ unitId }) => unitId);
    const asked = unitIds.length === 0 ? [...late.keys()] : [...new Set(unitIds)];
    const agencies = asked.filter((unitId) => late.has(unitId) && !waiting.has(unitId));
    const names = await unitRefs(tx, agencies, today);
    const sender = (await readOrgans(tx, today))?.office.name ?? "";
    const letters = agencies.map((unitId) => {
      const tasks = late.get(unitId) ?? [];
      const explains =
        explain === "yes" ||
        (explain === "prepared" && tasks.some(({ explanationPrepared }) => explanationPrepared));
      const agency = names.get(unitId)?.name ?? "";
      const { subject, blocks, annex } = urgingLetter({
        agency,
        sender,
        today,
        lines: tasks,
        explainWithin: explains ? settings["explanation.days"] : null,
        escalateAfter: settings["urge.escalateAfter"],
      });
      const draft: NewDraft = {
        kind: "công văn",
        purpose: explains ? "explanation" : "urging",
        organ: "office",
        subject,
        addressees: [agency],
        blocks,
        annexes: [annex],
        recipients: [
          "Như trên",
          "Chủ tịch, các Phó Chủ tịch UBND tỉnh (để báo cáo)",
          "Sở Nội vụ (để theo dõi)",
          "Lãnh đạo Văn phòng",
        ],
        recipientUnitIds: [unitId],
        about: tasks.map(({ taskId }) => ({ type: "task", id: taskId })),
      };
      return { unitId, tasks, explains, draft };
    });
    if (letters.length === 0) throw urgingRefusals.NOTHING_TO_URGE();
    const ids = await createDrafts(
      context,
      letters.map(({ draft }) => draft),
    );
    const drafted = letters.map((letter, index) => ({ ...letter, draftId: ids[index] ?? "" }));
    await storeUrgings(context, drafted);
    const drafts = drafted.map(({ unitId, draftId, tasks }) => ({
      unitId,
      draftId,
      tasks: tasks.length,
    }));
    return { drafts, skipped: asked.length - drafts.length };
  },
  tell: ({ addressees }) =>
    `lập dự thảo công văn đôn đốc gửi ${Array.isArray(addressees) ? addressees.join(", ") : ""}`,
});

async function storeUrgings(
  { tx }: ActContext,
  letters: readonly {
    draftId: string;
    unitId: string;
    explains: boolean;
    tasks: readonly OverdueTask[];
  }[],
): Promise<void> {
  const rows = letters.flatMap(({ draftId, unitId, explains, tasks }) =>
    tasks.map(({ taskId, lastDay }) => ({ draftId, unitId, explains, taskId, lastDay })),
  );
  await sql`
    insert into app.urging (draft_id, task_id, unit_id, last_day, explain)
    select "draftId", "taskId", "unitId", "lastDay", explains
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row ("draftId" uuid, "taskId" uuid, "unitId" uuid, "lastDay" date, explains boolean)`.execute(
    tx,
  );
}

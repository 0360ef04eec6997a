import { DraftMonitorLetters } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { createDrafts, type NewDraft } from "../../drafting/index.ts";
import { unitRefs } from "../../organisation/index.ts";
import { readSettings } from "../../settings/index.ts";
import { urgingLetter } from "../../urging/index.ts";
import { actsForMonitor, mayMonitor } from "../domain/monitor-policies.ts";
import { readAgencies } from "../read/agencies.ts";
import { readLateTasks } from "../read/late-tasks.ts";
import { documentNamed, readMonitored, type MonitoredFacts } from "../read/monitored-document.ts";
import { monitorRefusals } from "../refusals.ts";

const NAME = "document-monitors.draft-letters";

/**
 * A letter of the agency that follows a directive to each agency that is late with it, with the list of what it owes of that
 * directive. It urges, and counts as an urging; to ask for an explanation is for the Office.
 */
export const draftMonitorLetters = defineAct({
  name: NAME,
  title: "Lập công văn đôn đốc",
  input: DraftMonitorLetters,
  load: ({ tx }, { documentId }) => readMonitored(tx, documentId, { lock: true }),
  policy: (actor, document: MonitoredFacts) => mayMonitor(NAME)(actor, document),
  async run(context, document, { documentId, unitIds }) {
    const { tx, today, actor } = context;
    const by = actsForMonitor(actor, NAME, document);
    if (by === null) throw refusals.NOT_FOUND("cơ quan theo dõi");
    const waiting = new Set(
      (await readAgencies(tx, documentId, today))
        .filter(({ openDraftId }) => openDraftId !== null)
        .map(({ unit }) => unit.id),
    );
    const late = Map.groupBy(
      (await readLateTasks(tx, documentId, unitIds, today)).filter(
        ({ unitId }) => !waiting.has(unitId),
      ),
      ({ unitId }) => unitId,
    );
    if (late.size === 0) throw monitorRefusals.NOBODY_LATE();
    const settings = await readSettings(tx, today);
    const names = await unitRefs(tx, [...late.keys(), by], today);
    const sender = names.get(by)?.name ?? "";
    const dated = document.issuedOn === null ? "" : ` ngày ${vietnameseDate(document.issuedOn)}`;
    const directive = `${documentNamed(document)}${dated}`;
    const letters = [...late].map(([unitId, tasks]) => {
      const agency = names.get(unitId)?.name ?? "";
      const reference = [document.number, document.symbol].filter(Boolean).join("/") || null;
      const { subject, blocks, annex } = urgingLetter({
        agency,
        sender,
        today,
        lines: tasks.map((task) => ({ ...task, reference })),
        explainWithin: null,
        escalateAfter: settings["urge.escalateAfter"],
        under: directive,
      });
      const draft: NewDraft = {
        kind: "công văn",
        purpose: "monitor-urging",
        organ: { unitId: by },
        subject,
        addressees: [agency],
        blocks,
        annexes: [annex],
        recipients: ["Như trên", "UBND tỉnh (để báo cáo)", "Văn phòng UBND tỉnh (để theo dõi)", "Lãnh đạo cơ quan"], // prettier-ignore
        recipientUnitIds: [unitId],
        about: [
          { type: "document", id: documentId },
          ...tasks.map(({ taskId }) => ({ type: "task" as const, id: taskId })),
        ],
      };
      return { unitId, tasks, draft };
    });
    const ids = await createDrafts(
      context,
      letters.map(({ draft }) => draft),
    );
    const rows = letters.flatMap(({ unitId, tasks }, index) =>
      tasks.map(({ taskId, lastDay }) => ({ draftId: ids[index], unitId, taskId, lastDay })),
    );
    await sql`
      insert into app.urging (draft_id, task_id, unit_id, last_day, explain)
      select "draftId", "taskId", "unitId", "lastDay", false from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row ("draftId" uuid, "taskId" uuid, "unitId" uuid, "lastDay" date)`.execute(tx);
    context.record("document", documentId, { by: sender, letters: letters.length });
    return { documentId, count: letters.length };
  },
  tell: telling<{ by?: string; letters?: number; subject?: string }>(({ by, letters, subject }) =>
    letters === undefined
      ? `lập dự thảo “${subject ?? ""}”`
      : `${by ?? ""} lập ${letters} công văn đôn đốc thực hiện văn bản`,
  ),
});

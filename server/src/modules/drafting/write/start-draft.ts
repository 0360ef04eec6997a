import { StartDraft } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { allowed, defineAct } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { unitRefs, unitsExistingOn } from "../../organisation/index.ts";
import { blockOf } from "../domain/block-of.ts";
import { said } from "../domain/words.ts";
import { draftingRefusals } from "../refusals.ts";
import { createDraft } from "./create-draft.ts";

/** Begins a document of a person's own words. */
export const startDraft = defineAct({
  name: "drafting.start",
  title: "Soạn văn bản",
  input: StartDraft,
  load: async () => undefined,
  policy: () => allowed,
  async run(context, _, { kind, organ, subject, unitIds, text }) {
    const { tx, today } = context;
    const alive = await unitsExistingOn(tx, unitIds, today);
    if (unitIds.some((id) => !alive.has(id))) {
      throw atField(draftingRefusals.ADDRESSEE_ENDED(vietnameseDate(today)), "unitIds");
    }
    const names = await unitRefs(tx, unitIds, today);
    const id = await createDraft(context, {
      kind,
      purpose: "letter",
      organ,
      subject,
      addressees: unitIds.map((unitId) => names.get(unitId)?.name ?? ""),
      blocks: text
        .split(/\n+/u)
        .filter((line) => line.trim() !== "")
        .map(blockOf),
      recipients: kind === "công văn" ? ["Như trên"] : ["Các cơ quan có tên trên"],
      recipientUnitIds: unitIds,
      about: [],
    });
    return { id };
  },
  tell: ({ subject }) => `soạn dự thảo “${said(subject)}”`,
});

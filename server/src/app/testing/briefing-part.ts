import { does, first, type Office } from "../../testing/office.ts";
import { releaseTask } from "../../testing/released-task.ts";
import { issueDraft } from "./issue-draft.ts";
import { dates } from "./week.ts";

/**
 * The part of the walk in which tasks come before the leaders: one decided, one passed over, and what a leader has only said
 * confirmed or not.
 */
export async function walkBriefing(office: Office): Promise<string> {
  const [one, other] = [await releaseTask(office, 1986), await releaseTask(office, 1987)];
  const unitId = one.units.get("Sở Tài chính") ?? "";
  const { id, draftId } = await does(office.specialist, "composeBriefing", {
    heldOn: dates.today,
    items: [one, other].map(({ taskId }) => ({ taskId, proposal: "Giao Sở hoàn thành." })),
  });
  await issueDraft(office, draftId, "9");
  const briefing = async () => (await office.chair.call("getBriefing", { params: { id } })).body;
  const [decided, passed] = (await briefing()).lines;
  const instructed = { unitId, content: "Hoàn thành trong tháng.", dueOn: "2026-12-18" };
  await does(office.chair, "decideBriefingItem", { itemId: decided?.id ?? "", ...instructed });
  await does(office.chair, "passBriefingItem", { itemId: passed?.id ?? "" });

  const { body } = await office.specialist.call("listInstructions", { query: {} });
  const leaderAccountId = first(body.leaders).accountId;
  const enter = async () => {
    const spoken = { leaderAccountId, saidOn: dates.today, ...instructed };
    const { id: instructionId } = await does(office.specialist, "enterInstruction", spoken);
    return { instructionId, version: 1 };
  };
  await does(office.chair, "confirmInstruction", { ...(await enter()), ...instructed });
  await does(office.chair, "disownInstruction", { ...(await enter()), reason: "Không phải tôi." });
  return (await briefing()).standing;
}

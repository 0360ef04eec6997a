import { does, first, type Office } from "../../testing/office.ts";
import { releaseTask } from "../../testing/released-task.ts";
import { issueDraft } from "./issue-draft.ts";
import { dates } from "./week.ts";

/** The part of the walk in which the office writes: a letter drafted, corrected and signed, and one that is given up. */
export async function walkLetters(office: Office): Promise<string[]> {
  const finance = first(
    (await office.specialist.call("listUnits", { query: { q: "Sở Tài chính" } })).body.items,
  );
  const start = async () =>
    (
      await does(office.specialist, "startDraft", {
        kind: "công văn",
        organ: "office",
        subject: "cung cấp số liệu",
        unitIds: [finance.id],
        text: "Đề nghị quý cơ quan cung cấp số liệu.",
      })
    ).id;
  const draftOf = async (id: string) =>
    (await office.chief.call("getDraft", { params: { id } })).body;

  const wrong = await start();
  await does(office.specialist, "withdrawDraft", {
    draftId: wrong,
    version: (await draftOf(wrong)).version,
    reason: "Soạn nhầm.",
  });

  const draftId = await start();
  await does(office.specialist, "correctDraft", {
    draftId,
    version: (await draftOf(draftId)).version,
    subject: "cung cấp số liệu tháng 11",
    addressees: [finance.name],
    blocks: [{ kept: 0 }],
    recipients: ["Như trên"],
    filedAt: "VT, TH",
  });
  await issueDraft(office, draftId, "7");
  return Promise.all([draftId, wrong].map(async (id) => (await draftOf(id)).state));
}

/**
 * And the part in which it urges: five weeks on a task is late, its agency gets a letter that asks to explain, and explains. The
 * clock goes back after it.
 */
export async function walkUrging(office: Office): Promise<string | undefined> {
  const { taskId, units } = await releaseTask(office, 1985);
  const later = await officeOn(office, "2026-12-28");
  try {
    const { drafts } = await does(later.specialist, "draftUrgingLetters", {
      unitIds: [units.get("Sở Tài chính") ?? ""],
      explain: "yes",
    });
    await issueDraft(later, first(drafts).draftId, "8", "2026-12-28");
    const explanation = async () =>
      first(
        (await later.finance.call("getTaskUrging", { params: { id: taskId } })).body.explanations,
      );
    const said = async () => {
      const { id, version } = await explanation();
      const cause = "both" as const;
      return { explanationId: id, version, cause, content: "Chờ số liệu của các xã." };
    };
    await does(later.finance, "draftExplanation", await said());
    await does(later.finance, "explain", await said());
    return (await explanation()).standing;
  } finally {
    Object.assign(office, await officeOn(office, dates.today));
  }
}

/** The same people on another day, signed in anew: a session does not live five weeks. */
export async function officeOn(office: Office, day: string): Promise<Office> {
  office.house.setClock(`${day}T02:00:00Z`);
  const enter = (login: string) => office.house.enter(`${login}@tinhmau.example`);
  return {
    ...office,
    clerk: await enter("vanthu"),
    specialist: await enter("chuyenvien"),
    chief: await enter("chanhvanphong"),
    chair: await enter("chutich"),
    finance: await enter("sotaichinh"),
    admin: await enter("quantri"),
  };
}

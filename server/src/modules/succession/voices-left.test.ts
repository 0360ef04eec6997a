import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import {
  approveVoiceAnswer,
  draftVoiceAnswer,
  receiveVoice,
  routeVoice,
} from "../feedback/index.ts";
import { actorOf, buildAccount, buildUnit, castOf, type BuiltUnit } from "../tasks/testing.ts";
import { enter } from "./testing.ts";
import { reorganise } from "./write/reorganise.ts";

/* What people said to a body that ends, on a day that the database's own clock has reached: whoever stands below whom is asked of that. */
const TODAY = "2026-11-20";
let database: TestDatabase;
let province: BuiltUnit;
let home: Actor;
const { who, officer } = castOf(() => database.owner);
const department = (name: string) => buildUnit(database.owner, { name, parentId: province.unitId });

/** A voice that lies with this body; its draft waits for approval where somebody is said to have written one. */
async function lying(subject: string, unit: BuiltUnit, drafter?: string) {
  const said = { kind: "proposal" as const, channel: "hotline" as const, subject, content: "Nội dung.", place: null, receivedOn: TODAY, name: null, phone: null, email: null, address: null, keepSecret: false }; // prettier-ignore
  const { id: voiceId } = await receiveVoice.perform(database.runtime, who("hotline"), said);
  const to = { voiceId, version: 1, unitId: unit.unitId, note: null };
  let { version } = await routeVoice.perform(database.runtime, who("hotline"), to);
  if (drafter !== undefined) {
    const draft = { voiceId, version, body: "Đã xử lý." };
    version = (await draftVoiceAnswer.perform(database.runtime, who(drafter), draft)).version;
  }
  return { voiceId, version };
}
const toldOf = async (name: string, kind: string): Promise<string[]> => {
  const rows = await database.owner
    .selectFrom("app.notification")
    .select("title")
    .where("account_id", "=", who(name).accountId)
    .where("kind", "=", kind)
    .execute();
  return rows.map(({ title }) => title);
};
const stateOf = (voiceId: string) =>
  database.owner
    .selectFrom("app.voice")
    .select(["state", "unit_id", "answer_due_on", "answered_on"])
    .where("id", "=", voiceId)
    .executeTakeFirstOrThrow();

beforeAll(async () => {
  database = await createTestDatabase();
  database.clock.set(`${TODAY}T03:00:00Z`);
  const { owner } = database;
  province = await buildUnit(owner, { name: "UBND tỉnh An Sơn", kind: "committee" });
  const office = await buildUnit(owner, { name: "Văn phòng UBND tỉnh", kind: "office", parentId: province.unitId }); // prettier-ignore
  await officer("hotline", "HOTLINE", office);
  home = actorOf(await buildAccount(owner), [reorganise.name]);
});
afterAll(() => database.close());

it("is answered by the heir, by the day that was owed, and nobody else", async () => {
  const gone = await department("Sở Thông tin");
  const heir = await department("Sở Khoa học");
  const stranger = await department("Sở Y tế");
  await officer("old focal", "AGENCY_FOCAL", gone);
  const open = await lying("Đường tối", gone);
  const drafted = await lying("Cột đèn hỏng", gone, "old focal");
  const before = await stateOf(open.voiceId);
  await officer("heir head", "AGENCY_HEAD", heir);
  await enter(database, home, { kind: "absorb", effectiveOn: TODAY, unitIds: [gone.unitId], successors: [{ unitId: heir.unitId }] }); // prettier-ignore

  expect(await toldOf("heir head", "voices.succeeded")).toEqual([
    expect.stringContaining("trả lời tiếp 2 phản ánh, kiến nghị của Sở Thông tin (SX-"),
  ]);
  expect(await toldOf("hotline", "voices.left")).toEqual([]);
  // Who stands below whom was read before the merger; those who sign in now have it.
  await officer("director", "AGENCY_HEAD", heir);
  await officer("focal", "AGENCY_FOCAL", heir);
  await officer("outsider", "AGENCY_HEAD", stranger);
  await expect(approveVoiceAnswer.perform(database.runtime, who("outsider"), drafted)).rejects.toMatchObject({ code: "NOT_FOUND" }); // prettier-ignore
  await approveVoiceAnswer.perform(database.runtime, who("director"), drafted);
  const answer = await draftVoiceAnswer.perform(database.runtime, who("focal"), { ...open, body: "Đã xong." }); // prettier-ignore
  await approveVoiceAnswer.perform(database.runtime, who("director"), { voiceId: open.voiceId, version: answer.version }); // prettier-ignore
  expect(await stateOf(open.voiceId)).toEqual({ ...before, state: "ANSWERED", answered_on: TODAY });
});

it("is routed anew by whoever receives where nobody takes over, also what waits for an approval", async () => {
  const gone = await department("Sở Du lịch");
  const other = await department("Sở Văn hóa");
  await officer("tourism", "AGENCY_FOCAL", gone);
  const open = await lying("Biển chỉ dẫn", gone);
  const drafted = await lying("Vé tham quan", gone, "tourism");
  const still = { ...drafted, unitId: other.unitId, note: null };
  await expect(routeVoice.perform(database.runtime, who("hotline"), still)).rejects.toMatchObject({ code: "NOT_ALLOWED" }); // prettier-ignore
  await enter(database, home, { kind: "dissolve", effectiveOn: TODAY, unitIds: [gone.unitId], successors: [] }); // prettier-ignore

  expect(await toldOf("hotline", "voices.left")).toEqual([
    expect.stringMatching(/^Sở Du lịch kết thúc hoạt động \(SX-\d+\), .*hãy chuyển 2 phản ánh/),
  ]);
  await routeVoice.perform(database.runtime, who("hotline"), { ...open, unitId: other.unitId, note: null }); // prettier-ignore
  await routeVoice.perform(database.runtime, who("hotline"), still);
  await officer("culture", "AGENCY_FOCAL", other);
  const answer = {
    voiceId: drafted.voiceId,
    version: drafted.version + 1,
    body: "Đã có vé chung.",
  };
  await draftVoiceAnswer.perform(database.runtime, who("culture"), answer);
  expect((await stateOf(drafted.voiceId)).state).toBe("AWAITING_APPROVAL");
});

import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dispatchText, does, first, openOffice, type Office } from "../testing/office.ts";
import { releaseTask, type ReleasedTask } from "../testing/released-task.ts";
import type { Visitor } from "../testing/test-program.ts";

/*
 * Somebody knows or guesses the hash of a file that another agency brought, and names it in a record of their own to read it there
 * (ADR 39). Over real requests: what is not theirs is told like what does not exist.
 */
const content = { name: "mat.txt", bytes: new TextEncoder().encode("Số liệu riêng của Sở Y tế") };
const NOBODYS = "f".repeat(64);
let office: Office;
let released: ReleasedTask;
let health: Visitor;
let stolen: string;

beforeAll(async () => {
  office = await openOffice();
  released = await releaseTask(office);
  health = await released.headOf("Sở Y tế");
  stolen = (await does(health, "uploadFile", {}, content)).hash;
});
afterAll(() => office.house.close());

const onTask = async (who: Visitor, taskId: string) => ({
  taskId,
  version: (await who.call("getTask", { params: { id: taskId } })).body.version,
});
const submit = async (who: Visitor, taskId: string, fileHash: string) =>
  who.call("submitResult", {
    body: {
      ...(await onTask(who, taskId)),
      evidence: [
        {
          documentNumber: "12/STC",
          issuedOn: "2026-11-20",
          receivedBy: "Văn phòng UBND tỉnh",
          fileHash,
          fileName: "mat.txt",
        },
      ],
    },
  });
const extend = async (fileHash: string) =>
  office.finance.call("requestExtension", {
    body: {
      ...(await onTask(office.finance, released.taskId)),
      ground: "partner",
      explanation: "Các xã gửi số liệu chậm.",
      missing: "Số liệu của ba xã.",
      percent: 60,
      proposedOn: "2026-12-31",
      documentNumber: "45/STC-VP",
      fileHash,
      fileName: "mat.txt",
    },
  });
const ask = (who: Visitor, fileHash: string) =>
  who.call("askOpinions", {
    body: {
      // The Office asks about the document, an agency about its task.
      ...(who === office.specialist
        ? { documentId: released.documentId }
        : { taskId: released.taskId }),
      matter: "Dự thảo Kế hoạch",
      ownView: "Thống nhất",
      items: ["Tiến độ"],
      asked: [{ unitId: released.units.get("Sở Y tế") ?? "", why: "Quản lý lĩnh vực" }],
      urgent: false,
      silence: "none",
      files: [{ fileHash, fileName: "mat.txt" }],
    },
  });
const studied = (fileHash: string) =>
  office.finance.call("reportStudy", {
    body: {
      documentId: released.documentId,
      unitId: released.units.get("Sở Tài chính") ?? "",
      form: "meeting",
      heldOn: "2026-11-20",
      documentNumber: "12/BB-STC",
      attended: 45,
      note: null,
      fileHash,
      fileName: "mat.txt",
    },
  });

const ATTACKS: readonly [string, (hash: string) => Promise<{ status: number; body: unknown }>][] = [
  ["evidence of a result", (hash) => submit(office.finance, released.taskId, hash)],
  ["a request for more time", (hash) => extend(hash)],
  ["a request for opinions", (hash) => ask(office.finance, hash)],
  ["a request for opinions of the Office itself", (hash) => ask(office.specialist, hash)],
  ["a report of study", (hash) => studied(hash)],
];

describe("another agency's file", () => {
  it.each(ATTACKS)(
    "is not to be had by %s, which tells it like one that is not there",
    async (_what, attack) => {
      const [theirs, nobodys] = [await attack(stolen), await attack(NOBODYS)];
      expect(theirs).toMatchObject({ status: 400, body: { code: "FILE_NOT_UPLOADED" } });
      const { id: _one, ...told } = theirs.body as Record<string, unknown>;
      const { id: _other, ...toldOfNone } = nobodys.body as Record<string, unknown>;
      expect(told).toEqual(toldOfNone);
    },
  );

  it("is named by whoever has its bytes too, and by who may read what names it", async () => {
    const again = await does(office.finance, "uploadFile", {}, content);
    expect(again.hash).toBe(stolen);
    expect(await submit(office.finance, released.taskId, stolen)).toMatchObject({ status: 200 });
    const directive = new TextEncoder().encode(
      dispatchText(978).replace(
        "1. Sở Tài chính tham mưu",
        "1. Sở Tài chính chủ trì, phối hợp với Sở Y tế tham mưu",
      ),
    );
    const hash = createHash("sha256").update(directive).digest("hex");
    const { items } = (await health.call("listTasks", { query: { list: "all" } })).body;
    const own = first(items.filter(({ holder }) => holder.name === "Sở Y tế"));
    await does(health, "acknowledgeTask", await onTask(health, own.id));
    expect(await submit(health, own.id, hash)).toMatchObject({ status: 200 });
  });

  it("of a directive that went to others is as closed", async () => {
    const justice = await released.headOf("Sở Tư pháp");
    const bytes = new TextEncoder().encode(
      dispatchText(979)
        .replaceAll("Sở Y tế", "Sở Tư pháp")
        .replaceAll("Sở Tài chính", "Sở Tư pháp"),
    );
    const file = { name: "khac.txt", bytes };
    await does(office.clerk, "intakeDocument", { receivedOn: "2026-11-18" }, file);
    const hash = createHash("sha256").update(bytes).digest("hex");
    expect(await ask(office.finance, hash)).toMatchObject({ status: 400 });
    expect(await ask(justice, hash)).not.toMatchObject({ status: 200 });
    expect(await ask(office.specialist, hash)).toMatchObject({ status: 200 });
  });
});

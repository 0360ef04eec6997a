import { expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { api } from "./api.ts";
import { day, dayFirst } from "./dispatch.ts";
import { CHAIR, DIRECTOR, giveTask } from "./story.ts";
import { visit, windowOf } from "./visitor.ts";

const DEPUTY = "Thành viên Tổ công tác";
const ACT = "tasks.decide-extension";

test("deciding for somebody else: the Chair delegates with scope and dates, the deputy decides, both stand on record", async () => {
  const task = await giveTask();
  const director = await windowOf(DIRECTOR);
  const onTask = (version: number) => ({ taskId: task.id, version });
  const { version, holder, lastDay } = await api(director, "getTask", { params: { id: task.id } });
  const taken = await api(director, "acknowledgeTask", { body: onTask(version) });
  const proposedOn = day(45);
  await api(director, "requestExtension", {
    body: {
      ...onTask(taken.version),
      ground: "partner",
      explanation: "Hai sở chưa gửi số liệu.",
      missing: "Số liệu của hai sở",
      percent: 65,
      proposedOn,
      documentNumber: "45/STC-VP",
    },
  });
  const deputy = await windowOf(DEPUTY);
  const { account, person } = await api(deputy, "getSession", {});
  const asked = await api(deputy, "getTask", { params: { id: task.id } });
  const extensionId = asked.extensions[0]?.id ?? "";
  const decide = async () => {
    const { version: now } = await api(deputy, "getTask", { params: { id: task.id } });
    return api(deputy, "decideExtension", {
      body: { ...onTask(now), extensionId, decision: "approve", dueOn: proposedOn, reason: "Có." },
    });
  };
  const notTheirs = /Chức trách của bạn không có quyền/;
  await expect(decide()).rejects.toThrow(notTheirs);

  // Outside the scope, and before the first day, what was given gives nothing.
  const chair = await visit(CHAIR, "/uy-quyen");
  const chairName = (await api(chair, "getSession", {})).person.name;
  const [office] = (await api(chair, "listDelegableOffices", {})).items;
  const { items: health } = await api(chair, "listUnits", { query: { q: "Sở Y tế" } });
  const given = { grantId: office?.grantId ?? "", delegateId: account.id, acts: [ACT] };
  const paper = { lastDay: day(9), legalBasis: "Giấy ủy quyền số 3/GUQ-UBND" };
  const elsewhere = /không có thẩm quyền quyết định gia hạn đối với cơ quan này/;
  const outside = [
    { unitIds: [health[0]?.id ?? ""], validFrom: day(0), because: elsewhere },
    { unitIds: [holder.id], validFrom: day(1), because: notTheirs },
  ];
  for (const { because, ...scope } of outside) {
    const { id } = await api(chair, "delegate", { body: { ...given, ...paper, ...scope } });
    await expect(decide()).rejects.toThrow(because);
    await api(chair, "revokeDelegation", {
      body: { delegationId: id, reason: "Ghi lại cho đúng phạm vi, thời gian." },
    });
  }
  await deputy.goto(`/gia-han/${extensionId}`);
  await deputy.getByRole("heading", { level: 1, name: /^Đề nghị gia hạn NV-/ }).waitFor();
  expect(await deputy.getByRole("radio", { name: "Cho gia hạn", exact: true }).count()).toBe(0);

  await chair.getByRole("button", { name: "Ủy quyền", exact: true }).click();
  const form = chair.getByRole("form", { name: "Ủy quyền" });
  await form.getByLabel("Ủy quyền cho").and(form.locator("input")).first().fill(person.name);
  await chair.getByRole("option", { name: person.name }).first().click();
  await form.getByRole("checkbox", { name: "Quyết định gia hạn" }).check();
  await form
    .getByLabel("Chỉ đối với các cơ quan")
    .and(form.locator("input"))
    .first()
    .fill("so tai chinh");
  await chair.getByRole("option", { name: "Sở Tài chính", exact: true }).click();
  await form.getByRole("textbox", { name: "Đến hết ngày" }).fill(dayFirst(day(9)));
  await form.getByRole("textbox", { name: "Văn bản ủy quyền" }).fill("Giấy ủy quyền số 4/GUQ-UBND");
  await expectAccessible(chair, "the form of delegation");
  await form.getByRole("button", { name: "Ủy quyền", exact: true }).click();
  await chair.getByRole("status").getByText("Đã ủy quyền").waitFor();

  await deputy.reload();
  await deputy.getByRole("radio", { name: "Cho gia hạn", exact: true }).check();
  await deputy.getByRole("textbox", { name: "Lý do" }).fill("Lý do khách quan.");
  await deputy.getByRole("button", { name: "Quyết định gia hạn" }).click();
  await deputy.getByRole("status").getByText("Đã ghi quyết định").waitFor();

  const both = new RegExp(`${person.name}.*thay mặt ${chairName}`);
  const after = await api(director, "getTask", { params: { id: task.id } });
  expect(after.lastDay).toBe(proposedOn);
  expect(lastDay).not.toBe(proposedOn);
  expect(after.journal[0]).toMatchObject({ act: ACT, actor: expect.stringMatching(both) });
  await director.goto(task.address);
  await director.getByText(both).first().waitFor();
  await director.goto(`/gia-han/${extensionId}`);
  await director.getByText(`${person.name}, thay mặt ${chairName}`).waitFor();
  await chair.goto("/uy-quyen");
  await chair.getByRole("row").filter({ hasText: "4/GUQ-UBND" }).getByText("1 việc").waitFor();
});

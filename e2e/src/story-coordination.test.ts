import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { DIRECTOR, giveTask } from "./story.ts";
import { ready, visit, windowOf } from "./visitor.ts";

test("story 25: a director asks an agency for its opinion from the task, with the function that is concerned", async () => {
  const task = await giveTask();
  const director = await windowOf(DIRECTOR);
  const { version } = await api(director, "getTask", { params: { id: task.id } });
  await api(director, "acknowledgeTask", { body: { taskId: task.id, version } });
  const page = await visit(DIRECTOR, task.address);
  await page.getByRole("button", { name: "Lấy ý kiến", exact: true }).click();
  const form = page.getByRole("form", { name: "Lấy ý kiến các cơ quan" });
  await form.getByRole("button", { name: "Gửi yêu cầu" }).click();
  await form.getByRole("alert").first().waitFor();
  await expectAccessible(page, "the form with what is missing");
  await form.getByLabel("Về việc").fill("Dự thảo kế hoạch tinh gọn thủ tục");
  await form.getByLabel("Quan điểm của cơ quan hỏi").fill("Đề nghị bỏ hai bước trung gian.");
  await form.getByLabel("Nội dung hỏi 1").fill("Có thống nhất bỏ bước thẩm tra không?");
  await form.getByRole("combobox", { name: "Cơ quan được hỏi" }).or(form.getByRole("textbox", { name: "Cơ quan được hỏi" })).first().fill("so noi vu"); // prettier-ignore
  await page.getByRole("option", { name: "Sở Nội vụ", exact: true }).click();
  await form
    .getByLabel("Chức năng nào của cơ quan này liên quan")
    .fill("Quản lý cải cách hành chính");
  await form.getByRole("button", { name: "Gửi yêu cầu" }).click();
  await page.getByText("Đã gửi yêu cầu lấy ý kiến.").waitFor();
  await page.getByRole("link", { name: "Dự thảo kế hoạch tinh gọn thủ tục" }).first().click();
  await page.getByRole("heading", { level: 1, name: /^LYK-\d+/ }).waitFor();
  await page.getByText("ngày làm việc từ", { exact: false }).first().waitFor();
  await expectAccessible(page, "the request");
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page, "the request on a telephone");

  // Its facts are those the asked agency will see.
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const request = await api(director, "getConsultation", { params: { id } });
  expect(request.parts.map(({ asked, why, state }) => [asked.name, why, state])).toEqual([
    ["Sở Nội vụ", "Quản lý cải cách hành chính", "sent"],
  ]);
});

test("story 25: an agency that is asked by the Office answers item by item, or says it is not its function", async () => {
  const task = await giveTask();
  const specialist = await windowOf("Chuyên viên Văn phòng UBND");
  const { items: units } = await api(specialist, "listUnits", { query: { q: "Sở Tài chính" } });
  const finance = units.find(({ name }) => name === "Sở Tài chính");
  const { id } = await api(specialist, "askOpinions", {
    body: {
      documentId: task.documentId,
      matter: "Góp ý dự thảo kế hoạch",
      ownView: "Thống nhất ban hành.",
      items: ["Có thống nhất tiến độ không?"],
      asked: [{ unitId: finance?.id ?? "", why: "Quản lý ngân sách" }],
    },
  });
  const page = await visit(DIRECTOR, `/phoi-hop/${id}`);
  await page.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await page.getByText("Đã tiếp nhận.").waitFor();
  await page.getByRole("button", { name: "Tiếp nhận", exact: true }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Gửi trả lời", exact: true }).click();
  const form = page.getByRole("form", { name: "Trả lời yêu cầu" });
  await form.getByLabel("Quan điểm").selectOption("notCompetent");
  await form.getByRole("button", { name: "Gửi trả lời" }).click();
  await form.getByText("hãy dẫn căn cứ pháp lý", { exact: false }).first().waitFor();
  await expectAccessible(page, "the answer with what is missing");
  await form.getByLabel("Căn cứ pháp lý").fill("Điều 2 Quyết định 20/2025/QĐ-UBND");
  await form.getByLabel("Kết luận chung").selectOption("notCompetent");
  await form.getByLabel("Nêu kết luận trong một câu").fill("Không thuộc chức năng của Sở.");
  await form.getByRole("button", { name: "Gửi trả lời" }).click();
  await page.getByText("Đã gửi trả lời.").waitFor();
  await page.getByText("Không thuộc thẩm quyền").first().waitFor();
  const { parts } = await api(specialist, "getConsultation", { params: { id } });
  expect(parts.map(({ state, overall }) => [state, overall])).toEqual([["answered", "notCompetent"]]); // prettier-ignore
});

test("story 19: a director sees on the first page who keeps the agency waiting, story 26: reports one with one click, and the Working Group finds it in its register (story 33)", async () => {
  const director = await windowOf(DIRECTOR);
  const late = await api(director, "listConsultations", {
    query: { side: "asking", list: "late" },
  });
  const candidates = await Promise.all(
    late.items.map(({ consultationId: id }) =>
      api(director, "getConsultation", { params: { id } }),
    ),
  );
  const open = candidates.find(({ parts }) => parts.some(({ mayReport }) => mayReport));
  if (!open) throw new Error("the demo has no late consultation of Sở Tài chính");
  const home = await visit(DIRECTOR, "/");
  await home.getByRole("heading", { name: /^Ai đang để cơ quan ta chờ/ }).waitFor();
  await home.goto(`/phoi-hop/${open.id}`);
  await ready(home);
  await home.getByRole("button", { name: "Phản ánh chậm phối hợp" }).first().click();
  const dialog = home.getByRole("dialog", { name: "Phản ánh chậm phối hợp" });
  expect(await dialog.getByLabel(/^Nội dung phản ánh/).inputValue()).toContain(`LYK-${open.number}`); // prettier-ignore
  await dialog.getByRole("button", { name: "Gửi phản ánh" }).click();
  await home.getByText("Đã gửi phiếu phản ánh.").waitFor();

  const group = await visit("Thành viên Tổ công tác", "/phoi-hop?view=reports&list=all");
  await group.getByRole("link", { name: /^PA-\d+/ }).first().click(); // prettier-ignore
  await group.getByRole("heading", { level: 1, name: /^PA-\d+/ }).waitFor();
  await expectAccessible(group, "a report");
  const { items } = await api(group, "listPartnerReports", { query: { list: "all" } });
  expect(items.some(({ request }) => request.id === open.id)).toBe(true);
});

import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day } from "./dispatch.ts";
import { DIRECTOR, giveTask, SPECIALIST } from "./story.ts";
import { ready, visit, windowOf } from "./visitor.ts";

test("requirements B1 and D1.1: a directive is studied: the head names the readers and reports with evidence, the Office sees by name who has not, reminds them and drafts the letter", async () => {
  const { documentId } = await giveTask();
  const specialist = await windowOf(SPECIALIST);
  await api(specialist, "requireStudy", {
    body: { documentId, basis: "Câu kết của văn bản: tổ chức quán triệt." },
  });

  // The director opens it: that alone shows on the board as read.
  const director = await visit(DIRECTOR, `/van-ban/${documentId}`);
  const own = director.getByRole("region", { name: "Việc quán triệt của Sở Tài chính" });
  await own.getByText("phải quán triệt văn bản này chậm nhất", { exact: false }).waitFor();
  await own.getByRole("button", { name: "Chọn người phải đọc" }).click();
  const naming = director.getByRole("form", { name: "Chọn người phải đọc" });
  await naming.getByRole("combobox").or(naming.getByRole("textbox")).first().click();
  await director.getByRole("option").first().click();
  await naming.getByText("Người được chọn nhận thông báo", { exact: false }).click();
  await expectAccessible(director, "naming the readers");
  await naming.getByRole("button", { name: "Lưu danh sách" }).click();
  await director.getByText("Đã lưu danh sách người phải đọc.").waitFor();

  const board = await visit(SPECIALIST, `/quan-triet/${documentId}?show=missing`);
  const line = board.getByRole("row", { name: /Sở Tài chính/ });
  await line.getByText("Đã đọc", { exact: true }).waitFor();
  await line.getByText("chưa đọc:", { exact: false }).waitFor();
  await board.getByRole("button", { name: /^Nhắc \d+ cơ quan chưa quán triệt/ }).click();
  await board.getByText(/^Đã nhắc \d+ cơ quan/).waitFor();
  await expectAccessible(board, "the board of a document");
  await board.getByRole("button", { name: "Lập công văn đôn đốc" }).click();
  await board.waitForURL(/\/du-thao\//);
  const draftId = new URL(board.url()).pathname.split("/").at(-1) ?? "";
  const { model, findings } = await api(specialist, "getDraft", { params: { id: draftId } });
  expect(JSON.stringify(model.annexes)).toContain("Sở Tài chính");
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);

  // A report without its evidence is refused at the field; with it the agency has studied the document.
  await director.getByRole("button", { name: "Báo cáo đã quán triệt" }).click();
  const form = director.getByRole("form", { name: "Báo cáo đã quán triệt" });
  await form.getByRole("button", { name: "Gửi báo cáo" }).click();
  await form.getByText("Hãy ghi số người dự.").first().waitFor();
  await form.getByLabel("Ngày quán triệt").fill(day(0).split("-").toReversed().join("/"));
  await form.getByLabel("Số người dự").fill("45");
  await form.getByLabel(/^Số biên bản/).fill("12/BB-STC");
  await form.getByRole("button", { name: "Gửi báo cáo" }).click();
  await director.getByText("Đã ghi nhận báo cáo quán triệt.").waitFor();
  await own.getByText("số 12/BB-STC, 45 người dự", { exact: false }).waitFor();
  await director.setViewportSize(PHONE);
  await expectNoSidewaysScroll(director, "the document on a telephone");

  await board.goto(`/quan-triet/${documentId}`);
  await ready(board);
  await board
    .getByRole("row", { name: /Sở Tài chính/ })
    .getByText("Đã quán triệt")
    .waitFor();
  // The letter names an agency that has done it meanwhile: it may not be issued as it is.
  const lapsed = await api(specialist, "getDraft", { params: { id: draftId } });
  expect(lapsed.findings.map(({ rule }) => rule)).toContain("lines-hold");
});

test("requirements A8, B12 and D2: Home Affairs is charged with following a directive, sees every task of it, and drafts its report from the data", async () => {
  const { documentId, dispatch } = await giveTask();
  const chief = await visit("Lãnh đạo Văn phòng UBND", `/theo-van-ban/${documentId}`);
  await chief.getByRole("button", { name: "Giao cơ quan theo dõi" }).click();
  const form = chief.getByRole("form", { name: "Giao cơ quan theo dõi văn bản" });
  await form.getByRole("combobox").or(form.getByRole("textbox")).first().fill("so noi vu");
  await chief.getByRole("option", { name: "Sở Nội vụ", exact: true }).click();
  await form.getByLabel("Căn cứ").fill("Câu kết của văn bản: giao Sở Nội vụ theo dõi.");
  await form.getByRole("button", { name: "Giao theo dõi" }).click();
  await chief.getByText("Đã giao theo dõi.").waitFor();
  await expectAccessible(chief, "the directive as it is followed");

  const page = await visit("Sở Nội vụ theo dõi, đánh giá", "/theo-van-ban?followed=true");
  await page.getByText(dispatch.reference).first().waitFor();
  await page.goto(`/theo-van-ban/${documentId}`);
  await page.getByText("Cơ quan bạn theo dõi văn bản này", { exact: false }).waitFor();
  await page.getByRole("row", { name: /Sở Tài chính/ }).waitFor();
  await page.getByRole("button", { name: "Lập báo cáo" }).click();
  const report = page.getByRole("form", { name: "Lập báo cáo tình hình thực hiện" });
  await report.getByLabel("Đề xuất, kiến nghị").fill("Đề nghị Sở Tài chính báo cáo tiến độ.");
  await report.getByRole("button", { name: "Lập dự thảo báo cáo" }).click();
  await page.waitForURL(/\/du-thao\//);
  const draftId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { model, findings, acts } = await api(page, "getDraft", { params: { id: draftId } });
  expect(model).toMatchObject({ kind: "báo cáo", organ: { name: "Sở Nội vụ" } });
  expect(JSON.stringify(model.blocks)).toContain("Đề nghị Sở Tài chính báo cáo tiến độ.");
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(acts.find(({ act }) => act === "drafting.correct")?.allowed).toBe(true);
});

import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { readFile } from "../../server/src/modules/documents/files/read-file.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day, dayFirst } from "./dispatch.ts";
import { CHAIR, DIRECTOR, SPECIALIST } from "./story.ts";
import { ready, type Role, visit } from "./visitor.ts";

const LEAD: Role = "Trưởng đoàn kiểm tra";
const ADMINISTRATOR: Role = "Quản trị hệ thống";
/** No other run has this inspection. */
const serial = String(Date.now() % 100_000);
const subject = `Việc chấp hành giờ giấc ${serial}`;

test("stories 27 and 29: an unannounced inspection is proposed with its grounds, refused while a member would inspect their own agency, decided on a telephone, known to nobody else until it begins, and recorded with what was found", async () => {
  const page = await visit(LEAD, "/kiem-tra");
  const offer = await api(page, "getInspectionOffer", {});
  const chair = offer.deciders.find(({ name }) => /, Chủ tịch/.test(name));
  const own = (await api(page, "getSession", {})).person;
  await page.getByRole("button", { name: "Đề nghị kiểm tra" }).click();
  const form = page.getByRole("form", { name: "Đề nghị kiểm tra" });
  await form.getByRole("button", { name: "Đề nghị kiểm tra" }).click();
  await form.getByText("Hãy điền ô “Tên, chủ đề cuộc kiểm tra”.").first().waitFor();
  await expectAccessible(page, "the form of an inspection, with what is missing");
  await form.getByLabel("Loại kiểm tra").selectOption({ label: "Đột xuất" });
  await form.getByText("chỉ bạn, người quyết định và các thành viên đoàn thấy").waitFor();
  await form
    .getByRole("combobox", { name: "Tổ, đoàn chủ trì" })
    .selectOption({ label: offer.bodies[0]?.name ?? "" });
  await form.getByLabel("Tên, chủ đề cuộc kiểm tra").fill(subject);
  await form.getByRole("combobox", { name: "Cơ quan được kiểm tra" }).fill("so tai chinh");
  await page.getByRole("option", { name: "Sở Tài chính", exact: true }).click();
  await form.getByLabel("Nội dung, phạm vi kiểm tra").fill("Giờ làm việc, thẻ công chức.");
  await form.getByLabel("Căn cứ lựa chọn").fill("Phản ánh của công dân qua 1022.");
  await form.getByRole("textbox", { name: /^Kiểm tra từ ngày/ }).fill(dayFirst(day(0)));
  await form.getByRole("textbox", { name: /^Kiểm tra đến ngày/ }).fill(dayFirst(day(3)));
  await form.getByLabel("Trình người quyết định").selectOption(chair?.accountId ?? "");

  const chooseMember = async (unit: string, folded: string, person: RegExp) => {
    await form.getByRole("combobox", { name: "Hoặc người của cơ quan khác" }).fill(folded);
    await page.getByRole("option", { name: unit, exact: true }).click();
    const people = form.getByLabel("Người của cơ quan ấy");
    const option = people.getByRole("option", { name: person }).first();
    await option.waitFor({ state: "attached" });
    await people.selectOption((await option.getAttribute("value")) ?? "");
  };
  // Whoever belongs to the inspected agency is refused by name; the rest stays typed.
  await chooseMember("Sở Tài chính", "so tai chinh", /, Giám đốc/);
  await form.getByRole("button", { name: "Đề nghị kiểm tra" }).click();
  await form.getByText("Thành viên không kiểm tra cơ quan của mình").first().waitFor();
  await form.getByRole("group", { name: "Thành viên đoàn" }).getByRole("button", { name: /^Bỏ / }).click(); // prettier-ignore
  await chooseMember("Thanh tra tỉnh", "thanh tra tinh", new RegExp(`^${own.name},`));
  await form.getByRole("button", { name: "Đề nghị kiểm tra" }).click();
  await page.waitForURL(/\/kiem-tra\/[0-9a-f-]{36}/);
  await form.waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1, name: subject }).waitFor();
  await page.getByText("Bí mật đến khi bắt đầu").first().waitFor();
  await expectAccessible(page, "an unannounced inspection before it begins");
  const address = new URL(page.url()).pathname;

  const others = async (state: "seen" | "unseen") => {
    for (const role of [DIRECTOR, SPECIALIST, ADMINISTRATOR]) {
      // oxlint-disable-next-line no-await-in-loop -- one window after the other
      const other = await visit(role, "/kiem-tra?list=all");
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { items } = await api(other, "listInspections", { query: { list: "all" } });
      const found = items.some((one) => one.subject === subject);
      expect([role, found]).toEqual([role, state === "seen"]);
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(await other.getByRole("link", { name: subject }).count()).toBe(state === "seen" ? 1 : 0); // prettier-ignore
    }
  };
  await others("unseen");
  const director = await visit(DIRECTOR, "/kiem-tra");
  await director.goto(address);
  await director.getByText("Không tìm thấy cuộc kiểm tra này").waitFor();

  const decider = await visit(CHAIR, "/kiem-tra", PHONE);
  await decider.getByRole("link", { name: subject }).click();
  await ready(decider);
  await decider.getByRole("button", { name: "Ghi quyết định kiểm tra" }).click();
  const deciding = decider.getByRole("dialog", { name: "Ghi quyết định kiểm tra" });
  await deciding.getByLabel("Số quyết định").fill(`${serial}/QĐ-TCT`);
  await deciding.getByRole("textbox", { name: "Ngày quyết định" }).fill(dayFirst(day(0)));
  await expectNoSidewaysScroll(decider, "the decision on an inspection");
  await deciding.getByRole("button", { name: "Ghi quyết định kiểm tra" }).click();
  await deciding.waitFor({ state: "detached" });
  await decider.getByText("Đã quyết định", { exact: true }).waitFor();
  await expectAccessible(decider, "a decided inspection on a telephone");
  await others("unseen");

  await page.goto(address);
  await ready(page);
  await page.getByRole("button", { name: "Bắt đầu kiểm tra" }).click();
  const beginning = page.getByRole("dialog", { name: "Bắt đầu kiểm tra" });
  await beginning.getByRole("button", { name: "Bắt đầu kiểm tra" }).click();
  await beginning.waitFor({ state: "detached" });
  await page.getByText("Đang kiểm tra", { exact: true }).waitFor();
  await page
    .getByRole("heading", { level: 1, name: new RegExp(`^KT-\\d+: ${subject}$`) })
    .waitFor();
  await others("seen");
  await director.goto(address);
  await ready(director);
  await director.getByText("bắt đầu kiểm tra đột xuất; từ đây cơ quan được biết").waitFor();
  expect(await director.getByText("Phản ánh của công dân qua 1022.").count()).toBe(0);
  await expectAccessible(director, "an inspection as the inspected see it");

  // What is found is noted on the spot; the inspected read it when the record is signed, or when they have refused to.
  const found = `Công chức không đeo thẻ ${serial}`;
  await page.setViewportSize(PHONE);
  await page.getByRole("button", { name: "Ghi phát hiện" }).click();
  const noting = page.getByRole("form", { name: "Ghi phát hiện" });
  await noting.getByRole("button", { name: "Ghi phát hiện" }).click();
  await noting.getByText("Hãy điền ô “Phát hiện”.").first().waitFor();
  await expectNoSidewaysScroll(page, "the form of a finding");
  await expectAccessible(page, "the form of a finding");
  await noting.getByRole("textbox", { name: "Phát hiện", exact: true }).fill(found);
  await noting.getByLabel("Tính chất").fill("Vi phạm quy chế làm việc.");
  await noting.getByRole("textbox", { name: "Nguyên nhân", exact: true }).fill("Thiếu nhắc nhở.");
  await noting.getByLabel("Trách nhiệm").fill("Trưởng phòng");
  await noting.getByLabel("Căn cứ pháp lý").fill("Quy chế làm việc, Điều 5");
  await noting.getByLabel("Chứng cứ").fill("Ghi nhận tại phòng 203.");
  await noting.getByRole("button", { name: "Ghi phát hiện" }).click();
  await noting.waitFor({ state: "detached" });
  await page.getByRole("heading", { name: `1. ${found}` }).waitFor();
  await director.reload();
  await ready(director);
  expect(await director.getByText(found).count()).toBe(0);
  // The minutes are written on the spot, and what they say stands in the form of the signatures already.
  const part = page.getByRole("region", { name: "Biên bản để in và ký" });
  await part.getByText("Chưa ghi phần chung; bản tải về để trống chỗ ghi tay.").waitFor();
  await part.getByRole("button", { name: "Lập biên bản" }).click();
  const writing = page.getByRole("form", { name: "Biên bản tại Sở Tài chính" });
  await writing.getByRole("button", { name: "Lập biên bản" }).click();
  await writing.getByText("Ghi ít nhất một người đại diện").first().waitFor();
  await expectNoSidewaysScroll(page, "the form of minutes");
  await expectAccessible(page, "the form of minutes");
  await writing.getByLabel("Địa điểm").fill("Trụ sở Sở Tài chính");
  await writing.getByLabel("Đại diện cơ quan được kiểm tra").fill("Nguyễn Văn Minh, Giám đốc\nTrần Thị Hòa, Chánh Văn phòng Sở"); // prettier-ignore
  await writing.getByLabel("Tài liệu bàn giao").fill("Bảng chấm công tháng 10");
  await writing.getByLabel("Người chứng kiến").fill("Hà Văn Chứng, Chủ tịch Công đoàn");
  await writing.getByRole("button", { name: "Lập biên bản" }).click();
  await writing.waitFor({ state: "detached" });
  await part.getByText("Nguyễn Văn Minh, Giám đốc; Trần Thị Hòa").waitFor();
  await expectAccessible(page, "minutes on a telephone");
  const pdf = part.getByRole("link", { name: "Tải biên bản (PDF)" });
  const file = (await pdf.getAttribute("href")) ?? "";
  expect((await director.request.get(file)).status()).toBe(403);
  await page.getByRole("button", { name: "Ký biên bản" }).click();
  const signing = page.getByRole("dialog", { name: "Ký biên bản" });
  expect(await signing.getByLabel("Địa điểm").inputValue()).toBe("Trụ sở Sở Tài chính");
  expect(await signing.getByLabel("Cơ quan được kiểm tra ký").inputValue()).toBe("Nguyễn Văn Minh, Giám đốc"); // prettier-ignore
  await signing
    .getByLabel("Chữ ký của cơ quan được kiểm tra")
    .selectOption({ label: "Từ chối ký" });
  await signing.getByLabel("Lý do từ chối ký").fill("Chưa thống nhất phát hiện số 1.");
  await signing.getByRole("button", { name: "Ký biên bản" }).click();
  await signing.waitFor({ state: "detached" });
  await page.getByText("Đã ký biên bản", { exact: true }).waitFor();
  await expectAccessible(page, "a signed record on a telephone");
  await director.reload();
  await ready(director);
  await director.getByRole("heading", { name: `1. ${found}` }).waitFor();
  await director.getByText("Chưa thống nhất phát hiện số 1.").waitFor();
  // From the signatures on the inspected have the document, word for word.
  const [download] = await Promise.all([
    director.waitForEvent("download"),
    director.getByRole("link", { name: "Tải biên bản (DOCX)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Bien ban .*\.docx$/);
  const printed = await director.request.get(file);
  expect(printed.headers()["content-type"]).toBe("application/pdf");
  const { text } = await readFile(new Uint8Array(await printed.body()), "bien-ban.pdf");
  const said = text.normalize("NFC").replaceAll(/\s+/gu, " ");
  expect(said).toContain(`a) ${found}.`);
  expect(said).toContain("từ chối ký, lý do: Chưa thống nhất phát hiện số 1.");
  expect(said).toContain("Trần Thị Hòa, Chánh Văn phòng Sở");
});

test("requirement A5: the Working Group stands by its decisions, with its members from day to day", async () => {
  const page = await visit(SPECIALIST, "/kiem-tra/to-cong-tac");
  await page.getByRole("button", { name: "Ghi quyết định thành lập" }).click();
  const form = page.getByRole("form", { name: "Ghi quyết định thành lập" });
  await form.getByLabel("Hình thức").selectOption({ label: "Đoàn kiểm tra" });
  await form.getByLabel("Tên theo quyết định").fill(`Đoàn kiểm tra công vụ ${serial}`);
  await form.getByLabel("Nhiệm vụ, quyền hạn").fill("Kiểm tra kỷ luật, kỷ cương hành chính.");
  await form.getByLabel("Số quyết định").fill(`${serial}/QĐ-UBND`);
  await form.getByRole("textbox", { name: "Ngày quyết định" }).fill(dayFirst(day(-30)));
  await form.getByRole("textbox", { name: "Hiệu lực từ ngày" }).fill(dayFirst(day(-40)));
  await form.getByRole("button", { name: "Ghi quyết định thành lập" }).click();
  await form.getByText("Ngày hiệu lực không được trước ngày ký quyết định.").first().waitFor();
  await form.getByRole("textbox", { name: "Hiệu lực từ ngày" }).fill(dayFirst(day(-30)));
  await form.getByRole("button", { name: "Ghi quyết định thành lập" }).click();
  await page.waitForURL(/\/to-cong-tac\/[0-9a-f-]{36}/);
  await form.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Ghi thành viên" }).click();
  const member = page.getByRole("form", { name: "Ghi thành viên" });
  await member.getByRole("combobox", { name: "Hoặc người của cơ quan khác" }).fill("thanh tra tinh"); // prettier-ignore
  await page.getByRole("option", { name: "Thanh tra tỉnh", exact: true }).click();
  const people = member.getByLabel("Người của cơ quan ấy");
  await people.getByRole("option").nth(1).waitFor({ state: "attached" });
  await people.selectOption({ index: 1 });
  await member.getByLabel("Nhiệm vụ", { exact: true }).selectOption({ label: "Tổ trưởng, trưởng đoàn" }); // prettier-ignore
  await member.getByLabel("Văn bản cử, quyết định").fill(`Quyết định ${serial}/QĐ-UBND`);
  await member.getByRole("textbox", { name: "Từ ngày" }).fill(dayFirst(day(-20)));
  await member.getByRole("button", { name: "Ghi thành viên" }).click();
  await member.waitFor({ state: "detached" });
  const members = page.getByRole("table", { name: "Thành viên", exact: true });
  await members.getByRole("row", { name: /Tổ trưởng, trưởng đoàn/ }).waitFor();
  expect(await members.getByRole("row").count()).toBe(2);
  await expectAccessible(page, "a body that inspects");
  // On a day before, nobody sat in it.
  await page.goto(`${new URL(page.url()).pathname}?asOf=${day(-25)}`);
  await ready(page);
  await page.getByText("Chưa ghi thành viên nào.").waitFor();
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page, "a body on a telephone");
});

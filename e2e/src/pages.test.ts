import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { DESK, PHONE } from "./browser.ts";
import { dispatch } from "./dispatch.ts";
import { drop } from "./files.ts";
import { scanned } from "./scan.ts";
import { CHAIR, DIRECTOR, giveTask, SPECIALIST, takeIn } from "./story.ts";
import { listen, lookThrough } from "./look-through.ts";
import { ENTERS_BY_LINK, ready, type Role, roles, visit } from "./visitor.ts";

const SIZES = [
  { on: "a desk's screen", size: DESK },
  { on: "a telephone", size: PHONE },
] as const;

/** Many pages one after the other take their time on a shared machine. */
const SLOW = 240_000;

/** Each page once, with the eyes of the person whose page it is. */
const PAGES: readonly { role: Role; addresses: readonly string[] }[] = [
  {
    role: SPECIALIST,
    addresses: [
      "/",
      "/nhiem-vu",
      "/viec-cung-luc",
      "/nhap-so-theo-doi",
      "/van-ban",
      "/theo-co-quan",
      "/theo-van-ban",
      "/quan-triet",
      "/quan-triet?list=all",
      "a study",
      "a followed directive",
      "/tong-hop",
      "/tong-hop/moi",
      "a round",
      "/ngoai-le",
      "/buoc-cham",
      "/lich-thoi-han",
      "/bao-mat",
      "/tim-kiem?q=bao+cao",
      "/co-quan",
      "/co-quan?view=groups",
      "a task",
      "a document",
      "a unit",
      "/phan-cong-theo-doi",
      "/can-cu-phap-ly",
      "/can-cu-phap-ly?view=outdated",
      "/can-cu-phap-ly?view=reviews",
      "a legal basis",
      "/don-doc",
      "/giao-ban",
      "/chi-dao",
      "/chi-dao-nhiem-vu",
      "/doi-thoai",
      "/kiem-tra/tu-kiem-tra",
      "/du-thao",
      "/bao-cao",
      "/bao-cao?form=F1",
      "/bao-cao?form=F3",
      "/bao-cao?form=F12",
      "/bao-cao?form=F13",
      "/bao-cao/thang",
      "/bao-cao/mau",
      "/bao-cao/cong-bo",
      "/thong-bao",
      "/phoi-hop",
      "/phoi-hop?view=statistics",
      "/phoi-hop?view=reports",
      "/phoi-hop?view=rules&list=all",
      "/so-trach-nhiem",
      "/so-trach-nhiem/de-nghi",
      "/dam-nghi-dam-lam",
      "/so-trach-nhiem/dat-nguong?all=true",
      "/chuong-trinh",
      "a programme",
      "a target",
      "/phan-cap?list=all",
      "/quy-che-lam-viec",
      "/kiem-tra?list=all",
      "an inspection",
      "/kiem-tra/rui-ro",
      "/kiem-tra/rui-ro?by=field",
      "rows of the risk list",
      "/kiem-tra/rui-ro/trong-so",
      "/kiem-tra/to-cong-tac",
      "an inspecting body",
      "/kiem-tra/danh-muc",
      "a checklist",
      "/kiem-tra/hien-truong",
      "/khong-co-trang-nay",
    ],
  },
  { role: "Sở Nội vụ theo dõi, đánh giá", addresses: ["/kiem-tra/ke-hoach-nam", "a year's plan"] },
  {
    role: "Trưởng đoàn kiểm tra",
    addresses: [
      "/kiem-tra/kien-nghi",
      "/kiem-tra/kien-nghi?show=overdue",
      "/kiem-tra?list=all&begunFrom=2026-01-01&begunTo=2026-12-31",
      "the evidence list of an inspection",
    ],
  },
  { role: "Phụ trách giải quyết tố cáo", addresses: ["/to-cao", "/to-cao/tiep-nhan"] },
  {
    role: "Tiếp nhận phản ánh, kiến nghị",
    addresses: [
      "/",
      "/phan-anh-kien-nghi",
      "/phan-anh-kien-nghi?list=late",
      "/phan-anh-kien-nghi/tiep-nhan",
      "/phan-anh-kien-nghi/thoi-han",
      "/phan-anh-kien-nghi/nhap-tep",
      "a voice",
    ],
  },
  {
    role: "Xử lý tin khiếu nại, tố cáo",
    addresses: ["/", "/tin-niem-phong", "/gui-phan-anh", "/tra-cuu-phan-anh", "/tra-loi-phan-anh"],
  },
  {
    role: DIRECTOR,
    addresses: [
      "/",
      "/phan-anh-kien-nghi",
      "/nhiem-vu?list=overdue",
      "a task",
      "/chi-so",
      "/buoc-cham?steps=all",
      "/bao-cao/cong-bo",
    ],
  },
  {
    role: CHAIR,
    addresses: [
      "/",
      "/uy-quyen",
      "/gia-han",
      "/gia-han?list=all",
      "/dam-nghi-dam-lam?list=all",
      "a proposal that was judged",
      "an extension",
      "/chi-so",
      "/chi-so/theo-co-quan",
      "/chi-so/bieu-do",
      "/chi-so/ON_TIME_OF_DONE",
      "/chi-so/ON_TIME_OF_DONE/cac-dong?part=difference",
      "/chi-so/ON_TIME_OF_DONE?order=rank",
      "/chi-so/INSPECTED/cac-dong?period=2026",
    ],
  },
  {
    role: "Quản trị hệ thống",
    addresses: [
      "/",
      "/tai-khoan",
      "/tai-khoan/quy-tac",
      "/co-quan/sap-xep",
      "/co-quan/sap-xep/moi",
      "a reorganisation",
      "a handover",
      "/thu-va-nhac-viec",
      "/van-hanh",
      "/nhat-ky",
      "/doi-thoi-han",
      "/thiet-lap",
      "/lich-lam-viec",
    ],
  },
];

/** Half of them come now, half after the long tests below. */
const visitors = roles.filter((role) => role !== ENTERS_BY_LINK);
const [early, late] = [visitors.slice(0, 8), visitors.slice(8)];

test.each(early)("every page of %s fits both screens, and the browser has no complaint", lookAt);

test.each(PAGES.flatMap((pages) => SIZES.map((screen) => ({ ...pages, ...screen }))))(
  "the pages of $role on $on break no rule",
  { timeout: SLOW },
  async ({ role, addresses, size }) => {
    const page = await visit(role, "/", size);
    const complaints = listen(page);
    const records = await recordsOf(page);
    for (const address of addresses) {
      await page.goto(records[address] ?? address);
      await ready(page);
      await expectGood(page, address);
    }
    expect(complaints).toEqual([]);
  },
);

test.each(SIZES)("what opens over the reading screen on $on breaks no rule", async ({ size }) => {
  const page = await visit(SPECIALIST, "/", size);
  const complaints = listen(page);
  const documentId = await takeIn(page, dispatch());
  await page.goto(`/van-ban/${documentId}`);
  await ready(page);
  await page.getByRole("button", { name: /^Nhiệm vụ số 2:/ }).click();

  await page.getByRole("button", { name: "Sửa", exact: true }).click();
  const form = page.getByRole("form", { name: "Sửa nhiệm vụ" });
  await form.waitFor();
  await expectGood(page, "the form of correction");
  await form
    .getByRole("combobox", { name: "Cơ quan trong danh bạ" })
    .or(form.getByRole("textbox", { name: "Cơ quan trong danh bạ" }))
    .first()
    .click();
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  await expectGood(page, "the picker of agencies", "[role=listbox]");
  await page.keyboard.press("Escape");
  await form
    .getByRole("button", { name: /Chọn ngày trên lịch/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Tháng sau" }).waitFor();
  await expectGood(page, "the calendar", "[role=dialog]");
  await page.keyboard.press("Escape");
  await form.getByRole("button", { name: "Thôi sửa" }).click();

  for (const act of ["Loại bỏ", "Tách"]) {
    await page.getByRole("button", { name: act, exact: true }).click();
    await page.getByRole("dialog", { name: new RegExp(`^${act}`) }).waitFor();
    await expectGood(page, act);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  expect(complaints).toEqual([]);
});

test.each(SIZES)("what opens over a task on $on breaks no rule", async ({ size }) => {
  const task = await giveTask();
  const page = await visit(DIRECTOR, task.address, size);
  const complaints = listen(page);
  await page.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  for (const act of ["Báo cáo hoàn thành", "Thêm bước"]) {
    await page.getByRole("button", { name: act, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: new RegExp(`^${act}`) });
    await dialog.getByRole("button", { name: act, exact: true }).click();
    await dialog.getByRole("alert").waitFor();
    await expectGood(page, `${act}, with what is missing`);
    await dialog.getByRole("button", { name: "Thôi", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
  }
  expect(complaints).toEqual([]);
});

test.each(SIZES)("the menu of the person on $on speaks English when asked", async ({ size }) => {
  const page = await visit(SPECIALIST, "/", size);
  const complaints = listen(page);
  const { person } = await api(page, "getSession", {});
  await page.getByRole("banner").getByRole("button", { name: person.name }).click();
  const english = page.getByRole("radio", { name: "English" });
  await english.waitFor();
  await expectGood(page, "the menu", "[role=dialog]");
  await english.click();
  await expect.poll(() => page.evaluate("document.documentElement.lang")).toBe("en");
  await page.goto("/nhiem-vu");
  await ready(page);
  await page.getByRole("heading", { level: 1, name: /^Tasks/ }).waitFor();
  await expectGood(page, "the list of tasks in English");
  expect(complaints).toEqual([]);
});

test.each(["Tiếp nhận phản ánh, kiến nghị", "Thành viên Tổ công tác", SPECIALIST] as const)(
  "the thumb of %s finds everything under it whole",
  async (role) => {
    const page = await visit(role, "/", PHONE);
    const more = await page.getByRole("button", { name: "Thêm", exact: true }).boundingBox();
    expect((more?.x ?? PHONE.width) + (more?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
  },
);

test("a phone reaches the pages that do not fit under the thumb", async () => {
  const page = await visit(SPECIALIST, "/", PHONE);
  await page.getByRole("button", { name: "Thêm", exact: true }).click();
  const more = page.getByRole("dialog", { name: "Điều hướng chính" });
  await more.getByRole("link", { name: "Theo cơ quan" }).waitFor();
  await expectGood(page, "the drawer");
  await more.getByRole("link", { name: "Theo cơ quan" }).click();
  await page.getByRole("heading", { level: 1, name: "Theo cơ quan" }).waitFor();
  expect(await more.count()).toBe(0);
});

test.each(late)("every page of %s fits both screens, and the browser has no complaint", lookAt);

async function lookAt(role: Role): Promise<void> {
  expect(await lookThrough(await visit(role))).toEqual([]);
}

/** Where to put pictures of the main pages: `DONDOC_PICTURES=docs/pictures`, from the root. */
const folder = process.env["DONDOC_PICTURES"];

test.each(folder ? [DESK, PHONE] : [])("the main pages are pictured $width wide", async (size) => {
  const page = await visit(SPECIALIST, "/", size);
  const tasks = await api(page, "listTasks", { query: { list: "to-confirm", limit: 1 } });
  const documents = await api(page, "listDocuments", { query: { state: "review", limit: 1 } });
  const chair = await visit(CHAIR, "/", size);
  const pictures = [
    { name: "viec-hom-nay", of: page, address: "/" },
    { name: "doc-van-ban", of: page, address: `/van-ban/${documents.items[0]?.id}` },
    { name: "danh-sach-nhiem-vu", of: page, address: "/nhiem-vu?list=overdue" },
    { name: "mot-nhiem-vu", of: page, address: `/nhiem-vu/${tasks.items[0]?.id}` },
    { name: "theo-co-quan", of: page, address: "/theo-co-quan" },
    { name: "can-cu-phap-ly", of: page, address: "/can-cu-phap-ly" },
    { name: "can-chi-dao", of: chair, address: "/" },
  ];
  for (const { name, of, address } of pictures) {
    await of.goto(address);
    await ready(of);
    expect(await picture(of, `${name}-${size.width}.png`)).toBeGreaterThan(0);
  }
});

test.runIf(folder)(
  "a scan is pictured beside the question about its number",
  async () => {
    const page = await visit(SPECIALIST, "/van-ban");
    await drop(page, await scanned("cong-van-quet.pdf", dispatch().text));
    await page.getByRole("button", { name: "Tiếp nhận và đọc" }).click();
    await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}/, { timeout: SLOW });
    const phone = await visit(SPECIALIST, new URL(page.url()).pathname, PHONE);
    await phone.getByRole("button", { name: "Trả lời câu hỏi" }).click();
    for (const of of [page, phone]) {
      await of.getByText(/^Câu hỏi 1\//).waitFor();
      await of.keyboard.press("h");
      const drawn = "[...document.images].some((one) => one.naturalWidth > 0)";
      await expect.poll(() => of.evaluate<boolean>(drawn), { timeout: SLOW }).toBe(true);
    }
    expect(await picture(page, `doc-ban-quet-${DESK.width}.png`)).toBeGreaterThan(0);
    expect(await picture(phone, `doc-ban-quet-${PHONE.width}.png`)).toBeGreaterThan(0);
  },
  SLOW,
);

/** @returns how many bytes the picture has. */
async function picture(page: Page, file: string): Promise<number> {
  await page.evaluate("document.fonts.ready");
  const place = path.resolve(import.meta.dirname, "../..", folder ?? "", file);
  return (await page.screenshot({ path: place })).byteLength;
}

/** One record of each kind that this person may see. */
async function recordsOf(page: Page): Promise<Record<string, string>> {
  const tasks = await api(page, "listTasks", { query: { list: "all", limit: 1 } });
  const documents = await api(page, "listDocuments", { query: { limit: 1 } });
  const units = await api(page, "listUnits", { query: { q: "Sở Tài chính" } });
  const extensions = await api(page, "listExtensions", { query: { list: "waiting", limit: 1 } });
  const studies = await api(page, "listStudies", { query: { list: "all", limit: 1 } });
  const rounds = await api(page, "listCollections", { query: { limit: 1 } });
  const bases = await api(page, "listLegalDocuments", { query: { standing: "expired", limit: 1 } });
  const reorganisations = await api(page, "listReorganisations", {});
  const programmes = await api(page, "listProgrammes", { query: {} });
  const programmeId = programmes.items[0]?.id ?? "";
  const programme = await api(page, "getProgramme", { params: { id: programmeId }, query: {} });
  const people = await api(page, "listPeople", { query: { unitId: units.items[0]?.id ?? "" } });
  const innovations = await api(page, "listInnovations", { query: { list: "all" } });
  const inspections = await api(page, "listInspections", { query: { list: "all" } });
  const bodies = await api(page, "listBodies", { query: {} });
  const financeId = units.items[0]?.id ?? "";
  const checklists = await api(page, "listChecklists", {});
  const yearPlans = await api(page, "listYearPlans", { query: {} });
  const judged = innovations.items.find(({ protection }) => protection !== null);
  const voices = await api(page, "listVoices", { query: { list: "again", limit: 1 } });
  return {
    "a voice": `/phan-anh-kien-nghi/${voices.items[0]?.id}`,
    "a proposal that was judged": `/dam-nghi-dam-lam/${judged?.id}`,
    "a reorganisation": `/co-quan/sap-xep/${reorganisations.items[0]?.id}`,
    "a handover": `/co-quan/ban-giao/${people.items[0]?.id}`,
    "a task": `/nhiem-vu/${tasks.items[0]?.id}`,
    "a document": `/van-ban/${documents.items[0]?.id}`,
    "a unit": `/co-quan/${units.items[0]?.id}`,
    "an extension": `/gia-han/${extensions.items[0]?.id}`,
    "a study": `/quan-triet/${studies.items[0]?.document.id}?show=missing`,
    "a followed directive": `/theo-van-ban/${studies.items[0]?.document.id}`,
    "a round": `/tong-hop/${rounds.items[0]?.id}`,
    "an inspection": `/kiem-tra/${inspections.items[0]?.id}`,
    "the evidence list of an inspection": `/kiem-tra/${inspections.items[0]?.id}/bang-ke`,
    "rows of the risk list": `/kiem-tra/rui-ro/cac-dong?code=OVERDUE_LONG&id=${financeId}`,
    "an inspecting body": `/kiem-tra/to-cong-tac/${bodies.items[0]?.id}`,
    "a year's plan": `/kiem-tra/ke-hoach-nam/${yearPlans.items[0]?.id}`,
    "a checklist": `/kiem-tra/danh-muc/${checklists.items[0]?.id}`,
    "a programme": `/chuong-trinh/${programmeId}`,
    "a target": `/chuong-trinh/${programmeId}/chi-tieu/${programme.targetRows[0]?.id}`,
    "a legal basis": `/can-cu-phap-ly/${bases.items[0]?.id}`,
  };
}

async function expectGood(page: Page, what: string, within?: string): Promise<void> {
  await expectNoSidewaysScroll(page, what);
  await expectAccessible(page, what, within);
}

import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { expect, inject, onTestFinished, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { type Release, serveReleases } from "./releases.ts";
import { openWindow, ready, windowOf } from "./visitor.ts";
import { beginVisit, item, itemsOf, LEAD, MEMBER, openField } from "./visited.ts";

const TABLET = { width: 800, height: 1180 };
const serial = String(Date.now() % 100_000);

const choose = (page: Page, ordinal: number, result: string) =>
  item(page, ordinal).getByRole("radio", { name: result, exact: true }).check({ force: true });
const note = async (page: Page, ordinal: number, text: string) => {
  const field = item(page, ordinal).getByLabel("Ghi chú");
  await field.fill(text);
  await field.blur();
};
const standsAs = (page: Page, ordinal: number, state: string) =>
  item(page, ordinal).getByText(state, { exact: true }).waitFor();
const counted = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();
/** A photograph as a camera would give it. */
const photograph = (page: Page) => page.screenshot({ type: "jpeg", quality: 90 });
const add = (page: Page, ordinal: number, name: string, buffer: Buffer) =>
  item(page, ordinal)
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "image/jpeg", buffer });
/** Everything that lies in the browser for this site: names of kept addresses, and its database as text. */
const kept = (page: Page): Promise<{ addresses: string[]; text: string }> =>
  page.evaluate(`(async () => {
    const addresses = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) addresses.push(new URL(url).pathname);
    const database = await new Promise((done) => {
      const request = indexedDB.open("dondoc-hien-truong");
      request.onsuccess = () => done(request.result);
    });
    let text = "";
    for (const store of database.objectStoreNames) {
      const rows = await new Promise((done) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => done(request.result);
      });
      for (const row of rows) text += JSON.stringify(row) + (row.sealed ? new TextDecoder("latin1").decode(row.sealed.data) : "");
    }
    return { addresses, text };
  })()`);

test("story 29: a member fills the checklist on a tablet without a connection, loads the page anew in between, and all of it is there once when the line is back", async () => {
  const subject = `Kỷ luật, kỷ cương ${serial}`;
  const id = await beginVisit(subject);
  const page = await windowOf(LEAD, TABLET);
  await openField(page, id);
  await choose(page, 1, "Đạt");
  // With a line it goes by itself, once it has been quiet.
  await standsAs(page, 1, "đã gửi");
  await page.context().setOffline(true);
  await page.getByText("Không có mạng. Cứ ghi tiếp").waitFor();
  await choose(page, 2, "Không đạt");
  await note(page, 2, "Phòng 203 vắng hai người lúc 8 giờ 20");
  await standsAs(page, 2, "chưa gửi");
  const photo = await photograph(page);
  await add(page, 2, "phong-203.jpg", photo);
  await item(page, 2).getByText("Ảnh: phong-203.jpg").waitFor();
  await add(page, 3, "khong-phai-anh.jpg", Buffer.from("không phải ảnh"));
  await item(page, 3).getByText("khong-phai-anh.jpg: chỉ nhận ảnh JPEG hoặc PNG").waitFor();
  await choose(page, 3, "Đạt một phần");
  await counted(page, "3/11 mục đã ghi");
  await counted(page, "2 chưa gửi, 1 đã gửi");
  await expectNoSidewaysScroll(page, "the page of the spot on a tablet");
  await expectAccessible(page, "the page of the spot on a tablet");

  // Loaded anew without a line: the page is there, and what was noted.
  await page.reload();
  await page.getByRole("heading", { level: 1, name: new RegExp(subject) }).waitFor();
  await page.getByText("Không có mạng. Cứ ghi tiếp").waitFor();
  expect(await item(page, 2).getByLabel("Ghi chú").inputValue()).toContain("Phòng 203 vắng");
  await item(page, 2).getByText("Ảnh: phong-203.jpg").waitFor();
  await choose(page, 3, "Đạt");
  await counted(page, "2 chưa gửi, 1 đã gửi");
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page, "the page of the spot on a telephone");
  await expectAccessible(page, "the page of the spot on a telephone");
  // What lies in the browser: files of the program, no answer of the API, and nothing that can be read.
  const before = await kept(page);
  expect(before.addresses).toContain("/index.html");
  expect(before.addresses.filter((one) => !/^\/(?:index\.html|assets\/)/.test(one))).toEqual([]);
  for (const secret of ["Phòng 203", "phong-203", subject, "Kỷ luật"]) expect(before.text).not.toContain(secret); // prettier-ignore
  // The device's own list of visits opens without a line too.
  await page.goto("/kiem-tra/hien-truong");
  await page.getByRole("link", { name: new RegExp(subject) }).click();
  await counted(page, "2 chưa gửi, 1 đã gửi");

  // Other pages of the program are not kept: what they show comes from the server or not at all.
  await expect(page.goto("/kiem-tra")).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(false);
  await page.goto(`/kiem-tra/${id}/hien-truong`);
  await counted(page, "0 chưa gửi, 3 đã gửi");
  await standsAs(page, 2, "đã gửi");
  const items = await itemsOf(page, id);
  expect(items.slice(0, 4).map(({ standing, answers, earlier }) => [standing, answers.length, earlier.length])).toEqual([["agreed", 1, 0], ["agreed", 1, 0], ["agreed", 1, 0], ["open", 0, 0]]); // prettier-ignore
  expect(items[1]?.counts).toMatchObject({ result: "fail", note: "Phòng 203 vắng hai người lúc 8 giờ 20" }); // prettier-ignore
  expect(items[2]?.counts?.result).toBe("pass");
  const [photographed] = items[1]?.counts?.photos ?? [];
  expect(photographed?.hash).toBe(createHash("sha256").update(photo).digest("hex"));
  const sent = await page.request.get(`/api/inspections/photos/${photographed?.id}`);
  expect((await sent.body()).equals(photo)).toBe(true);
  // Sent once more, nothing is doubled.
  await page.getByRole("button", { name: "Gửi ngay" }).click();
  await wait(500);
  expect((await itemsOf(page, id))[1]?.earlier).toEqual([]);

  // The failing answer becomes a finding with its photograph, on the page of the inspection.
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`/kiem-tra/${id}`);
  await ready(page);
  await page.getByRole("button", { name: /^Lập phát hiện từ mục/ }).click();
  const form = page.getByRole("form", { name: "Ghi phát hiện" });
  expect(await form.getByLabel("Chứng cứ").inputValue()).toContain("Phòng 203");
  await form.getByLabel("Tính chất").fill("Vi phạm giờ làm việc.");
  await form.getByRole("textbox", { name: "Nguyên nhân", exact: true }).fill("Thiếu kiểm tra.");
  await form.getByLabel("Trách nhiệm").fill("Trưởng phòng");
  await form.getByLabel("Căn cứ pháp lý").fill("Quy chế làm việc, Điều 5");
  await form.getByRole("button", { name: "Ghi phát hiện" }).click();
  await form.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "phong-203.jpg", exact: true }).waitFor();
  await expectAccessible(page, "an inspection with its checklist");

  // Who signs out takes along what was fetched, and the key. The session itself, which other tests share, goes on.
  await page.route("**/api/session", (route) =>
    route.request().method() === "DELETE"
      ? route.fulfill({ json: { door: "own" } })
      : route.continue(),
  );
  expect((await kept(page)).text).toContain("accountId");
  const { person } = await api(page, "getSession", {});
  await page.getByRole("banner").getByRole("button", { name: new RegExp(`^${person.name}`) }).click(); // prettier-ignore
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Đăng nhập" }).waitFor();
  await expect.poll(async () => (await kept(page)).text).toBe("");
});

test("a photograph of 30 MB is kept without a line, through a page loaded anew, and sent whole; a larger one than the server takes is told of at once", async () => {
  const id = await beginVisit(`Ảnh lớn ${serial}`);
  const page = await windowOf(LEAD, TABLET);
  await openField(page, id);
  await page.context().setOffline(true);
  const large = Buffer.concat([await photograph(page), randomBytes(30 * 1024 * 1024)]);
  await choose(page, 7, "Không đạt");
  await add(page, 7, "quay-so-3.jpg", large);
  await item(page, 7).getByText("Ảnh: quay-so-3.jpg").waitFor();

  const folder = await mkdtemp(path.join(tmpdir(), "dondoc-anh-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const tooLarge = path.join(folder, "toan-canh.jpg");
  await writeFile(tooLarge, Buffer.concat([large.subarray(0, 1000), randomBytes(51 * 1024 * 1024)])); // prettier-ignore
  await item(page, 7).locator('input[type="file"]').setInputFiles(tooLarge);
  await item(page, 7)
    .getByText(
      "toan-canh.jpg: ảnh nặng 52 MB, máy chủ chỉ nhận đến 50 MB. Hãy chụp lại ở cỡ nhỏ hơn; những gì đã ghi vẫn còn.",
    ) // prettier-ignore
    .waitFor();
  await page.reload();
  await item(page, 7).getByText("Ảnh: quay-so-3.jpg").waitFor();
  await counted(page, "1 chưa gửi, 0 đã gửi");

  await page.context().setOffline(false);
  await counted(page, "0 chưa gửi, 1 đã gửi");
  const [photo, ...others] = (await itemsOf(page, id))[6]?.counts?.photos ?? [];
  expect([photo?.hash, others]).toEqual([createHash("sha256").update(large).digest("hex"), []]);
  const sent = await page.request.get(`/api/inspections/photos/${photo?.id}`);
  expect((await sent.body()).equals(large)).toBe(true);
});

test("the app can be installed and works under a policy that forbids every foreign or written-in script", async () => {
  const id = await beginVisit(`Chính sách chặt ${serial}`);
  const page = await windowOf(LEAD, TABLET);
  const complaints: string[] = [];
  page.on("console", (said) => {
    if (said.type() === "error") complaints.push(said.text());
  });
  const [answer] = await Promise.all([
    page.waitForResponse((given) => given.url().endsWith(`/${id}/hien-truong`)),
    openField(page, id),
  ]);
  const policy = (await answer.headerValue("content-security-policy")) ?? "";
  for (const part of ["default-src 'none'", "script-src 'self'", "worker-src 'self'", "manifest-src 'self'"]) expect(policy.split(";")).toContain(part); // prettier-ignore
  expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/u);
  const browser = await page.context().newCDPSession(page);
  const manifest = await browser.send("Page.getAppManifest");
  expect([new URL(manifest.url).pathname, manifest.errors]).toEqual(["/manifest.webmanifest", []]);
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // A test's window keeps nothing when it closes, and so cannot be installed from; nothing else is in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((one) => one !== "in-incognito")).toEqual([]); // prettier-ignore
  await page.context().setOffline(true);
  await page.reload();
  await choose(page, 8, "Đạt");
  await standsAs(page, 8, "chưa gửi");
  await page.context().setOffline(false);
  await counted(page, "0 chưa gửi, 1 đã gửi");
  expect(complaints.filter((said) => !said.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
});

test("two inspectors note one item differently without a connection: both stay, and the head chooses", async () => {
  const id = await beginVisit(`Hai người ghi ${serial}`);
  const [lead, member] = [await windowOf(LEAD, TABLET), await windowOf(MEMBER, PHONE)];
  for (const [page, result] of [[lead, "Đạt"], [member, "Không đạt"]] as const) {
    await openField(page, id);
    await page.context().setOffline(true);
    await choose(page, 4, result);
    await standsAs(page, 4, "chưa gửi");
  } // prettier-ignore
  for (const page of [lead, member]) {
    await page.context().setOffline(false);
    await counted(page, "0 chưa gửi, 1 đã gửi");
  }
  const differing = (await itemsOf(lead, id))[3];
  expect([differing?.standing, differing?.counts, differing?.answers.length]).toEqual(["differs", null, 2]); // prettier-ignore
  await item(member, 4)
    .getByText(/ghi: Đạt$/)
    .waitFor();

  await lead.setViewportSize({ width: 1366, height: 768 });
  await lead.goto(`/kiem-tra/${id}`);
  await ready(lead);
  await lead.getByText("Còn 1 mục thành viên ghi khác nhau").waitFor();
  await expectAccessible(lead, "an inspection whose inspectors differ");
  expect(await lead.getByRole("button", { name: "Ký biên bản" }).count()).toBe(0);
  await lead.getByRole("button", { name: /^Chọn kết quả “Không đạt” của / }).click();
  const dialog = lead.getByRole("dialog", { name: "Chọn kết quả" });
  await dialog.getByLabel("Lý do").fill("Có người làm chứng.");
  await dialog.getByRole("button", { name: "Chọn kết quả" }).click();
  await dialog.waitFor({ state: "detached" });
  await lead.getByText(/chọn, .*: Có người làm chứng\.$/).waitFor();
  await lead.getByRole("button", { name: "Ký biên bản" }).waitFor();
  const chosen = (await itemsOf(lead, id))[3];
  expect([chosen?.standing, chosen?.counts?.result, chosen?.answers.length]).toEqual(["chosen", "fail", 2]); // prettier-ignore
});

test("a device whose clock is wrong by a day is told so, and its answers are kept with both times", async () => {
  const id = await beginVisit(`Đồng hồ sai ${serial}`);
  const page = await windowOf(LEAD, TABLET);
  await page.clock.setSystemTime(Date.now() + 86_400_000);
  await openField(page, id);
  await choose(page, 1, "Đạt");
  await page.getByRole("button", { name: "Gửi ngay" }).click();
  await counted(page, "0 chưa gửi, 1 đã gửi");
  await page.getByText("Đồng hồ của máy này nhanh 1440 phút so với máy chủ.").waitFor();
  const [first] = await itemsOf(page, id);
  expect(Math.round((first?.counts?.aheadSeconds ?? 0) / 60)).toBe(1440);
  expect(Date.parse(first?.counts?.deviceAt ?? "") - Date.parse(first?.counts?.receivedAt ?? "")).toBeGreaterThan(86_000_000); // prettier-ignore
  await page.goto(`/kiem-tra/${id}`);
  await ready(page);
  await page.getByText(/đồng hồ máy nhanh 1440 phút$/).waitFor();
});

test("a session that ends in between loses nothing, and somebody else at the device finds it sealed", async () => {
  const id = await beginVisit(`Hết phiên ${serial}`);
  const page = await windowOf(LEAD, TABLET);
  const own = await page.context().cookies();
  await openField(page, id);
  await page.context().setOffline(true);
  await choose(page, 5, "Không đạt");
  await note(page, 5, "Ghi khi mất mạng");
  await standsAs(page, 5, "chưa gửi");
  await page.context().clearCookies();
  await page.context().setOffline(false);
  await page.getByText("Phiên đăng nhập đã hết.").waitFor();
  await page.getByRole("link", { name: "Đăng nhập", exact: true }).waitFor();
  await standsAs(page, 5, "chưa gửi");

  // Somebody else signs in on the same tablet: the answer is neither theirs to see nor sent in their name.
  await page.context().addCookies(await (await windowOf(MEMBER)).context().cookies());
  await page.reload();
  await page.getByText("Trên máy này còn 1 kết quả chưa gửi của người khác.").waitFor();
  await counted(page, "0/11 mục đã ghi");
  expect(await item(page, 5).getByLabel("Ghi chú").inputValue()).toBe("");
  expect((await kept(page)).text).not.toContain("Ghi khi mất mạng");
  expect((await itemsOf(page, id))[4]?.standing).toBe("open");

  await page.context().clearCookies();
  await page.context().addCookies(own);
  await page.reload();
  await counted(page, "0 chưa gửi, 1 đã gửi");
  expect((await itemsOf(page, id))[4]?.counts).toMatchObject({ result: "fail", note: "Ghi khi mất mạng" }); // prettier-ignore
});

test("a page of an older release sends nothing to a newer server: it is told to load anew, and then sends what waited", async () => {
  const id = await beginVisit(`Bản mới ${serial}`);
  const release: Release = { revision: "first" };
  const address = await serveReleases(inject("address"), release);
  const page = await openWindow(TABLET);
  await page.context().addCookies(await (await windowOf(LEAD)).context().cookies());
  await page.goto(`${address}/kiem-tra/${id}/hien-truong`);
  await page.getByRole("heading", { level: 1, name: /Bản mới/ }).waitFor();
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  await page.reload();
  await page.getByRole("heading", { level: 1, name: /Bản mới/ }).waitFor();
  await page.context().setOffline(true);
  await choose(page, 6, "Đạt");
  await standsAs(page, 6, "chưa gửi");
  release.revision = "second";
  await page.context().setOffline(false);
  await page.getByText("Đã có bản mới của chương trình.").waitFor();
  await standsAs(page, 6, "chưa gửi");
  expect(await page.getByRole("button", { name: "Gửi ngay" }).isDisabled()).toBe(true);
  expect((await itemsOf(page, id))[5]?.standing).toBe("open");
  await page.getByRole("button", { name: "Tải lại" }).click();
  await counted(page, "0 chưa gửi, 1 đã gửi");
  expect((await itemsOf(page, id))[5]?.counts?.result).toBe("pass");
  expect(await page.evaluate("caches.keys()")).toEqual(["dondoc-shell-second"]);
});

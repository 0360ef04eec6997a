import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { openWindow, ready, type Role, visit } from "./visitor.ts";

const HOTLINE: Role = "Tiếp nhận phản ánh, kiến nghị";
const FOCAL: Role = "Đầu mối Sở Tài chính";
const DIRECTOR: Role = "Giám đốc Sở Tài chính";
const OFFICER: Role = "Xử lý tố cáo";
const HANDLER: Role = "Xử lý tin khiếu nại, tố cáo";

/** Drawn in the page: twelve million points of noise, which JPEG cannot make small. */
const NOISE = `(async () => {
  const canvas = document.createElement("canvas");
  canvas.width = 4000;
  canvas.height = 3000;
  const pen = canvas.getContext("2d");
  const drawn = pen.createImageData(4000, 3000);
  const points = new Uint32Array(drawn.data.buffer);
  let seed = 7;
  for (let at = 0; at < points.length; at++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    points[at] = seed | 0xff000000;
  }
  pen.putImageData(drawn, 0, 0);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.95));
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
})()`;

/** A photograph as large as a telephone takes it. */
async function photograph(page: Page) {
  const buffer = Buffer.from(await page.evaluate<string>(NOISE), "base64");
  expect(buffer.length).toBeGreaterThan(10 * 1024 * 1024);
  return { name: "cột đèn.jpg", mimeType: "image/jpeg", buffer };
}

async function send(page: Page) {
  await page.getByRole("button", { name: "Gửi", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /^Đã / }).waitFor();
  const code = await page.getByLabel("Chép mã").inputValue();
  expect(code).toMatch(/^(?:[\dA-Z]{4}-){4}[\dA-Z]{4}$/);
  return code;
}

async function follow(page: Page, code: string) {
  await page.goto("/tra-cuu-phan-anh");
  await ready(page);
  await page.getByRole("textbox", { name: "Mã tra cứu" }).fill(code.toLowerCase());
  await page.getByRole("button", { name: "Xem", exact: true }).click();
}

test("requirement B9 C6: somebody without an account sends with a photograph from a telephone, follows it by a code, answers a question, rates and raises it again", async () => {
  const page = await openWindow(PHONE);
  await page.goto("/dang-nhap");
  await page.getByRole("link", { name: /không cần tài khoản/ }).click();
  await page.getByRole("heading", { level: 1, name: "Gửi phản ánh, kiến nghị" }).waitFor();
  // Nothing is chosen and nothing said: it is said where, and nothing is sent.
  await page.getByRole("button", { name: "Gửi", exact: true }).click();
  await page.getByText("Hãy chọn một mục.").first().waitFor();
  await expectAccessible(page, "the public form with what is wrong");
  await expectNoSidewaysScroll(page, "the public form");

  const said = `Ba cột đèn đầu đường Lê Lợi tắt từ thứ hai, lần ${Date.now()}.`;
  await page.getByRole("radio", { name: /^Sự cố, dịch vụ công cộng/ }).check();
  await page.getByLabel("Việc gì đã xảy ra?").fill(said);
  await page.getByLabel("Ở đâu?").fill("Đường Lê Lợi");
  await page.getByRole("combobox", { name: "Cơ quan nào?" }).fill("Sở Tài");
  await page.getByRole("option", { name: "Sở Tài chính", exact: true }).click();
  const taken = await photograph(page);
  const large = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(30 * 1024 * 1024)]);
  await page.locator('input[type="file"]').setInputFiles([taken, { name: "ban-ve.pdf", mimeType: "application/pdf", buffer: large }]); // prettier-ignore
  await page.getByText(/^ban-ve\.pdf lớn hơn 10 MB .* nội dung đã viết còn nguyên\.$/).waitFor();
  await page.getByRole("button", { name: "Bỏ cột đèn.jpg" }).waitFor();
  expect(await page.getByLabel("Việc gì đã xảy ra?").inputValue()).toBe(said);
  const code = await send(page);
  await page.getByText("cột đèn.jpg: đã gửi").waitFor();
  await expectAccessible(page, "what was sent");
  await expectNoSidewaysScroll(page, "what was sent");

  // Whoever receives finds it with its photograph, made small, and asks back.
  const hotline = await visit(HOTLINE, "/phan-anh-kien-nghi?list=triage");
  const { items } = await api(hotline, "listVoices", { query: { list: "all", limit: 1 } });
  const voiceId = items[0]?.id ?? "";
  await hotline.goto(`/phan-anh-kien-nghi/${voiceId}`);
  await ready(hotline);
  await hotline.getByText("Trang gửi phản ánh").waitFor();
  await hotline.getByText(said).waitFor();
  const { files } = await api(hotline, "getVoice", { params: { id: voiceId } });
  expect(files).toMatchObject([{ name: "cột đèn.jpg", mediaType: "image/jpeg" }]);
  expect(files[0]?.size).toBeLessThan(10 * 1024 * 1024);
  const saving = hotline.waitForEvent("download");
  await hotline.getByRole("link", { name: "cột đèn.jpg" }).click();
  expect((await saving).suggestedFilename()).toBe("cột đèn.jpg");
  const on = async () => {
    const { version } = await api(hotline, "getVoice", { params: { id: voiceId } });
    return { voiceId, version };
  };
  await api(hotline, "askSender", { body: { ...(await on()), question: "Trước số nhà mấy?" } });

  await follow(page, code);
  await page.getByText("Chờ bạn bổ sung").waitFor();
  await page.getByText("Trước số nhà mấy?").waitFor();
  await page.getByLabel("Trả lời của bạn").fill("Trước số nhà 12.");
  await expectAccessible(page, "the question");
  await page.getByRole("button", { name: "Gửi bổ sung" }).click();
  await page.getByText("Đã nhận, đang phân loại").waitFor();
  await page.getByText(/Bạn đã trả lời ngày/).waitFor();

  const units = await api(hotline, "listUnits", { query: { q: "Sở Tài chính" } });
  const unitId = units.items.find(({ name }) => name === "Sở Tài chính")?.id ?? "";
  await api(hotline, "routeVoice", { body: { ...(await on()), unitId, note: null } });
  const focal = await visit(FOCAL, `/phan-anh-kien-nghi/${voiceId}`);
  await api(focal, "draftVoiceAnswer", { body: { ...(await on()), body: "Đã thay ba bóng đèn." } });
  const director = await visit(DIRECTOR, "/");
  await api(director, "approveVoiceAnswer", { body: await on() });

  await follow(page, code);
  await page.getByText("Đã thay ba bóng đèn.").waitFor();
  await page.getByRole("radio", { name: "Không hài lòng" }).check();
  await expectAccessible(page, "the answer");
  await expectNoSidewaysScroll(page, "the answer");
  await page.getByRole("button", { name: "Gửi đánh giá" }).click();
  await page.getByText(/Bạn đánh giá: Không hài lòng/).waitFor();
  await page.getByLabel("Việc gì còn chưa được giải quyết?").fill("Đèn lại tắt.");
  await page.getByRole("button", { name: "Phản ánh lại", exact: true }).click();
  await page.getByText("Đang xử lý lại").waitFor();
  expect(await api(hotline, "getVoice", { params: { id: voiceId } })).toMatchObject({ state: "REOPENED", raisedAgain: 1 }); // prettier-ignore

  // A code that is none opens nothing and says what to look at.
  await follow(page, "0000-0000-0000-0000-0000");
  await page.getByText(/^Không có phản ánh nào mang mã này/).waitFor();
});

test("requirement C6: a denunciation from the web is told to be no case yet, is sealed, and is opened by its handlers alone", async () => {
  const page = await openWindow(PHONE);
  await page.goto("/gui-phan-anh");
  await ready(page);
  await page.getByRole("radio", { name: /^Tố cáo/ }).check();
  await page.getByText("Gửi ở đây là tin niêm phong, chưa phải đơn").waitFor();
  const said = `Ông B nhận phong bì tại quán Gió Chiều ${Date.now()}.`;
  await page.getByLabel("Việc gì đã xảy ra?").fill(said);
  await expectAccessible(page, "a denunciation");
  await expectNoSidewaysScroll(page, "a denunciation");
  const code = await send(page);

  const hotline = await visit(HOTLINE, "/phan-anh-kien-nghi");
  expect(await hotline.getByRole("link", { name: "Niêm phong", exact: true }).count()).toBe(0);
  const { items } = await api(hotline, "listVoices", { query: { list: "all", q: "quán Gió Chiều" } }); // prettier-ignore
  expect(items).toEqual([]);

  const desk = await visit(HANDLER, "/tin-niem-phong");
  await desk.getByRole("link", { name: "Niêm phong", exact: true }).first().waitFor();
  await desk.getByRole("button", { name: /^Mở TIN-/ }).first().click(); // prettier-ignore
  const dialog = desk.getByRole("dialog");
  await expectAccessible(desk, "before a tip is opened", '[role="dialog"]');
  await dialog.getByRole("button", { name: "Mở tin" }).click();
  await dialog.getByText(said).waitFor();
  await desk.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  // Made a case by somebody of the room of denunciations, to whom it is given by name.
  await desk.getByRole("button", { name: /^Lập thành đơn TIN-/ }).first().click(); // prettier-ignore
  await dialog.getByLabel("Giao cho").selectOption({ label: "Ngô Thị Thanh Trúc, Thanh tra viên, Thanh tra tỉnh" }); // prettier-ignore
  await expectAccessible(desk, "a tip is handed over", '[role="dialog"]');
  await dialog.getByRole("button", { name: "Giao lập đơn tố cáo" }).click();
  await dialog.waitFor({ state: "detached" });
  await desk.getByText(/^đã giao lập đơn tố cáo ngày/).first().waitFor(); // prettier-ignore

  const officer = await visit(OFFICER, "/to-cao");
  await officer.getByRole("heading", { name: "Tin niêm phong giao cho bạn lập đơn" }).waitFor();
  await expectAccessible(officer, "the room with a tip");
  await officer.getByRole("button", { name: /^Mở TIN-/ }).last().click(); // prettier-ignore
  const opened = officer.getByRole("dialog");
  await opened.getByRole("button", { name: "Mở tin" }).click();
  await opened.getByText(said).waitFor();
  await officer.keyboard.press("Escape");
  await opened.waitFor({ state: "detached" });
  await officer.getByRole("link", { name: /^Lập hồ sơ tố cáo từ TIN-/ }).last().click(); // prettier-ignore
  await officer.getByRole("heading", { level: 1, name: /^Lập hồ sơ tố cáo từ TIN-/ }).waitFor();
  await officer.getByLabel("Tóm tắt").fill("Nhận tiền tại quán ăn");
  await officer.getByRole("textbox", { name: "Nội dung", exact: true }).fill("Nêu một lần nhận tiền."); // prettier-ignore
  await officer.getByLabel("Người, cơ quan không có trong danh mục").fill("Ông B");
  await officer.getByLabel("Đã xác nhận người tố cáo thế nào").fill("Đã gặp bà Trịnh Thị Vắng Tiếng."); // prettier-ignore
  await officer.getByLabel("Trả lời người gửi").fill("Đơn đã được tiếp nhận.");
  await officer.getByLabel("Họ tên").fill("Trịnh Thị Vắng Tiếng");
  await officer.getByLabel("Địa chỉ").fill("Hẻm 3, phường Tân An");
  await officer.getByRole("button", { name: "Tiếp nhận và niêm phong" }).click();
  await officer.getByText(/Nội dung còn họ tên người tố cáo/).first().waitFor(); // prettier-ignore
  await expectAccessible(officer, "a tip is made a denunciation");
  await officer.getByLabel("Đã xác nhận người tố cáo thế nào").fill("Đã gặp, ký biên bản 5/BB.");
  await officer.getByRole("button", { name: "Tiếp nhận và niêm phong" }).click();
  await officer.waitForURL(/\/to-cao\/[\da-f-]{36}$/);
  await officer.getByRole("button", { name: "Xem danh tính người tố cáo" }).click();
  await opened.getByRole("textbox", { name: "Lý do" }).fill("Đối chiếu lời gửi qua mạng.");
  await opened.getByRole("button", { name: "Xem danh tính người tố cáo" }).click();
  await opened.waitFor({ state: "detached" });
  await officer.getByText(said).waitFor();

  // The tip tells no more than that, and its content is not opened there any more.
  await desk.goto("/tin-niem-phong?list=settled");
  await desk.getByText(/^thành đơn tố cáo ngày/).first().waitFor(); // prettier-ignore
  await expectAccessible(desk, "settled tips");

  await follow(page, code);
  await page.getByText("Đã lập thành đơn").waitFor();
  await page.getByText("Đơn đã được tiếp nhận.").waitFor();
});

test("on a telephone a bad file is refused when it is chosen, and one that the server refuses is exchanged or left out", async () => {
  const page = await openWindow(PHONE);
  await page.goto("/gui-phan-anh");
  await ready(page);
  const files = page.locator('input[type="file"]');
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]);
  await files.setInputFiles([
    { name: "cai-dat.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ\u0090\0") },
    { name: "rong.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(0) },
    { name: "gia.jpg", mimeType: "image/jpeg", buffer: Buffer.from("không phải ảnh") },
  ]); // prettier-ignore
  await page.getByText(/cai-dat\.exe không phải ảnh hay PDF/).waitFor();
  await page.getByText(/rong\.jpg là tệp rỗng/).waitFor();
  await page.getByText(/gia\.jpg không phải ảnh hay PDF/).waitFor();
  expect(await page.getByRole("button", { name: /^Bỏ / }).count()).toBe(0);
  await expectAccessible(page, "the public form with refused files");
  await expectNoSidewaysScroll(page, "the public form with refused files");

  // Whatever the server finds in a file later, the same bytes are not offered to be sent again.
  const name = `${"anh-chup-bang-dien-thoai-".repeat(4)}.jpg`;
  await files.setInputFiles([{ name, mimeType: "image/jpeg", buffer: jpeg }]);
  await page.getByRole("button", { name: `Bỏ ${name}` }).waitFor();
  await page.getByRole("radio", { name: /^Kiến nghị, ý kiến khác/ }).check();
  await page.getByLabel("Việc gì đã xảy ra?").fill("Đề nghị đặt thêm ghế ở nhà chờ xe.");
  const refusal = { code: "FILE_KIND", message: "Chỉ nhận ảnh và tệp PDF. Hãy chọn tệp khác.", fields: {}, id: "0" }; // prettier-ignore
  await page.route("**/api/public/voices/files", (route) => route.fulfill({ status: 400, json: refusal }), { times: 1 }); // prettier-ignore
  await send(page);
  await page.getByText(refusal.message).waitFor();
  const instead = page.getByRole("button", { name: "Chọn tệp khác" });
  for (const button of [instead, page.getByRole("button", { name: "Bỏ tệp này" })]) {
    const box = await button.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(PHONE.width);
    const cutOff = (node: { scrollWidth: number; clientWidth: number }) => node.scrollWidth > node.clientWidth; // prettier-ignore
    expect(await button.evaluate(cutOff)).toBeFalsy();
  }
  await expectNoSidewaysScroll(page, "a refused file");
  expect(await page.getByRole("button", { name: "Gửi lại" }).count()).toBe(0);
  const replacing = page.waitForEvent("filechooser");
  await instead.click();
  await (await replacing).setFiles({ name: "khac.jpg", mimeType: "image/jpeg", buffer: jpeg });
  await page.getByText("khac.jpg: đã gửi").waitFor();
});

test("a code with one wrong sign is corrected where it stands", async () => {
  const page = await openWindow(PHONE);
  await page.goto("/tra-cuu-phan-anh");
  const field = page.getByRole("textbox", { name: "Mã tra cứu" });
  const wrong = "0000-0000-0000-0000-000A";
  await field.fill(wrong);
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  await page.getByText(/^Không có phản ánh nào mang mã này/).waitFor();
  expect(await field.inputValue()).toBe(wrong);
  // Only one number on the page is called so: the sender's own.
  await page.getByText(/^Mã lỗi/).waitFor();
  expect(await page.getByText(/^Mã tra cứu/).count()).toBe(1);
  await expectAccessible(page, "a code that is none");
  await field.fill("x".repeat(90));
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  await page.getByText("Mã tra cứu có 20 chữ và số, bạn đã nhập 90.", { exact: false }).first().waitFor(); // prettier-ignore
  expect(await field.inputValue()).toBe("x".repeat(90));
});

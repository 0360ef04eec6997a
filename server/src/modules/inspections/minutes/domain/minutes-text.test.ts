import { describe, expect, it } from "vitest";
import { inSentence } from "../../domain/blocks.ts";
import { buildMinutesFacts } from "../testing.ts";
import { minutesBlocks, momentInWords, nameAlone, signingFor, type MinutesFacts } from "./minutes-text.ts"; // prettier-ignore
import { writtenMinutes } from "./written-minutes.ts";

const text = (facts: MinutesFacts): string =>
  minutesBlocks(facts)
    .map((block) =>
      block.type === "item" ? `${block.label} ${block.text}` : "text" in block ? block.text : "",
    ) // prettier-ignore
    .join("\n");
const notes = () => {
  const { notes: given } = buildMinutesFacts();
  if (!given) throw new Error("the sample has notes");
  return given;
};

describe("the words of minutes", () => {
  it("say when and where, who was there on both sides, what was found, said, asked for and handed over", () => {
    const said = text(buildMinutesFacts());
    expect(said).toContain("- Bắt đầu: 08 giờ 05 phút, ngày 23/11/2026.");
    expect(said).toContain("- Kết thúc: 11 giờ 30 phút, ngày 23/11/2026.");
    expect(said).toContain("- Lê Thị Trưởng Đoàn, Chánh Thanh tra Thanh tra tỉnh (trưởng đoàn).");
    expect(said).toContain("b) Đại diện Sở Tài chính:\n- Nguyễn Văn Giám Đốc, Giám đốc.");
    expect(said).toContain("4. Kết quả kiểm tra: 1 phát hiện\na) Công chức đi muộn.");
    expect(said).toContain("- Căn cứ: Quy chế làm việc, Điều 5.");
    expect(said).toContain("Phụ lục: 3 mục, trong đó đạt 1, không đạt 1, không áp dụng 1.");
    expect(said).toContain("5. Ý kiến của Sở Tài chính\n- Đã nhắc nhở.\n- Sẽ chấm công điện tử.");
    expect(said).toContain("7. Tài liệu bàn giao cho Đoàn kiểm tra\n- Bảng chấm công tháng 10.");
    expect(said).toContain(
      "đọc lại cho những người có tên trên nghe, thống nhất nội dung, cùng ký tên; lập thành 03 bản có giá trị như nhau, Sở Tài chính giữ 01 bản, Đoàn kiểm tra giữ 02 bản",
    );
  });

  it("leave room for what nobody has written yet", () => {
    const said = text(
      buildMinutesFacts({
        notes: null,
        findings: [],
        checks: [],
        signing: { signer: null, refusal: null },
      }),
    );
    expect(said).toContain("- Bắt đầu: 08 giờ 01 phút, ngày 23/11/2026.");
    expect(said).toContain("- Kết thúc: …… giờ …… phút, ngày …… tháng …… năm …….");
    expect(said).toContain("b) Đại diện Sở Tài chính:\n- ……………………");
    expect(said).toContain("4. Kết quả kiểm tra\n- Không có phát hiện nào.");
    expect(said).not.toContain("Phụ lục");
  });

  it("take what nobody wrote from the signed record", () => {
    const record = { place: "Phòng họp số 2", opinion: "Tiếp thu" };
    const said = text(buildMinutesFacts({ notes: null, record }));
    expect(said).toContain("- Địa điểm: Phòng họp số 2.");
    expect(said).toContain("b) Đại diện Sở Tài chính:\n- Nguyễn Văn Giám Đốc, Giám đốc.");
    expect(said).toContain("5. Ý kiến của Sở Tài chính\n- Tiếp thu.");
    expect(text(buildMinutesFacts({ notes: null, record: { ...record, opinion: null } }))).toContain("- Không có ý kiến khác."); // prettier-ignore
  });

  it("say why somebody would not sign and who saw it, and never that all agreed", () => {
    const refusal = "Chưa thống nhất phát hiện số 1";
    const said = text(buildMinutesFacts({ signing: { signer: null, refusal } }));
    expect(said).toContain(`từ chối ký, lý do: ${refusal}.`);
    expect(said).toContain("có sự chứng kiến của Hà Văn Chứng, Chủ tịch Công đoàn.");
    expect(said).not.toContain("thống nhất nội dung");
  });

  it("tell hours by the clock of Việt Nam, over midnight of UTC too", () => {
    expect(momentInWords("2026-11-22T18:30:00Z")).toBe("01 giờ 30 phút, ngày 23/11/2026");
  });
});

describe("who signs", () => {
  const record = { signer: "Trần B, Phó Giám đốc", refusal: null };
  it("is, of one agency, whom the signed record names; before, the first who spoke for it, or nobody who refused", () => {
    expect(signingFor(record, notes(), 1)).toEqual(record);
    expect(signingFor(null, notes(), 1).signer).toBe("Nguyễn Văn Giám Đốc, Giám đốc");
    expect(signingFor(null, { ...notes(), refusal: "x" }, 1)).toEqual({ signer: null, refusal: "x" }); // prettier-ignore
    expect(signingFor(null, null, 1)).toEqual({ signer: null, refusal: null });
  });
  it("is, of several, what each agency's own minutes say", () => {
    expect(signingFor(record, { ...notes(), refusal: "x" }, 2)).toEqual({ signer: null, refusal: "x" }); // prettier-ignore
    expect(signingFor(record, null, 2)).toEqual(record);
  });
  it("is printed by the name alone", () => {
    expect(["Nguyễn Văn A, Giám đốc", "Trần B - Phó Giám đốc", "Lê C"].map(nameAlone)).toEqual(["Nguyễn Văn A", "Trần B", "Lê C"]); // prettier-ignore
  });

  it("stands in two columns: the inspected and the head, then the rest of the team", () => {
    const { signatures } = writtenMinutes(buildMinutesFacts(), "UBND tỉnh An Sơn");
    const names = signatures.map((row) => row.map(({ name }) => name));
    expect(names).toEqual([["Nguyễn Văn Giám Đốc", "Lê Thị Trưởng Đoàn"], ["Võ Thư Ký", "Vũ Thành Viên"]]); // prettier-ignore
    expect(signatures[0]?.map(({ lines }) => lines[0])).toEqual(["ĐẠI DIỆN SỞ TÀI CHÍNH", "TRƯỞNG ĐOÀN KIỂM TRA"]); // prettier-ignore
  });
  it("leaves the column of who refused without a name, with the witnesses below", () => {
    const { signatures } = writtenMinutes(buildMinutesFacts({ signing: { signer: null, refusal: "x" } }), null); // prettier-ignore
    expect(signatures[0]?.[0]).toMatchObject({ note: "(Từ chối ký)", name: null });
    expect(signatures.slice(1).map((row) => row.map(({ lines, name }) => `${lines[0] ?? ""} ${name ?? ""}`.trim()))).toEqual([
      ["NGƯỜI CHỨNG KIẾN Hà Văn Chứng", "THƯ KÝ Võ Thư Ký"],
      ["", "THÀNH VIÊN Vũ Thành Viên"],
    ]); // prettier-ignore
  });
});

describe("the head", () => {
  it("names the body above its team; a team that is a body of its own stands under the committee", () => {
    expect(writtenMinutes(buildMinutesFacts(), "UBND tỉnh An Sơn")).toMatchObject({
      superior: "TỔ CÔNG TÁC CỦA CHỦ TỊCH UBND TỈNH",
      organ: ["ĐOÀN KIỂM TRA"],
      placeDate: null,
      kindLine: "BIÊN BẢN",
      subjectLine: "Kiểm tra đột xuất việc chấp hành giờ giấc tại Sở Tài chính",
    });
    expect(writtenMinutes(buildMinutesFacts({ body: "Đoàn kiểm tra công vụ" }), "UBND tỉnh An Sơn")).toMatchObject({ superior: "UBND TỈNH AN SƠN", organ: ["ĐOÀN KIỂM TRA CÔNG VỤ"] }); // prettier-ignore
  });
  it("writes a subject within a sentence small, but for an abbreviation", () => {
    expect(["Việc chấp hành", "CCHC năm 2026", "Đánh giá"].map(inSentence)).toEqual(["việc chấp hành", "CCHC năm 2026", "đánh giá"]); // prettier-ignore
  });
});

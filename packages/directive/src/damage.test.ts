import { describe, expect, it } from "vitest";
import { readDirective, toGold } from "./index.ts";

function header(head: string, tail = "CHỦ TỊCH\n\nVõ Văn Minh") {
  return toGold(
    readDirective(
      `${head}\n\nKính gửi: Sở Nội vụ.\n\nChủ tịch UBND tỉnh yêu cầu:\n\n1. Sở Nội vụ rà soát biên chế.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n${tail}\n`,
    ),
  ).document;
}

const read = {
  number: "4531",
  symbol: "UBND-NC",
  issuer: "Ủy ban nhân dân tỉnh Bình Sơn",
  place: "Bình Sơn",
  issuedOn: "2021-10-08",
};

describe("damaged letterheads", () => {
  it.each([
    "ỦY BAN NHÂN\nDÂN\nTỈNH BÌNH SƠN\n-----\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố:\n4531/UBND-NC\n|\nBình Sơn,\nngày 08 tháng 10 năm 2021\n|",
    "ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 4531/UBND-NC | Bình Sơn, ngày 08 tháng 10 năm 2021 |",
    "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH BÌNH SƠN Độc lập - Tự do - Hạnh phúc\nSố: 4531/UBND-NC Bình Sơn, ngày 08 tháng 10 năm 2021",
    "ỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN\nSố: 4531/\nUBND-NC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBình Sơn, ngày 08\ntháng 10\nnăm 2021",
    "Người ký: Ủy ban nhân dân tỉnh Bình Sơn\nThời gian ký: 08.10.2021 15:22:10 +07:00\nỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN\nSố: 4 5 3 1 / UBND - NC\nBình Sơn, ngày 0 8 tháng 1 0 năm 2 0 2 1",
    "Số hiệu: | 99/QĐ-UBND | Loại văn bản: | Công văn |\nỦY BAN NHÂN DÂN TỈNH BÌNH SƠN |\nSố: 4531/UBND-NC |\nBình Sơn, ngày 8/10/2021 |",
  ])("reads %s", (head) => {
    expect(header(head)).toMatchObject(read);
  });

  it("takes the signer and not who signed the file", () => {
    expect(
      header(
        "UBND TỈNH BÌNH SƠN\nSố: 12/UBND-NC",
        "TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nKý bởi: Trần Đức Anh\nNguyễn Hữu Lộc",
      ),
    ).toMatchObject({
      signedFor: "TUQ. CHỦ TỊCH",
      signerTitle: "GIÁM ĐỐC SỞ NỘI VỤ",
      signer: "Nguyễn Hữu Lộc",
    });
  });

  it("writes the issuer of a Party document with its place in capitals", () => {
    expect(header("TỈNH ỦY AN SƠN\n*\nSố 412-CV/TU")).toMatchObject({
      issuer: "Tỉnh ủy An Sơn",
      number: "412",
      symbol: "CV/TU",
    });
  });
});

import { describe, expect, it } from "vitest";
import { revealing } from "./redaction.ts";
import { masked, phoneKey } from "./sender.ts";

const sender = {
  name: "Nguyễn Thị Đào",
  phone: "0905 123 456",
  email: "dao.nt@thu.example",
  address: "12 Trần Phú, phường An Hòa",
};

describe("whoever spoke", () => {
  it("is shown without anything by which to find them", () => {
    expect(masked(sender)).toEqual({
      name: "N. T. Đ.",
      phone: "••• ••• 456",
      email: "d•••",
      address: "•••",
    });
    const nobody = { name: null, phone: null, email: null, address: null };
    expect(masked(nobody)).toEqual(nobody);
  });

  it("is known again by the digits of the number, but not by one that everybody has", () => {
    expect(
      ["0905 123 456", "+84 905 123 456", "84905123456", "0905.123.456"].map(phoneKey),
    ).toEqual(Array.from({ length: 4 }, () => "0905123456"));
    expect(["1022", "", null].map(phoneKey)).toEqual([null, null, null]);
  });
});

describe("what is published", () => {
  const found = (text: string) => revealing(text, sender);
  it("names nobody who spoke, with or without accents, in capitals or split by points", () => {
    expect(found("Bà NGUYỄN THỊ ĐÀO phản ánh")).toEqual(["họ tên người gửi"]);
    expect(found("ba nguyen thi dao, gọi 0905.123.456")).toEqual([
      "họ tên người gửi",
      "số điện thoại",
    ]);
    expect(found("nhà số 12 Trần Phú, phường An Hòa")).toEqual(["địa chỉ người gửi"]);
    expect(found("CCCD 001 085 012 345, thư x@y.example")).toEqual([
      "số giấy tờ tùy thân",
      "địa chỉ thư điện tử",
    ]);
  });

  it("may say what no person is known by", () => {
    expect(found("Đường Trần Phú bị ngập; theo Quyết định số 766/QĐ-TTg ngày 23/6/2022, kinh phí 1.500.000.000 đồng, xem mục 12.")).toEqual([]); // prettier-ignore
    expect(revealing("Hoa đào nở", { ...sender, name: "Đào" })).toEqual([]);
  });
});

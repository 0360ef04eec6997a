import { expect, test } from "vitest";
import { findSecrecyMark } from "./secrecy-mark.ts";

test.each([
  ["MẬT\nỦY BAN NHÂN DÂN", "mật"],
  ["ỦY BAN NHÂN DÂN\n\n  [ TUYỆT MẬT ]", "tuyệt mật"],
  ["Số: 12/UBND-NC\nT Ố I   M Ậ T", "tối mật"],
  ["**M Ậ T**\nSố: 1", "mật"],
  ["TỈNH A\tMẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "mật"],
  ["Độ mật: Mật", "mật"],
  ["Mức độ mật:\nTối mật", "tối mật"],
  ["MẬT".normalize("NFD"), "mật"],
  ["MẬT - KHẨN\nỦY BAN NHÂN DÂN", "mật"],
  ["TUYỆT MẬT/KHẨN", "tuyệt mật"],
  ["TỐI MẬT HỎA TỐC", "tối mật"],
  ["(Mật)", "mật"],
  ["Tài liệu tối mật", "tối mật"],
])("finds the mark in %j", (text, mark) => {
  expect(findSecrecyMark(text)?.mark).toBe(mark);
});

test.each([
  "V/v bảo vệ bí mật nhà nước",
  "QUY CHẾ BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC",
  "V/v tăng cường công tác bảo\nmật\nthông tin",
  "Độ mật: Thường",
  "Số: 5\nKính gửi: Các Sở\n1. Danh mục\nMẬT",
  "CÔNG AN TỈNH\nTÀI LIỆU MẬT ONG RỪNG",
])("leaves %j alone", (text) => {
  expect(findSecrecyMark(text)).toBeNull();
});

test("finds a mark in the running head", () => {
  expect(findSecrecyMark("Nội dung", ["TỐI MẬT"])).toEqual({ mark: "tối mật", line: "TỐI MẬT" });
});

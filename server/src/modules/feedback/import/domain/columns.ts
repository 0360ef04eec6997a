import { VoiceColumn } from "@dondoc/contract";
import {
  mapColumns as mapKnown,
  type Chosen as ReadChosen,
  type Headings,
  type KnownColumns,
  type Mapping as ReadMapping,
} from "../../../../kernel/sheet-columns.ts";

export const COLUMNS = VoiceColumn.options;

/** Headings as the exports of 1022 and of portals write them, without accents; the first is how messages name the column. */
const HEADINGS: Headings<VoiceColumn> = {
  externalId: ["Mã hồ sơ", "ma ho so", "ma phan anh", "ma pakn", "ma so", "ma", "so phieu", "ma phieu", "id", "service request id"],
  receivedOn: ["Ngày tiếp nhận", "ngay tiep nhan", "thoi gian tiep nhan", "ngay gui", "thoi gian gui", "ngay nhan", "ngay", "requested datetime", "received on"],
  kind: ["Loại", "loai", "loai phan anh", "phan loai", "hinh thuc", "service code"],
  subject: ["Tiêu đề", "tieu de", "tom tat", "trich yeu", "tom tat noi dung", "title", "subject"],
  content: ["Nội dung", "noi dung", "noi dung phan anh", "noi dung phan anh kien nghi", "chi tiet", "description", "content"],
  place: ["Địa điểm", "dia diem", "noi xay ra", "vi tri", "noi phan anh", "address string", "place"],
  agency: ["Cơ quan", "co quan", "don vi xu ly", "co quan xu ly", "don vi", "agency responsible", "agency"],
  name: ["Họ tên người gửi", "ho ten", "ho va ten", "nguoi gui", "nguoi phan anh", "ten", "name"],
  phone: ["Điện thoại", "dien thoai", "so dien thoai", "sdt", "dt", "phone"],
  email: ["Thư điện tử", "thu dien tu", "email", "e mail"],
  address: ["Địa chỉ người gửi", "dia chi", "dia chi nguoi gui", "address"],
  state: ["Trạng thái", "trang thai", "tinh trang", "trang thai xu ly", "status", "state"],
  answer: ["Trả lời", "tra loi", "ket qua xu ly", "ket qua", "noi dung tra loi", "status notes", "answer"],
  answeredOn: ["Ngày trả lời", "ngay tra loi", "ngay hoan thanh", "ngay xu ly xong", "updated datetime", "answered on"],
}; // prettier-ignore
const KNOWN: KnownColumns<VoiceColumn> = {
  all: COLUMNS,
  headings: HEADINGS,
  required: ["externalId", "receivedOn", "content"],
};

export const titleOf = (column: VoiceColumn): string => HEADINGS[column][0];

export type Mapping = ReadMapping<VoiceColumn>;
export type Chosen = ReadChosen<VoiceColumn>;

export const mapColumns = (
  rows: readonly (readonly unknown[])[],
  chosen: Chosen = {},
): Mapping | null => mapKnown(KNOWN, rows, chosen);

import { wholeNumber } from "./definition.ts";
import { TIMES } from "./units.ts";

const SAFETY =
  "TCVN 11930:2017 (chống quá tải, lạm dụng); mức cụ thể do tỉnh đặt theo lượng phản ánh của mình";

/** What anybody may send without an account, so that one source neither fills the house nor keeps out the others (ADR 50). */
export const publicVoiceSettings = {
  "publicVoices.perSource": wholeNumber({
    title: "Một địa chỉ mạng được gửi phản ánh trong một giờ tối đa",
    unit: TIMES,
    fallback: 20,
    range: [1, 1000],
    legalBasis: SAFETY,
  }),
  "publicVoices.perHour": wholeNumber({
    title: "Tất cả các nguồn gửi phản ánh trong một giờ tối đa",
    unit: TIMES,
    fallback: 2000,
    range: [10, 100_000],
    legalBasis: SAFETY,
  }),
  "publicVoices.files": wholeNumber({
    title: "Mỗi phản ánh kèm được tối đa",
    unit: "tệp",
    fallback: 5,
    range: [0, 20],
    legalBasis: SAFETY,
  }),
  "publicVoices.fileMegabytes": wholeNumber({
    title: "Mỗi tệp kèm theo lớn tối đa",
    unit: "MB",
    fallback: 10,
    range: [1, 20],
    legalBasis: SAFETY,
  }),
  "publicVoices.sourceMegabytes": wholeNumber({
    title: "Một địa chỉ mạng được gửi tệp kèm theo trong một giờ tối đa",
    unit: "MB",
    fallback: 100,
    range: [1, 10_000],
    legalBasis: SAFETY,
  }),
  "publicVoices.megabytesPerHour": wholeNumber({
    title: "Tất cả các nguồn được gửi tệp kèm theo trong một giờ tối đa",
    unit: "MB",
    fallback: 2000,
    range: [10, 1_000_000],
    legalBasis: SAFETY,
  }),
  "publicVoices.photoPixels": wholeNumber({
    title: "Ảnh được thu nhỏ trước khi gửi, cạnh dài còn",
    unit: "điểm ảnh",
    fallback: 2000,
    range: [800, 6000],
    legalBasis: SAFETY,
  }),
} as const;

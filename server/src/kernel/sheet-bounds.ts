import { defineRefusals } from "./refusal.ts";

/**
 * So many columns are read of a sheet, or different fields of a list: as many as a sheet of the old .xls format could have. A guard
 * against files made to exhaust the program, not a limit of any office: no register of a province is nearly as wide.
 */
export const MOST_COLUMNS = 256;

const sheetRefusals = defineRefusals({
  SHEET_TOO_WIDE: {
    status: 413,
    message: (most: number) =>
      `Tệp có hơn ${most} cột (tệp .json: hơn ${most} tên trường khác nhau), nên không đọc tiếp. Hãy mở tệp, chỉ giữ các cột cần nhập, lưu lại rồi chọn lại tệp.`,
  },
});

/** Of a row that has more columns than are read. */
export const tooWide = () => sheetRefusals.SHEET_TOO_WIDE(MOST_COLUMNS);

/** The file holds a sheet, a workbook or a list, but of more than is read at once. */
export class TooLargeSheet extends Error {}

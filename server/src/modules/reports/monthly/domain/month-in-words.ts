/** "tháng 11 năm 2026", "tháng 01 năm 2027". */
export function monthInWords(code: string): string {
  const [year = "", month = ""] = code.split("-");
  return `tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

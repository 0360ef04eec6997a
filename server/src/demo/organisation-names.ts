const FAMILIES =
  "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Mai Lương Hà Triệu Nông Lò Quàng".split(
    " ",
  );
const MEN = "Văn Hữu Đức Công Quang Đình Xuân Bá Trọng Ngọc".split(" ");
const WOMEN = "Thị Thị Thị Thu Ngọc Bích Thanh Hồng".split(" ");
/** Two words for a given name: people of four words are rare enough that nobody real is meant. */
const FIRST = "Minh Hải Khánh Tuấn Bảo Gia Trung Nhật Tùng Việt".split(" ");
const SECOND = "Khang Lâm Phong Thịnh Sơn Đạt Vinh Huy Duy Bách Kiên".split(" ");
const WOMEN_FIRST = "Minh Thu Khánh Bảo Phương Lan Quỳnh Hoài Diệu Ánh".split(" ");
const WOMEN_SECOND = "Hạnh Trâm Vân Thảo Hiền An Châu Giang Loan Thủy Nhi".split(" ");

/** The n-th invented person. Steps that share no factor with the lists' lengths keep the first thousands apart. */
export function personName(n: number): string {
  const woman = n % 3 === 1;
  const pick = (words: readonly string[], step: number) =>
    words[(n * step + Math.floor(n / words.length)) % words.length] ?? "";
  return [
    pick(FAMILIES, 7),
    pick(woman ? WOMEN : MEN, 3),
    pick(woman ? WOMEN_FIRST : FIRST, 7),
    pick(woman ? WOMEN_SECOND : SECOND, 5),
  ].join(" ");
}

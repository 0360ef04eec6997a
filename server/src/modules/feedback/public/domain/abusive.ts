/**
 * Words and phrases that insult whoever they are said of, with their accents: without them other words would be hit ("ngu", "ngủ").
 * What is found is shown to whoever receives; it refuses nothing and decides nothing.
 */
const WITH_ACCENTS = [
  "ngu", "ngu dốt", "ngu xuẩn", "ngu ngốc", "đồ chó", "lũ chó", "khốn nạn", "khốn kiếp", "mất dạy", "vô học", "súc vật",
  "súc sinh", "chó chết", "chết mẹ", "chết tiệt", "bố láo", "láo toét", "địt", "đụ", "đéo", "đếch", "lồn", "cặc", "buồi", "đĩ", "điếm", "óc chó",
  "óc lợn", "mẹ mày", "bố mày", "thằng chó", "con đĩ", "thằng ngu", "bọn ngu", "lũ ngu", "ăn hại", "ăn cứt", "cứt",
]; // prettier-ignore
const ABBREVIATED = ["dcm", "dkm", "dmm", "vcl", "vkl", "vloz", "clgt", "cmnr"];
const plain = (text: string): string =>
  ` ${text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\d]+/gu, " ")
    .trim()} `;

/** Whether a person should look at its words first. */
export function isAbusive(text: string): boolean {
  const said = plain(text);
  return [...WITH_ACCENTS, ...ABBREVIATED].some((word) => said.includes(` ${word} `));
}

const FOLLOWS_UP = /(?:theo dõi|đôn đốc|giám sát|kiểm tra)(?!\p{L})/iu;
const THIS_DOCUMENT =
  /(?:chỉ thị|công văn|công điện|kế hoạch|thông báo|văn bản|quyết định|nghị quyết|chương trình|kết luận|nội dung|ý kiến chỉ đạo)(?:\s\p{L}+){0,6}\s(?:này|nêu trên|trên)(?!\p{L})/iu;
const THE_OTHERS = /(?:các (?:cơ quan|sở|đơn vị|địa phương)|thực hiện)(?!\p{L})/iu;

/**
 * "Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện Chỉ thị này": the duty follows up the whole document. In the closing it
 * need not say which document it means.
 */
export function followsUp(text: string, closing: boolean): boolean {
  const follows = FOLLOWS_UP.exec(text.slice(0, 220));
  if (!follows) return false;
  const rest = text.slice(follows.index, follows.index + 260);
  return THIS_DOCUMENT.test(rest) || (closing && THE_OTHERS.test(rest));
}

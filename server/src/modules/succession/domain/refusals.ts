import { vietnameseDate } from "@dondoc/workcalendar";
import { defineRefusals } from "../../../kernel/refusal.ts";

export const successionRefusals = defineRefusals({
  WRONG_NUMBER: {
    status: 400,
    message: (what: string) => what,
  },
  ENDED_TWICE: {
    status: 409,
    message: (name: string, on: string) =>
      `"${name}" đã được ghi kết thúc hoạt động từ ngày ${vietnameseDate(on)}. Mỗi cơ quan chỉ kết thúc một lần; hãy bỏ cơ quan này khỏi danh sách.`,
  },
  NOT_THEN: {
    status: 400,
    message: (name: string, on: string) =>
      `"${name}" chưa có hoặc không còn hoạt động trước ngày ${vietnameseDate(on)}. Hãy kiểm tra ngày có hiệu lực hoặc chọn cơ quan khác.`,
  },
  LATER_CHANGE: {
    status: 409,
    message: (name: string, on: string) =>
      `"${name}" đã có thay đổi ghi từ ngày ${vietnameseDate(on)}. Ngày có hiệu lực của sắp xếp phải sau ngày đó.`,
  },
  IN_ANOTHER: {
    status: 409,
    message: (name: string, number: number) =>
      `"${name}" đang nằm trong sắp xếp SX-${number} chờ hiệu lực. Hãy hủy SX-${number} hoặc chờ nó có hiệu lực rồi ghi sắp xếp này.`,
  },
  CIRCLE: {
    status: 400,
    message: (name: string) =>
      `"${name}" vừa kết thúc vừa tiếp nhận trong cùng một sắp xếp. Cơ quan tiếp nhận phải là cơ quan còn hoạt động.`,
  },
  RECEIVES_LATER: {
    status: 409,
    message: (name: string, number: number, on: string) =>
      `"${name}" sẽ tiếp nhận cơ quan khác theo SX-${number} từ ngày ${vietnameseDate(on)}, nên không thể kết thúc trước hoặc cùng ngày đó. Hãy hủy SX-${number} trước.`,
  },
  SUCCESSOR_ENDS: {
    status: 409,
    message: (name: string, on: string) =>
      `"${name}" cũng kết thúc hoạt động từ ngày ${vietnameseDate(on)} nên không tiếp nhận được. Hãy ghi thẳng cơ quan kế thừa cuối cùng.`,
  },
  SAME_TWICE: {
    status: 400,
    message: () => "Có cơ quan được chọn hai lần. Hãy bỏ bớt một dòng.",
  },
  SUCCESSOR_UNSAID: {
    status: 400,
    message: () =>
      "Mỗi dòng tiếp nhận phải chọn một cơ quan đang có hoặc nhập tên cơ quan mới, không phải cả hai.",
  },
  SCOPE_MISSING: {
    status: 400,
    message: () =>
      "Có từ hai cơ quan tiếp nhận trở lên thì mỗi cơ quan phải ghi phần việc hoặc lĩnh vực được nhận; chỉ một cơ quan nhận phần còn lại được để trống.",
  },
  TWO_HEIRS: {
    status: 400,
    message: () => "Chỉ một cơ quan được nhận phần còn lại. Hãy bỏ đánh dấu ở cơ quan kia.",
  },
  FIELD_TWICE: {
    status: 400,
    message: () => "Một lĩnh vực không thể giao cho hai cơ quan tiếp nhận. Hãy bỏ ở một bên.",
  },
  MOVE_UNKNOWN: {
    status: 409,
    message: () =>
      "Có người trong danh sách chuyển không còn giữ chức vụ ở cơ quan kết thúc. Hãy xem trước lại.",
  },
  SHAPE_MISSING: {
    status: 400,
    message: () => "Hãy nhập tên, loại và cấp trên sau khi thay đổi.",
  },
  SHAPE_SAME: {
    status: 400,
    message: () =>
      "Tên, loại, cấp trên đều như cũ nên không có gì thay đổi. Hãy sửa ít nhất một ô.",
  },
  NAME_TAKEN: {
    status: 409,
    message: (name: string) =>
      `Đã có "${name}" đang hoạt động dưới cùng cấp trên. Hãy chọn cơ quan đó làm cơ quan tiếp nhận hoặc đặt tên khác.`,
  },
  NOTHING_PROPOSED: {
    status: 400,
    message: () =>
      "Có nhiệm vụ chưa có cơ quan đề xuất. Hãy chọn cơ quan nhận cho các nhiệm vụ này.",
  },
  ROUTED_MEANWHILE: {
    status: 409,
    message: () =>
      "Có nhiệm vụ vừa được người khác chuyển hoặc đã kết thúc. Hãy xem lại danh sách rồi chọn lại.",
  },
  NO_RECEIVER: {
    status: 409,
    message: (name: string, on: string) =>
      `"${name}" không hoạt động vào ngày ${vietnameseDate(on)} nên không nhận được nhiệm vụ. Hãy chọn cơ quan khác.`,
  },
});

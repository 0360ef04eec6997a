import type { BodyOf, ResponseOf, RouteName, Routes } from "@dondoc/contract";
import { expect } from "vitest";
import { insertDemoProvince } from "../demo/index.ts";
import { createTestProgram, type TestProgram, type Visitor } from "./test-program.ts";

/** The invented province at work, without a directive yet: its people are in their offices. */
export interface Office {
  house: TestProgram;
  clerk: Visitor;
  specialist: Visitor;
  chief: Visitor;
  chair: Visitor;
  finance: Visitor;
  admin: Visitor;
}

export async function openOffice(more?: Parameters<typeof createTestProgram>[1]): Promise<Office> {
  const house = await createTestProgram(undefined, more);
  await insertDemoProvince(house.owner, house.program.runtime, { directives: 0 });
  const enter = (login: string) => house.enter(`${login}@tinhmau.example`);
  return {
    house,
    clerk: await enter("vanthu"),
    specialist: await enter("chuyenvien"),
    chief: await enter("chanhvanphong"),
    chair: await enter("chutich"),
    finance: await enter("sotaichinh"),
    admin: await enter("quantri"),
  };
}

/** Does one operation, which must succeed. */
export async function does<Name extends RouteName>(
  who: Visitor,
  name: Name,
  body: BodyOf<Routes[Name]>,
  file?: { name: string; bytes: Uint8Array },
) {
  const answer = await who.call(name, { body, ...(file ? { file } : {}) });
  expect({ name, status: answer.status, body: answer.body }).toMatchObject({ name, status: 200 });
  return answer.body;
}
/** The document that an upload became; a scan would still have to be read. */
export function takenIn(answer: ResponseOf<Routes["intakeDocument"]>) {
  if (answer.outcome !== "document") throw new Error("it waits to be read");
  return answer;
}

/** The only or first of these, which must be there. */
export const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined) throw new Error("there is none");
  return item;
};

/** A short dispatch of the province with three tasks, as its text layer would read. */
export const dispatchText = (number: number): string => `ỦY BAN NHÂN DÂN
TỈNH AN SƠN

Số: ${number}/UBND-NC
V/v tăng cường kỷ luật, kỷ cương hành chính

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Sơn, ngày 16 tháng 11 năm 2026

Kính gửi:
- Các Sở, ban, ngành thuộc UBND tỉnh.

Kết quả cải cách hành chính chưa đạt yêu cầu. Chủ tịch UBND tỉnh yêu cầu:

1. Sở Tài chính tham mưu UBND tỉnh ban hành Kế hoạch tinh gọn thủ tục, hoàn thành trước ngày 15/12/2026.

2. Sở Tài chính thường xuyên kiểm tra, đôn đốc việc chấp hành giờ giấc làm việc.

3. Sở Y tế báo cáo kết quả khám bệnh cho người cao tuổi trước ngày 10/12/2026.

Trên đây là ý kiến chỉ đạo của Chủ tịch UBND tỉnh, yêu cầu các cơ quan nghiêm túc thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT, NC.

CHỦ TỊCH

Nguyễn Văn Bình
`;

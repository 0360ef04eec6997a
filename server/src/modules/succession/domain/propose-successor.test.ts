import { describe, expect, it } from "vitest";
import { proposeSuccessor, type Receiver } from "./propose-successor.ts";

const receiver = (unitId: string, rest: Partial<Receiver> = {}): Receiver => ({
  unitId,
  functionScope: null,
  fieldIds: [],
  isHeir: false,
  ...rest,
});
const press = receiver("culture", { functionScope: "Báo chí, xuất bản và thông tin đối ngoại" });
const digital = receiver("science", {
  functionScope: "Bưu chính, viễn thông, chuyển đổi số",
  isHeir: true,
});
const task = (title: string, fieldId: string | null = null) => ({ title, fieldId, field: fieldId });

describe("to whom a task of a body that ended is proposed to go", () => {
  it("goes to the only successor by itself", () => {
    expect(proposeSuccessor(task("Báo cáo"), [press])).toMatchObject({
      unitId: "culture",
      byItself: true,
    });
  });
  it("goes to who has its field, before what its words say", () => {
    const fields = receiver("health", { fieldIds: ["f1"] });
    expect(proposeSuccessor(task("Quản lý báo chí", "f1"), [press, fields])).toMatchObject({
      unitId: "health",
      byItself: false,
    });
  });
  it("goes by the words of a scope, accents and punctuation aside", () => {
    expect(
      proposeSuccessor(task("Tăng cường quản lý BÁO CHÍ, xuất bản"), [press, digital]),
    ).toMatchObject({
      unitId: "culture",
      because: "Nội dung có “Báo chí”, “xuất bản”",
    });
  });
  it("waits where the words are of both, or there is nobody", () => {
    expect(
      proposeSuccessor(task("Chuyển đổi số trong báo chí"), [press, digital]).unitId,
    ).toBeNull();
    expect(proposeSuccessor(task("Báo cáo"), []).unitId).toBeNull();
  });
  it("else goes to who takes the rest", () => {
    expect(proposeSuccessor(task("Cải cách hành chính"), [press, digital])).toMatchObject({
      unitId: "science",
      because: "Nhận phần việc còn lại",
    });
  });
});

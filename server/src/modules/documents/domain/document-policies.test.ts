import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { mayAccept, mayChange, mayReject } from "./assignment-policies.ts";
import {
  mayAcknowledge,
  mayDecideExpunge,
  mayEdit,
  mayPropose,
  mayRecordNoTask,
  mayRelease,
  mayRequestExpunge,
  maySendBack,
  type DocumentStanding,
} from "./document-policies.ts";

const an: Actor = { accountId: "an", personId: null, name: "An", grants: [] };
const binh: Actor = { ...an, accountId: "binh" };

const standing = (overrides: Partial<DocumentStanding> = {}): DocumentStanding => ({
  state: "review",
  secretStub: false,
  twoStep: true,
  proposedBy: null,
  review: { proposed: 0, accepted: 2, withoutMode: 0, blocking: 0 },
  expunge: null,
  receipt: null,
  ...overrides,
});
const because = (verdict: Verdict) => (verdict.allowed ? "" : verdict.because);

describe("editing", () => {
  it("is for documents under review only, and says why not", () => {
    expect(mayEdit(an, standing()).allowed).toBe(true);
    expect(because(mayEdit(an, standing({ state: "released" })))).toContain("đã giao nhiệm vụ");
    expect(because(mayEdit(an, standing({ state: "proposed" })))).toContain("đang trình duyệt");
    expect(because(mayEdit(an, standing({ secretStub: true })))).toContain("Văn bản mật");
  });

  it("leaves alone what was split, merged or rejected", () => {
    const one = { document: standing(), state: "accepted", replaced: false } as const;
    expect(mayChange(an, one).allowed).toBe(true);
    expect(because(mayChange(an, { ...one, state: "rejected" }))).toContain("đã bị loại bỏ");
    expect(because(mayChange(an, { ...one, replaced: true }))).toContain("tách hoặc gộp");
    expect(because(mayAccept(an, one))).toContain("đã được chấp nhận");
    expect(mayAccept(an, { ...one, state: "rejected" }).allowed).toBe(true);
    expect(because(mayReject(an, { ...one, state: "rejected" }))).toContain("đã bị loại bỏ");
  });
});

describe("proposing", () => {
  it("counts everything that is still open", () => {
    const review = { proposed: 3, accepted: 1, withoutMode: 1, blocking: 2 };
    expect(because(mayPropose(an, standing({ review })))).toBe(
      "Hãy rà soát nốt 3 nhiệm vụ, chọn cách xử lý cho 1 nhiệm vụ, trả lời 2 câu hỏi rồi trình.",
    );
  });

  it("wants at least one accepted assignment; otherwise there is the outcome without a task", () => {
    const review = { proposed: 0, accepted: 0, withoutMode: 0, blocking: 0 };
    expect(because(mayPropose(an, standing({ review })))).toContain(
      "“Văn bản không giao nhiệm vụ”",
    );
    expect(mayRecordNoTask(an, standing({ review })).allowed).toBe(true);
    expect(because(mayRecordNoTask(an, standing()))).toContain("Còn 2 nhiệm vụ đã chấp nhận");
  });
});

describe("releasing", () => {
  const proposed = standing({ state: "proposed", proposedBy: "an" });

  it("takes a second person in two steps", () => {
    expect(because(mayRelease(an, proposed))).toContain("Bạn là người trình");
    expect(mayRelease(binh, proposed).allowed).toBe(true);
    expect(mayRelease(an, { ...proposed, twoStep: false }).allowed).toBe(true);
  });

  it("stops when the register has changed under the proposal", () => {
    const review = { ...proposed.review, blocking: 1 };
    expect(because(mayRelease(binh, { ...proposed, review }))).toContain("trả lại để rà soát");
  });

  it("and sending back need a proposal", () => {
    expect(because(mayRelease(binh, standing()))).toContain("chưa được trình");
    expect(because(maySendBack(binh, standing()))).toContain("chưa trình");
    expect(maySendBack(binh, proposed).allowed).toBe(true);
  });
});

describe("expunging", () => {
  it("takes two persons", () => {
    const asked = standing({ expunge: { requestedBy: "an" } });
    expect(because(mayDecideExpunge(an, asked))).toContain("không tự quyết định");
    expect(mayDecideExpunge(binh, asked).allowed).toBe(true);
    expect(because(mayDecideExpunge(binh, standing()))).toContain("Không có đề nghị");
  });

  it("is asked once at a time, and not of what is gone", () => {
    expect(mayRequestExpunge(an, standing({ state: "released" })).allowed).toBe(true);
    expect(mayRequestExpunge(an, standing({ expunge: { requestedBy: "an" } })).allowed).toBe(false);
    expect(mayRequestExpunge(an, standing({ state: "expunged" })).allowed).toBe(false);
  });
});

it("a receipt is acknowledged once, by an agency that got the document", () => {
  expect(because(mayAcknowledge(an, standing()))).toContain("không có tên");
  expect(mayAcknowledge(an, standing({ receipt: { acknowledged: false } })).allowed).toBe(true);
  expect(mayAcknowledge(an, standing({ receipt: { acknowledged: true } })).allowed).toBe(false);
});

import { describe, expect, it } from "vitest";
import { standItem, type ArrivedAnswer } from "./standing.ts";

const answer = (arrived: number, by: string, result: ArrivedAnswer["result"]): ArrivedAnswer => ({
  id: `a${arrived}`,
  arrived,
  by: { id: by },
  result,
});

describe("an item of a checklist", () => {
  it("is open until somebody answers", () => {
    expect(standItem([], [])).toMatchObject({ standing: "open", counts: null, current: [] });
  });

  it("stands by the last answer of each inspector to arrive; what they replaced stays", () => {
    const stand = standItem([answer(2, "an", "pass"), answer(1, "an", "fail")], []);
    expect(stand).toMatchObject({ standing: "agreed", counts: { id: "a2" } });
    expect(stand.earlier.map(({ id }) => id)).toEqual(["a1"]);
  });

  it("is agreed where all inspectors say the same, whoever came first", () => {
    const both = [answer(1, "an", "partial"), answer(2, "binh", "partial")];
    expect(standItem(both, [])).toMatchObject({ standing: "agreed", counts: { id: "a2" } });
  });

  it("differs where two inspectors do, and counts nothing until the head chooses", () => {
    const both = [answer(1, "an", "pass"), answer(2, "binh", "fail")];
    expect(standItem(both, [])).toMatchObject({ standing: "differs", counts: null });
    const chosen = standItem(both, [{ answerId: "a1", afterArrived: 2 }]);
    expect(chosen).toMatchObject({ standing: "chosen", counts: { id: "a1" } });
    expect(chosen.current).toHaveLength(2);
  });

  it("is open to choice again when another answer comes, unless all agree by then", () => {
    const choices = [{ answerId: "a1", afterArrived: 2 }];
    const three = [answer(1, "an", "pass"), answer(2, "binh", "fail"), answer(3, "chi", "fail")];
    expect(standItem(three, choices)).toMatchObject({ standing: "differs", counts: null });
    const settled = [answer(1, "an", "pass"), answer(2, "binh", "fail"), answer(3, "binh", "pass")];
    expect(standItem(settled, choices)).toMatchObject({ standing: "agreed", choice: null });
  });
});

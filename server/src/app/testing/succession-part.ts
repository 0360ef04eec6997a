import pg from "pg";
import { vi } from "vitest";
import { does, first, type Office } from "../../testing/office.ts";
import { dates } from "./week.ts";

/** Bodies that change and end: one taken back, one carried out by hand, one whose tasks somebody has to route. */
export async function walkSuccession({ house, admin, chief }: Office): Promise<number> {
  const { body: units } = await admin.call("listUnits", { query: { kind: "department" } });
  const named = (name: string) => first(units.items.filter((unit) => unit.name === name));
  const legalBasis = "Nghị quyết 15/NQ-HĐND";
  const trade = named("Sở Công Thương");
  const rename = {
    kind: "rename" as const,
    effectiveOn: "2027-03-01",
    legalBasis,
    unitIds: [trade.id],
    shape: {
      name: "Sở Công nghiệp và Thương mại",
      kind: "department" as const,
      parentId: trade.parent?.id ?? null,
    },
  };
  const taken = await does(admin, "reorganise", rename);
  await does(admin, "cancelReorganisation", {
    id: taken.id,
    version: 1,
    reason: "Chưa có nghị quyết.",
  });
  const { id } = await does(admin, "reorganise", rename);
  // As if its night could not carry it out.
  const owner = new pg.Client(house.owner);
  await owner.connect();
  await owner.query("update app.reorganisation set effective_on = $1 where id = $2", [
    dates.today,
    id,
  ]);
  await owner.end();
  await does(admin, "applyReorganisation", { id, version: 1 });

  const split = {
    kind: "split" as const,
    effectiveOn: dates.today,
    legalBasis,
    unitIds: [named("Sở Y tế").id],
    successors: [
      { unitId: named("Sở Nội vụ").id, functionScope: "Người cao tuổi" },
      { unitId: named("Sở Tư pháp").id, isHeir: true },
    ],
  };
  const { body: effect } = await admin.call("previewReorganisation", { body: split });
  const { id: reorganisationId } = await does(admin, "reorganise", split);
  const queue = async () =>
    (await chief.call("listRoutings", { query: { reorganisationId } })).body.items;
  const waiting = await queue();
  await does(chief, "routeTasks", {
    reorganisationId,
    routingIds: waiting.map((routing) => routing.id),
  });
  await vi.waitFor(
    async () => {
      const { body } = await chief.call("getReorganisation", { params: { id: reorganisationId } });
      if (body.routings.done === 0) throw new Error("nothing passed on yet");
    },
    { timeout: 30_000 },
  );
  return effect.tasks.reduce((sum, { count }) => sum + count, 0) - waiting.length;
}

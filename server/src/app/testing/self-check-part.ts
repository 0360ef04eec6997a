import { does, first, type Office } from "../../testing/office.ts";

/** The part of the walk in which an agency looks at itself: once with a result, once dropped. How many more results it has. */
export async function walkSelfChecks({ finance }: Office): Promise<number> {
  const { unit, today } = (await finance.call("getSession")).body;
  const results = async () => {
    const { body } = await finance.call("getSelfCheckCoverage", { query: {} });
    return first(body.rows.filter((row) => row.unit.id === unit.id)).done;
  };
  const before = await results();
  const planned = { agencyUnitId: unit.id, targetUnitId: unit.id, theme: "Giờ làm việc", lastDay: today }; // prettier-ignore
  const done = await does(finance, "planSelfCheck", planned);
  await does(finance, "recordSelfCheck", {
    selfCheckId: done.id,
    version: done.version,
    doneOn: today,
    summary: "Đúng giờ.",
    found: 1,
    leftOpen: 1,
  });
  const row = async () => {
    const { body } = await finance.call("listSelfChecks", { query: { unitId: unit.id } });
    return first(body.items.filter(({ id }) => id === done.id));
  };
  const on = async () => ({ selfCheckId: done.id, version: (await row()).version });
  await does(finance, "noteOpenPoint", { ...(await on()), content: "Chấm công", unitId: unit.id, dueOn: today }); // prettier-ignore
  await does(finance, "settleOpenPoint", {
    ...(await on()),
    pointId: first((await row()).points).id,
    settledOn: today,
    words: "Đã lắp máy.",
  });
  const dropped = await does(finance, "planSelfCheck", planned);
  await does(finance, "dropSelfCheck", { selfCheckId: dropped.id, version: dropped.version, reason: "Trùng." }); // prettier-ignore
  return (await results()) - before;
}

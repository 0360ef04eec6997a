import { does, first, type Office } from "../../testing/office.ts";

async function unitNamed({ specialist }: Office, name: string): Promise<string> {
  const { items } = (await specialist.call("listUnits", { query: { q: name } })).body;
  return first(items.filter((unit) => unit.name === name)).id;
}

/** Last year's plan: opened, its tasks and targets set, values noted, corrected and taken, and closed. Its targets reached. */
export async function walkProgramme(office: Office): Promise<string> {
  const { specialist, finance } = office;
  const financeId = await unitNamed(office, "Sở Tài chính");
  const { id: programmeId } = await does(specialist, "openProgramme", {
    kind: "reform",
    title: "Kế hoạch cải cách hành chính năm 2025",
    year: 2025,
    ownerUnitId: financeId,
    documentNumber: "12/KH-UBND",
    documentOn: "2025-01-15",
  });
  const read = async () =>
    (await specialist.call("getProgramme", { params: { id: programmeId } })).body;
  const on = async () => ({ programmeId, version: (await read()).version });
  await does(specialist, "reviseProgramme", {
    ...(await on()),
    kind: "reform",
    title: "Kế hoạch cải cách hành chính của ngành tài chính năm 2025",
    ownerUnitId: financeId,
    documentNumber: "12/KH-UBND",
    documentOn: "2025-01-15",
    reason: "Ghi thiếu tên ngành",
  });
  const { items: tasks } = (await finance.call("listTasks", { query: { list: "all" } })).body;
  await does(finance, "linkToProgramme", { ...(await on()), taskNumbers: [first(tasks).number] });
  await does(finance, "unlinkFromProgramme", {
    ...(await on()),
    linkId: first((await read()).links).id,
    reason: "Nhiệm vụ của năm sau",
  });
  const plan = { baseline: 0, planned: 100, basis: "Kế hoạch 12/KH-UBND" };
  const add = async (name: string) =>
    does(specialist, "addTarget", {
      ...(await on()),
      ...plan,
      name,
      unit: "nhiệm vụ",
      direction: "up",
      measure: "cumulative",
      ownerUnitId: financeId,
    });
  const { id: targetId } = await add("Số nhiệm vụ hoàn thành");
  const dropped = await add("Số hội nghị");
  await does(specialist, "dropTarget", { targetId: dropped.id, version: 1, reason: "Trùng" });
  await does(finance, "enterValue", {
    targetId,
    version: 1,
    month: 6,
    value: 40,
    source: "Báo cáo 6 tháng",
  });
  await does(finance, "takeValue", {
    targetId,
    version: 2,
    month: 6,
    from: { kind: "indicator", code: "DONE", unitId: financeId },
    because: "Lấy theo hệ thống",
  });
  await does(specialist, "planTarget", { targetId, version: 3, ...plan, planned: 90 });
  await does(specialist, "closeProgramme", { ...(await on()), result: "Chưa đạt chỉ tiêu." });
  const { targets } = await read();
  return `${targets.reached}/${targets.total}`;
}

/** A power decentralised, checked and taken back; a working regulation noted, reviewed and ended. Where the power stands. */
export async function walkPowersAndRegulations(office: Office): Promise<string> {
  const { specialist, finance } = office;
  const financeId = await unitNamed(office, "Sở Tài chính");
  const line = {
    power: "Quyết định mua sắm tài sản công",
    fromUnitId: financeId,
    toWhom: "UBND cấp xã",
    ownerUnitId: financeId,
    actNumber: "21/2025/QĐ-UBND",
    actOn: "2025-06-20",
    validFrom: "2025-07-01",
    reviewMonths: 12,
  };
  const { id: powerId } = await does(finance, "addPower", line);
  await does(finance, "checkPower", {
    powerId,
    version: 1,
    checkedOn: "2026-11-20",
    result: "take-back",
    finding: "Hai xã mua vượt mức",
  });
  await does(finance, "revisePower", {
    ...line,
    powerId,
    version: 2,
    field: "Tài sản công",
    reason: "Ghi thiếu lĩnh vực",
  });
  await does(specialist, "endPower", {
    powerId,
    version: 3,
    endsOn: "2026-11-21",
    reason: "Thu hồi theo kết quả kiểm tra",
  });
  const { id: regulationId } = await does(finance, "addRegulation", {
    unitId: financeId,
    documentNumber: "120/QĐ-STC",
    documentOn: "2026-11-10",
    validFrom: "2026-11-18",
    nextReviewOn: "2027-03-01",
  });
  await does(finance, "reviewRegulation", {
    regulationId,
    version: 1,
    reviewedOn: "2026-11-20",
    result: "amending",
    note: "Sắp xếp lại phòng",
    nextReviewOn: "2027-01-31",
  });
  await does(finance, "reviseRegulation", {
    regulationId,
    version: 2,
    documentNumber: "112/QĐ-STC",
    documentOn: "2026-11-10",
    validFrom: "2026-11-18",
    nextReviewOn: "2027-01-31",
    reason: "Ghi nhầm số",
  });
  await does(specialist, "endRegulation", {
    regulationId,
    version: 3,
    endsOn: "2026-11-23",
    reason: "Bị bãi bỏ",
  });
  const { items } = (await specialist.call("listPowers", { query: { list: "all" } })).body;
  return first(items.filter(({ id }) => id === powerId)).validity;
}

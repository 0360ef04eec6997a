import { dates } from "./week.ts";
import { does, type Office } from "../../testing/office.ts";

/** What the province decides in that week: how "trước ngày" is read, and a value for next year that is taken back. */
export async function decideSettings(office: Office): Promise<void> {
  const legalBasis = "QĐ 2/QĐ-UBND";
  await does(office.admin, "changeSetting", {
    key: "beforeDateMeans",
    value: "DAY_BEFORE",
    legalBasis,
  });
  const key = "extension.maxCount";
  const validFrom = "2099-01-01";
  await does(office.admin, "changeSetting", { key, value: 1, legalBasis, validFrom });
  const { body } = await office.admin.call("settingHistory", { query: { key } });
  const id = body.items.find(({ standing }) => standing === "waiting")?.id ?? "";
  await does(office.admin, "withdrawSettingValue", { id });

  await does(office.admin, "withdrawNotice", {
    id: (
      await does(office.admin, "enterNotice", {
        reference: "Công điện 9/CĐ-UBND",
        issuer: "Ủy ban nhân dân tỉnh An Sơn",
        issuedOn: dates.today,
        knownFrom: dates.today,
        settlesYear: false,
        days: [{ day: "2027-11-26", kind: "holiday", name: "Nghỉ tránh bão" }],
      })
    ).id,
    reason: "Bão đổi hướng.",
  });
}

import { ChangeSetting } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { allowed, defineAct, telling } from "../../../kernel/act.ts";
import { definitionOf, type SettingValue } from "../domain/catalogue.ts";
import { inWords } from "../domain/value.ts";
import { ALL_SETTINGS } from "./all-settings.ts";
import { carryOut, carryOutDecision } from "./effects.ts";
import { stopProjecting } from "../projection-lock.ts";
import { proposeValue } from "../read/proposed-value.ts";
import { previewMovement } from "../previews.ts";
import { recordValue } from "./record-value.ts";

interface Recorded {
  title: string;
  from: SettingValue;
  to: SettingValue;
  legalBasis: string | null;
  key?: string;
  /** The day from which it holds; left out where that is the day of the change. */
  validFrom?: string;
  /** How many open records move, as the preview counts them. */
  moves?: number;
  /** Its day has come: the program carries out what a person decided before. */
  begins?: true;
}

/** Sets a value from today, with what follows from it at once, or from a later day, on which it begins by itself. */
export const changeSetting = defineAct({
  name: "settings.change",
  title: "Đổi thiết lập",
  input: ChangeSetting,
  async load({ tx, today }, input) {
    await stopProjecting(tx);
    return proposeValue(tx, today, input);
  },
  policy: () => allowed,
  async run(context, { key, value, validFrom, before, after }, { legalBasis }) {
    const { tx, today } = context;
    const later = validFrom > today;
    const movement = await previewMovement(tx, key, { before, after, from: validFrom, today });
    const moves = movement?.count ?? null;
    if (!later) await carryOut(context, key, { before, after, legalBasis });
    await recordValue(context, { key, value, legalBasis, validFrom, moves });
    await carryOutDecision(context, key, { before, after, legalBasis });
    context.record("setting", ALL_SETTINGS, {
      key,
      title: definitionOf(key).title,
      from: before[key],
      to: value,
      legalBasis,
      ...(later && { validFrom }),
      ...(moves && { moves }),
    });
    return {};
  },
  tell: telling<Recorded>(({ key = "", title, from, to, legalBasis, validFrom, moves, begins }) => {
    const when = validFrom === undefined ? "" : ` từ ngày ${vietnameseDate(validFrom)}`;
    const ground = legalBasis === null ? "" : `, căn cứ ${legalBasis}`;
    const change = `${title}, từ “${inWords(key, from)}” thành “${inWords(key, to)}”`;
    const moving = moves === undefined ? "" : `; ${moves} nhiệm vụ đang mở đổi theo`;
    return `${begins ? "áp dụng thiết lập đến ngày có hiệu lực" : "đổi thiết lập"}: ${change}${when}${ground}${moving}`;
  }),
});

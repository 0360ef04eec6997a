import { EnterValue } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { mayNoteValue } from "../domain/programme-policies.ts";
import { lockTarget } from "./lock.ts";
import { storeValue, tellValue, type ToldValue } from "./store-value.ts";

/** Notes what a target stood at when a month ended, from a report or another document. */
export const enterValue = defineAct({
  name: "programmes.enter-value",
  title: "Nhập số thực hiện",
  input: EnterValue,
  load: (context, input) => lockTarget(context, input),
  policy: mayNoteValue,
  run: (context, target, { source, ...value }) =>
    storeValue(context, target, value, { kind: "document", words: source }),
  tell: telling<ToldValue>(tellValue),
});

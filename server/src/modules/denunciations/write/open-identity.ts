import { OpenIdentity } from "@dondoc/contract";
import { defineAct } from "../../../kernel/act.ts";
import { mayOpenIdentity } from "../domain/policies.ts";
import { identityOf } from "../read/identity.ts";
import { lockCase } from "../read/open-case.ts";
import { tipFileOf, tipOf } from "../read/tip-of.ts";
import { noteReading, tellNothing } from "./keep.ts";

/** Shows who denounces, once, for a reason that stays on the case; the answer is kept nowhere. */
export const openIdentity = defineAct({
  name: "denunciations.open-identity",
  title: "Xem danh tính người tố cáo",
  input: OpenIdentity,
  sealed: true,
  secretResult: true,
  load: (context, input) => lockCase(context, input),
  policy: mayOpenIdentity,
  async run(context, { id, version }, { reason, file }) {
    await noteReading(context, id, { kind: "identity", reason });
    context.record("sealed-record", id, {});
    return {
      id,
      version,
      ...(await identityOf(context, id)),
      tip: await tipOf(context, id),
      file: file === null ? null : await tipFileOf(context, id, file),
    };
  },
  tell: tellNothing,
});

import { DropLegalRelation } from "@dondoc/contract";
import { defineAct } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { relationWords, said } from "../domain/words.ts";
import { readRelations } from "../read/relations.ts";
import { lockEntry, mayKeepRegister, touchEntry } from "./register-subject.ts";

export const dropLegalRelation = defineAct({
  name: "legal-basis.drop-relation",
  title: "Bỏ quan hệ ghi nhầm",
  input: DropLegalRelation,
  load: (context, input) => lockEntry(context, input),
  policy: mayKeepRegister,
  async run(context, entry, { relationId, reason }) {
    const relation = (await readRelations(context.tx, entry.id)).find(
      ({ id }) => id === relationId,
    );
    if (!relation) throw refusals.NOT_FOUND("quan hệ này");
    await context.tx.deleteFrom("app.legal_relation").where("id", "=", relationId).execute();
    const { reference } = entry.fields;
    const { other, side, kind } = relation;
    const [first, second] =
      side === "acts" ? [reference, other.reference] : [other.reference, reference];
    const payload = { sentence: `${first} ${relationWords[kind]} ${second}`, reason, relation };
    context.record("legal-document", entry.id, payload);
    if (other.id !== null) context.record("legal-document", other.id, payload);
    return touchEntry(context.tx, entry.id, entry.version);
  },
  tell: ({ sentence, reason }) =>
    `bỏ quan hệ ghi nhầm: ${said(sentence)}, lý do: “${said(reason)}”`,
});

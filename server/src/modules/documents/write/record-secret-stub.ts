import { SecretStub } from "@dondoc/contract";
import { allowed } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { refusedDates } from "../domain/document-date.ts";
import { writtenDate } from "../domain/words.ts";
import { accountOf } from "./actor-account.ts";
import { defineOfficeAct } from "./office-act.ts";

/** That a secret document exists and when it came; everything else stays on paper, in its own register. */
export const recordSecretStub = defineOfficeAct({
  name: "documents.record-secret-stub",
  title: "Ghi nhận có văn bản mật",
  input: SecretStub,
  load: async () => null,
  policy: () => allowed,
  async run(context, _nothing, { receivedOn }) {
    const wrongDates = refusedDates({ issuedOn: null, receivedOn }, context.today);
    if (wrongDates) throw wrongDates;
    const id = newId(context.now.getTime());
    const account = accountOf(context.actor);
    await context.tx
      .insertInto("app.document")
      .values({
        id,
        received_on: receivedOn,
        secret_stub: true,
        state: "no-task",
        entered_by: account,
        entered_at: context.now,
        reviewed_by: account,
        reviewed_at: context.now,
      })
      .execute();
    context.record("document", id, { receivedOn });
    return { id, version: 1 };
  },
  tell: ({ receivedOn }) =>
    `ghi nhận có văn bản mật đến ngày ${writtenDate(String(receivedOn))}, theo dõi trên giấy`,
});

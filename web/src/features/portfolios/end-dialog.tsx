import type { Charge } from "@dondoc/contract";
import { Text, TextInput } from "@mantine/core";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { overOf } from "./charge-name.ts";

interface Values {
  endsOn: string | null;
  legalBasis: string;
}

/** The charge ends on a day and on a basis; nothing of it is taken away. */
export function EndDialog({ charge, onClose }: { charge: Charge; onClose: () => void }) {
  const { portfolios } = useWords();
  const { end: words, form: formWords } = portfolios;
  const { today } = useSession();
  const act = useAct("endPortfolio", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const initial: Values = { endsOn: today, legalBasis: "" };
  const form = useForm({
    initial,
    draft: `portfolio.end.${charge.id}`,
    act,
    check: ({ endsOn, legalBasis }) => ({
      ...(endsOn === null ? { endsOn: formWords.required(words.endsOn) } : {}),
      ...(legalBasis.trim() ? {} : { legalBasis: formWords.required(formWords.legalBasis) }),
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        label={words.title}
        onSubmit={({ endsOn, legalBasis }) => {
          if (endsOn !== null) act.send({ body: { portfolioId: charge.id, endsOn, legalBasis } });
        }}
      >
        <Text>
          {charge.officer?.name ?? charge.division?.name}: {overOf(charge)}
        </Text>
        <DateField
          label={words.endsOn}
          description={words.endsOnHint}
          required
          {...form.pick("endsOn")}
        />
        <TextInput
          label={formWords.legalBasis}
          description={formWords.legalBasisHint}
          required
          {...form.text("legalBasis")}
        />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

import type { LegalReview, ReviewOpinion } from "@dondoc/contract";
import { NativeSelect, Textarea } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

const opinions: readonly ReviewOpinion[] = ["keep", "amend", "replace", "abolish"];
interface Values {
  opinion: ReviewOpinion;
  proposal: string;
}

export function ConcludeDialog({ review, onClose }: { review: LegalReview; onClose: () => void }) {
  const { reviewList: words } = useWords().legalBasis;
  const act = useAct("concludeReview", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: { opinion: "amend", proposal: "" },
    draft: `conclude.${review.id}`,
    act,
    check: ({ proposal }) => ({ proposal: proposal.trim() ? "" : words.proposalMissing }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.concludeTitle}>
      <Form
        form={form}
        act={act}
        onSubmit={(values) => act.send({ body: { reviewId: review.id, ...values } })}
      >
        <NativeSelect label={words.opinion} {...form.text("opinion")}>
          {opinions.map((opinion) => (
            <option key={opinion} value={opinion}>
              {words.opinions[opinion]}
            </option>
          ))}
        </NativeSelect>
        <Textarea label={words.proposal} autosize minRows={3} {...form.text("proposal")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

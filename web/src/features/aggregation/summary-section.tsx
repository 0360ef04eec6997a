import type { CollectionDetail } from "@dondoc/contract";
import { Alert, Stack, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

/** What the answers come to, question by question: prefilled, and rewritten by a person where it needs words. */
export function SummarySection({ collection }: { collection: CollectionDetail }) {
  const { aggregation } = useWords();
  const words = aggregation.page;
  const { id: collectionId, version, questions, summary, summaryFrom: from } = collection;
  const act = useAct("saveSummary", {
    said: words.said.saved,
    onDone: () => {
      form.clear();
    },
  });
  const form = useForm<{ texts: Record<string, string> }>({
    // Only what somebody typed here: the rest follows the answers that still come.
    initial: { texts: {} },
    draft: `aggregation.summary.${collectionId}`,
    act,
  });
  const mayWrite = collection.acts.some(
    (one) => one.act === "collections.save-summary" && one.allowed,
  );
  // An empty text is the prefilled one again.
  const own = (texts: Record<string, string>) =>
    Object.fromEntries(
      summary.map(({ questionId, written, proposed }) => {
        const text = texts[questionId] ?? written ?? "";
        return [questionId, text === proposed ? "" : text];
      }),
    );
  return (
    <Section title={words.summary} lead={mayWrite ? words.summaryLead : null}>
      {collection.summaryOutdated && <Alert color="yellow">{words.outdated}</Alert>}
      <Form
        form={form}
        act={act}
        label={words.summary}
        onSubmit={({ texts }) =>
          act.send({ body: { collectionId, version, texts: own(texts), from } })
        }
      >
        {questions.map(({ id, label: plain }, index) => {
          const label = `${index + 1}. ${plain}`;
          const line = summary.find(({ questionId }) => questionId === id);
          const text = form.values.texts[id] ?? line?.written ?? line?.proposed ?? "";
          return (
            <Stack key={id} gap={4}>
              {mayWrite ? (
                <LongText
                  label={label}
                  autosize
                  minRows={2}
                  value={text}
                  onChange={({ currentTarget }) =>
                    form.change({ texts: { ...form.values.texts, [id]: currentTarget.value } })
                  }
                />
              ) : (
                <>
                  <Text fw={600}>{label}</Text>
                  <Text style={{ whiteSpace: "pre-line" }}>{line?.written ?? line?.proposed}</Text>
                </>
              )}
              {line && text !== line.proposed && (
                <Text size="sm" c="dimmed" style={{ whiteSpace: "pre-line" }}>
                  {words.proposed(line.proposed)}
                </Text>
              )}
            </Stack>
          );
        })}
        {mayWrite && <FormButtons submit={words.saveSummary} pending={act.pending} />}
      </Form>
    </Section>
  );
}

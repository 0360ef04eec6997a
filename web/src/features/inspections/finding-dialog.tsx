import type { InspectionDetail } from "@dondoc/contract";
import { Alert, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { causeKinds, findingDetectors, findingSeverities } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface FindingDialogProps {
  inspection: InspectionDetail;
  title: string;
  /** Answers of a checklist that it is made of, and what they say already. */
  from?: { answerIds: string[]; title: string; evidence: string; legalBasis: string };
  onClose: () => void;
}

/** "NV-12, 15" → 12 and 15. */
const numbersIn = (text: string): number[] => [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits)); // prettier-ignore
const oneOf = <T extends string>(options: readonly T[], text: string, otherwise: T): T =>
  options.find((one) => one === text) ?? otherwise;

/** Notes what was found; earlier findings that look alike are offered, and a person says whether this one repeats one. */
export function FindingDialog({ inspection, title, from, onClose }: FindingDialogProps) {
  const { inspections: words, ui } = useWords();
  const { finding } = words;
  const act = useAct("noteFinding", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: {
      unitId: inspection.targets[0]?.id ?? "",
      title: from?.title ?? "",
      severity: "minor",
      nature: "",
      causeKind: "subjective",
      cause: "",
      responsibility: "",
      legalBasis: from?.legalBasis ?? "",
      detectedBy: "inspection",
      evidence: from?.evidence ?? "",
      recurrenceOf: "",
      taskNumbers: "",
    },
    draft: `inspection.finding.${from?.answerIds[0] ?? inspection.id}`,
    act,
    check: (values) => {
      const empty = (text: string, what: string) =>
        text.trim() === "" ? words.form.missing(what) : "";
      return {
        title: empty(values.title, finding.title),
        nature: empty(values.nature, finding.nature),
        cause: empty(values.cause, finding.cause),
        responsibility: empty(values.responsibility, finding.responsibility),
        legalBasis: empty(values.legalBasis, finding.legalBasis),
        evidence: empty(values.evidence, finding.evidence),
      };
    },
  });
  const { id: inspectionId, version } = inspection;
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ severity, causeKind, detectedBy, recurrenceOf, taskNumbers, ...values }) =>
          act.send({
            body: {
              ...values,
              inspectionId,
              version,
              severity: oneOf(findingSeverities, severity, "minor"),
              causeKind: oneOf(causeKinds, causeKind, "subjective"),
              detectedBy: oneOf(findingDetectors, detectedBy, "inspection"),
              recurrenceOf: recurrenceOf === "" ? null : recurrenceOf,
              taskNumbers: numbersIn(taskNumbers),
              answerIds: from?.answerIds ?? [],
            },
          })
        }
      >
        {inspection.targets.length > 1 && (
          <NativeSelect
            label={words.columns.targets}
            {...form.text("unitId")}
            data={inspection.targets.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextInput label={finding.title} required {...form.text("title")} />
        <Earlier form={form} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={finding.severity}
            {...form.text("severity")}
            data={findingSeverities.map((one) => ({ value: one, label: finding.severities[one] }))}
          />
          <NativeSelect
            label={finding.detectedBy}
            {...form.text("detectedBy")}
            data={findingDetectors.map((one) => ({ value: one, label: finding.detectors[one] }))}
          />
        </SimpleGrid>
        <LongText label={finding.nature} required autosize minRows={2} {...form.text("nature")} />
        <NativeSelect
          label={finding.causeKind}
          {...form.text("causeKind")}
          data={causeKinds.map((one) => ({ value: one, label: finding.causes[one] }))}
        />
        <LongText label={finding.cause} required autosize minRows={2} {...form.text("cause")} />
        <TextInput label={finding.responsibility} required {...form.text("responsibility")} />
        <TextInput label={finding.legalBasis} required {...form.text("legalBasis")} />
        <LongText
          label={finding.evidence}
          required
          autosize
          minRows={2}
          {...form.text("evidence")}
        />
        <TextInput label={`${finding.taskNumbers} ${ui.optional}`} {...form.text("taskNumbers")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface EarlierProps {
  form: {
    values: { unitId: string; title: string; recurrenceOf: string };
    text: (field: "recurrenceOf") => object;
  };
}

/** Earlier findings of the agency that look like what is being typed. */
function Earlier({ form }: EarlierProps) {
  const { finding } = useWords().inspections;
  const { unitId, title } = form.values;
  const [text] = useDebouncedValue(title.trim(), 400);
  const { data } = useQuery({
    ...read("getEarlierFindings", { query: { unitId, text } }),
    enabled: text !== "" && unitId !== "",
  });
  const items = data?.items ?? [];
  if (items.length === 0 && form.values.recurrenceOf === "") return null;
  return (
    <Alert color="yellow" variant="outline">
      <NativeSelect
        label={finding.recurrenceOf}
        description={finding.recurrenceHint}
        {...form.text("recurrenceOf")}
        data={[
          { value: "", label: finding.noRecurrence },
          ...items.map(({ id, label, title: earlier, notedOn }) => ({
            value: id,
            label: finding.earlier(label, earlier, formatDate(notedOn)),
          })),
        ]}
      />
    </Alert>
  );
}
